import type { TokenKind } from '../../src/crypto/tokens.ts'
import { sessionTokenOf } from './credentials.ts'
import type { Client } from './http-client.ts'
import { codeIn, tokenIn } from './mail.ts'
import { newcomer, type Person, registeredPerson } from './people.ts'
import { attemptToken, personWithTotp, type TotpPerson } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

/** The kinds of secrets that the people of every directory have. */
export const directoryKinds = [
  'session',
  'device',
  'confirmation',
  'passwordReset',
  'emailChange',
  'emailChangeUndo',
  'attempt',
] as const satisfies TokenKind[]
export type DirectoryKind = (typeof directoryKinds)[number]

export interface DirectorySecrets {
  /** One of each kind that is in force, each of somebody else's. */
  live: Record<DirectoryKind, string>
  /** Whose session it is. */
  holder: Person
  /** Whose address is being changed. */
  moving: Client
  /** Whose sign-in waits for its second step. */
  pending: TotpPerson
  /** Who asked for a reset in a browser, and the code that was mailed. */
  asked: Client
  code: string
}

/** Peoples a directory so that each kind of secret is in force there once. */
export async function directorySecrets(app: TestApp): Promise<DirectorySecrets> {
  const holder = await registeredPerson(app)
  const fresh = newcomer()
  await app.browser().post('/v1/registration', fresh)
  const confirmation = tokenIn(await app.mailTo(fresh.email), 'lkv')
  const [byLink, byCode] = [await recover(app), await recover(app)]

  const moving = await registeredPerson(app)
  const next = newcomer()
  await moving.browser.post('/v1/account/email-change', { email: next.email })
  const emailChange = tokenIn(await app.mailTo(next.email), 'lke')
  const moved = await registeredPerson(app)
  const later = newcomer()
  await moved.browser.post('/v1/account/email-change', { email: later.email })
  await moved.browser.post('/v1/account/email-change/confirm', {
    code: codeIn(await app.mailTo(later.email)),
  })

  const pending = await personWithTotp(app)
  return {
    live: {
      session: await sessionTokenOf(app, holder),
      device: deviceOf(byCode.browser),
      confirmation,
      passwordReset: tokenIn(byLink.mail, 'lkr'),
      emailChange,
      emailChangeUndo: tokenIn(await app.mailTo(moved.email), 'lku'),
      attempt: await attemptToken(app, pending),
    },
    holder,
    moving: moving.browser,
    pending,
    asked: byCode.browser,
    code: codeIn(byCode.mail),
  }
}

async function recover(app: TestApp) {
  const browser = app.browser()
  const { email } = await registeredPerson(app)
  await browser.post('/v1/recovery', { email })
  return { browser, mail: await app.mailTo(email) }
}

function deviceOf({ cookies }: Client): string {
  const [, value = ''] = [...cookies].find(([name]) => name.startsWith('latchkey-device')) ?? []
  return value
}
