import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createId } from '../../src/crypto/ids.ts'
import { createToken } from '../../src/crypto/tokens.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations } from '../../src/operations.ts'
import { wholeAnswer } from '../support/access-answers.ts'
import { madeKey } from '../support/api-keys.ts'
import { type DirectoryKind, type DirectorySecrets, directorySecrets } from '../support/directory-secrets.ts'
import { eachEngine } from '../support/each-engine.ts'
import { startExperience } from '../support/experiences.ts'
import type { Answer, Client, Json } from '../support/http-client.ts'
import { foundedOrganization } from '../support/organizations.ts'
import { goodPassword, type Person, registeredPerson } from '../support/people.ts'
import { codeNow, personWithPasskey, signInWithPasskey, stepMs } from '../support/second-factors.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Two Experiences and the platform, each with somebody in every state: whatever is in force in one of them is tried in
// the others, at every operation, and must answer there like a thing that nobody was ever given.

const shared = operations.filter(({ directories }) => directories === 'all')
const ofExperiences = operations.filter(({ directories }) => directories !== undefined)
const ofPlatform = operations.filter(({ directories }) => directories !== 'experiences')

/** Where a secret is shown in a body, and what stands beside it. */
const places: readonly { id: string; field: string; kind: DirectoryKind; rest?: Json }[] = [
  { id: 'confirmEmail', field: 'token', kind: 'confirmation', rest: { password: goodPassword } },
  {
    id: 'resetPassword',
    field: 'token',
    kind: 'passwordReset',
    rest: { newPassword: 'seven slow ferries at dusk' },
  },
  { id: 'confirmEmailChange', field: 'token', kind: 'emailChange' },
  { id: 'undoEmailChange', field: 'token', kind: 'emailChangeUndo' },
  { id: 'verifyTotp', field: 'attempt', kind: 'attempt', rest: { code: '123456' } },
  { id: 'verifyRecoveryCode', field: 'attempt', kind: 'attempt', rest: { code: 'BBBB-BBBB-BBBB-BBBB' } },
  { id: 'startPasskeyVerification', field: 'attempt', kind: 'attempt' },
]

interface Inhabited {
  app: TestApp
  name: string
  /** What is added to the names of its cookies. */
  suffix: string
  secrets: DirectorySecrets
  resident: Person
  passkey: Awaited<ReturnType<typeof personWithPasskey>>
  ids: { sessionId: string; passkeyId: string }
}

eachEngine((engine) => {
  describe('closed directories', () => {
    let app: TestApp
    let all: Inhabited[]
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const [harbour, quay] = [await startExperience(app), await startExperience(app, { name: 'Quay' })]
      all = [
        await inhabit(app, 'platform', ''),
        await inhabit(harbour, 'Harbour', `-${harbour.experienceId}`),
        await inhabit(quay, 'Quay', `-${quay.experienceId}`),
      ]
    })
    after(() => app[Symbol.asyncDispose]())

    const pairs = () => all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })))

    it('share a good part of the operations', () => {
      assert.ok(shared.length >= 35, String(shared.length))
      for (const { id } of places)
        assert.ok(
          shared.some((one) => one.id === id),
          id,
        )
    })

    it('know no session of another, at any operation, as bearer or as cookie', async () => {
      for (const { from, to } of pairs()) {
        const token = from.secrets.live.session
        const cookieName = `latchkey${to.suffix}`
        const there = to.suffix === '' ? ofPlatform : ofExperiences
        for (const operation of there) {
          // Nobody's way in looks alike for everybody.
          if (operation.access === 'anyone') continue
          const label = `${from.name} → ${to.name}: ${operation.id}`
          const nobody = await ask(operation, to.app.program(createToken('session')))
          assert.ok(isRefused(nobody), `${label} ${nobody.text}`)
          assert.equal(wholeAnswer(await ask(operation, to.app.program(token))), wholeAnswer(nobody), label)
          const browser = to.app.browser()
          browser.cookies.set(cookieName, token)
          for (const [name, value] of from.resident.browser.cookies) browser.cookies.set(name, value)
          const answer = await ask(operation, browser)
          assert.ok(isRefused(answer), `${label} ${answer.text}`)
        }
      }
    })

    it('take no API key of the platform', async () => {
      const organization = await foundedOrganization(app)
      const { secret } = await madeKey(app, organization.owner)
      for (const to of all.filter(({ suffix }) => suffix !== '')) {
        for (const operation of ofExperiences.filter(({ access }) => access !== 'anyone')) {
          const answer = await ask(operation, to.app.program(secret))
          assert.ok(isRefused(answer), `${operation.id} ${answer.text}`)
        }
      }
    })

    it('take no link, no pending sign-in and no code of another', async () => {
      for (const { from, to } of pairs()) {
        for (const { id, field, kind, rest } of places) {
          const operation = shared.find((one) => one.id === id) as AnyOperation
          const client = () => (operation.access === 'anyone' ? to.app.browser() : to.resident.browser)
          const nonsense = await ask(operation, client(), { ...rest, [field]: createToken(kind) })
          const foreign = await ask(operation, client(), { ...rest, [field]: from.secrets.live[kind] })
          assert.ok(nonsense.status >= 400, `${id} ${nonsense.text}`)
          assert.equal(told(foreign), told(nonsense), `${from.name} → ${to.name}: ${id}`)
        }
        // The mailed code counts with the browser's pending record only, which is the directory's own as well.
        const browser = to.app.browser()
        browser.cookies.set(`latchkey-device${to.suffix}`, from.secrets.live.device)
        const newPassword = 'seven slow ferries'
        const answer = await browser.post('/v1/recovery/reset', { code: from.secrets.code, newPassword })
        assert.ok([410, 422].includes(answer.status), `${from.name} → ${to.name}: ${answer.text}`)
      }
    })

    it('find no id of another', async () => {
      const absent = { sessionId: createId('session'), passkeyId: createId('passkey') }
      const named = shared.filter(({ path }) => path.includes(':'))
      assert.ok(named.length >= 3)
      for (const { from, to } of pairs())
        for (const operation of named) {
          const client = to.passkey.browser
          const nowhere = await ask(operation, client, { name: 'Mine' }, absent)
          const foreign = await ask(operation, client, { name: 'Mine' }, from.ids)
          assert.equal(nowhere.status, 404, `${operation.id} ${nowhere.text}`)
          assert.equal(
            wholeAnswer(foreign),
            wholeAnswer(nowhere),
            `${from.name} → ${to.name}: ${operation.id}`,
          )
        }
    })

    it('let nobody in with the password or the passkey of another', async () => {
      for (const { from, to } of pairs()) {
        const { email, password } = from.secrets.holder
        const known = await to.app.browser().post('/v1/sign-in/password', { email, password })
        const nobody = await to.app
          .browser()
          .post('/v1/sign-in/password', { email: 'x@example.net', password })
        assert.equal(told(known), told(nobody))
        assert.equal(
          (await signInWithPasskey(to.app.browser(), from.passkey.authenticator)).body.next,
          undefined,
        )
      }
    })

    it('and in each of them all of it still works', async () => {
      const done = async (answer: Promise<Answer<Json>>) => {
        const { status, text } = await answer
        assert.ok(status === 200 || status === 202 || status === 204, `${status} ${text}`)
      }
      for (const { app: own, secrets, passkey } of all) {
        const { live, pending, asked, code, moving } = secrets
        await done(own.program(live.session).get('/v1/account/profile'))
        await done(signInWithPasskey(own.browser(), passkey.authenticator))
        await done(moving.post('/v1/account/email-change/confirm', { token: live.emailChange }))
        await done(own.browser().post('/v1/email-change/undo', { token: live.emailChangeUndo }))
        const password = goodPassword
        await done(own.browser().post('/v1/registration/confirm', { token: live.confirmation, password }))
        const newPassword = 'seven slow ferries at dusk'
        await done(own.browser().post('/v1/recovery/reset', { token: live.passwordReset, newPassword }))
        await done(asked.post('/v1/recovery/reset', { code, newPassword }))
        app.clock.advance(stepMs)
        const digits = codeNow(own, pending.secret)
        await done(own.program().post('/v1/sign-in/totp', { attempt: live.attempt, code: digits }))
      }
    })
  })
})

async function inhabit(app: TestApp, name: string, suffix: string): Promise<Inhabited> {
  const passkey = await personWithPasskey(app)
  const secrets = await directorySecrets(app)
  const resident = await registeredPerson(app)
  const { body: session } = await passkey.browser.get('/v1/session')
  const { body: factors } = await passkey.browser.get<{ passkeys: { id: string }[] }>('/v1/account/factors')
  const ids = { sessionId: String(session.id), passkeyId: String(factors.passkeys[0]?.id) }
  return { app, name, suffix, secrets, resident, passkey, ids }
}

function ask(
  operation: AnyOperation,
  client: Client,
  body: Json = {},
  ids: Record<string, string> = {},
): Promise<Answer<Json>> {
  const path = operation.path.replaceAll(
    /:(\w+)/g,
    (_, name: string) => ids[name] ?? 'x_01m00000000000000000000000',
  )
  const hasBody = operation.method !== 'GET'
  return client.request<Json>(operation.method, `/v1${path}`, hasBody ? { body } : {})
}

/** As nobody, or, told by its prefix alone, as a kind of credential that opens nothing here. */
function isRefused({ status, body }: Answer<Json>): boolean {
  return status === 401 || body.code === 'wrong-credential'
}

/** All that an answer tells about the secret. */
function told(answer: Answer<Json>): string {
  return wholeAnswer(answer).replace(/^set-cookie: latchkey-device[^\n]*$/gm, '')
}
