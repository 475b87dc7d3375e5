import assert from 'node:assert/strict'
import { type Answer, asBrowser, asProgram, type Client, type Json } from '../../support/http-client.ts'
import { codeIn, type ReceivedMail } from '../../support/mail.ts'
import { type Act, type Claim, Fault, Interrupted, type Ledger, send } from './ledger.ts'
import type { Mailbox } from './mailbox.ts'
import type { Random } from './random.ts'
import type { Truth } from './truth.ts'
import type { Wire } from './wire.ts'

/** Somebody with an account, who is in one story at a time. */
export interface Player {
  email: string
  password: string
  id: string
  browser: Client
  /** Secrets of API keys that open something. */
  keys: Set<string>
}

/** What one client at work has at hand. */
export interface Scene {
  wire: Wire
  random: Random
  ledger: Ledger
  mailbox: Mailbox
  /** People whose last story went well to its end. */
  idle: Player[]
  settings: Record<string, string>
  name(kind: string): string
}

export type Story = (scene: Scene) => Promise<void>

export const firstPassword = 'quiet lanterns over Trieste'

export function newBrowser({ wire }: Pick<Scene, 'wire'>): Client {
  return asBrowser(wire)
}

/** Somebody without a story: one from an earlier one, or somebody who registers now. */
export async function somebody(scene: Scene): Promise<Player> {
  const waiting = scene.idle.length > 2 && scene.random.chance(0.75) ? scene.idle.shift() : undefined
  return waiting ?? newcomer(scene)
}

/** Registers and confirms by the code or by the link of the mail. */
export async function newcomer(scene: Scene): Promise<Player> {
  const { ledger, mailbox, random } = scene
  const [email, password, browser] = [`${scene.name('p')}@example.com`, firstPassword, newBrowser(scene)]
  const from = mailbox.count()
  const pending = (value: string) => fact(`registration ${email}`, value, countRows('registrations', email))
  await ledger.do({
    ...{ kind: 'register', via: browser, method: 'POST', path: '/v1/registration', status: 202 },
    body: { firstName: 'Ada', lastName: 'Moreau', email, password },
    mails: [[email, 'confirm-registration']],
    sets: [pending('1')],
  })
  const mail = await mailbox.next(email, /^Confirm your e-mail/, from)
  const answer = await ledger.do({
    who: email,
    ...{
      kind: 'confirm e-mail',
      via: browser,
      method: 'POST',
      path: '/v1/registration/confirm',
      status: 200,
    },
    body: random.chance(0.5) ? { code: codeIn(mail) } : { token: tokenOf(mail, 'lkv'), password },
    audit: ['account.registered', 'account.email-confirmed', 'sign-in.succeeded'],
    sets: [pending('0'), fact(`account ${email}`, '1', countRows('users', email))],
    learn: ({ body }) => [opens(browser, email), countedSessions({ email, id: idIn(body) }, 1)],
    once: true,
    twice: random.chance(0.5),
  })
  return { email, password, id: idIn(answer.body), browser, keys: new Set() }
}

/** Whose account the answer to a sign-in opens. */
export function idIn(body: Json): string {
  return (body as { session: { user: { id: string } } }).session.user.id
}

/** The act of somebody signing in with the password alone, in a browser that the account does not know. */
export async function signIn(scene: Scene, player: Player, browser = newBrowser(scene)): Promise<Client> {
  const { email, password } = player
  await scene.ledger.do({
    kind: 'sign in',
    who: email,
    via: browser,
    method: 'POST',
    path: '/v1/sign-in/password',
    body: { email, password },
    status: 200,
    audit: ['sign-in.succeeded'],
    mails: browser.cookies.has('latchkey-device') ? [] : [[email, 'new-device']],
    sets: [oneMoreSession(scene, player)],
    learn: () => [opens(browser, email)],
  })
  return browser
}

/** A request that changes nothing worth noting; whoever gets no answer cannot go on. */
export async function ask(answer: Promise<Answer<Json>>, status = 200): Promise<Json> {
  const {
    status: got,
    text,
    body,
  } = await answer.catch(() => {
    throw new Interrupted('ask')
  })
  if (got >= 500) throw new Interrupted(text)
  if (got !== status) throw new Fault(`a question was answered with ${got} ${text}`)
  return body
}

/** The session of this browser's cookie of now opens the account. */
export function opens(browser: Client, owner: string): Claim {
  const cookies = new Map(browser.cookies)
  const key = `session ${cookies.get('latchkey')}`
  return {
    key,
    value: '200',
    owner,
    probe: async () => {
      const answer = await browser.request('GET', '/v1/session', { headers: { cookie: cookieLine(cookies) } })
      return String(answer.status)
    },
  }
}

/** The session of this browser's cookie of now opens nothing any more. */
export const shut = (browser: Client, owner: string): Claim => ({ ...opens(browser, owner), value: '401' })

/** Whether somebody gets at something with the session of the time of asking. */
export function reaches(
  { ledger }: Pick<Scene, 'ledger'>,
  player: Pick<Player, 'email' | 'browser'>,
  path: string,
  value: 'open' | 'refused',
): Claim {
  return {
    key: `${path} for ${player.email}`,
    value,
    probe: async () => {
      const { browser, email } = player
      const answer = await browser.request('GET', path, { headers: { cookie: cookieLine(browser.cookies) } })
      // Whoever is signed out rightly sees nothing; that the session has to live, if it has, is another claim.
      const isSignedOut =
        answer.status === 401 && ledger.claims.get(opens(browser, email).key)?.value !== '200'
      return isSignedOut ? value : openOrRefused(answer)
    },
  }
}

/** Whether a credential of a program opens something. */
export function bearer(
  { wire }: Pick<Scene, 'wire'>,
  token: unknown,
  path: string,
  value: 'open' | 'refused' = 'open',
): Claim {
  const client = asProgram(wire, String(token))
  return { key: `bearer ${token}`, value, probe: async () => openOrRefused(await client.get(path)) }
}

function openOrRefused({ status }: Answer<Json>): string {
  if (status < 300) return 'open'
  return [401, 403, 404, 410].includes(status) ? 'refused' : String(status)
}

/** What the data say, before anybody asks the restarted server. */
export function fact(key: string, value: string, probe: (truth: Truth) => Promise<string>): Claim {
  return { key: `fact ${key}`, value, probe }
}

export function countedSessions({ email, id }: Pick<Player, 'email' | 'id'>, count: number): Claim {
  return fact(`sessions of ${email}`, String(count), async ({ database: { kysely } }) => {
    const rows = await kysely.selectFrom('sessions').select('id').where('user_id', '=', id).execute()
    return String(rows.length)
  })
}

/** A sign-in adds one to as many as there were. */
export function oneMoreSession({ ledger }: Pick<Scene, 'ledger'>, player: Player, more = 1): Claim {
  const { key } = countedSessions(player, 0)
  return countedSessions(player, Number(ledger.claims.get(key)?.value ?? 0) + more)
}

/** How many rows of people have this address. */
export function countRows(table: 'users' | 'registrations', email: string) {
  return async ({ database: { kysely } }: Truth): Promise<string> => {
    const rows = await kysely.selectFrom(table).select('id').where('email', '=', email).execute()
    return String(rows.length)
  }
}

/** The only token of this kind in the mail. */
export function tokenOf(mail: ReceivedMail, prefix: string): string {
  const tokens = new Set([...mail.text.matchAll(/#token=([\w-]+)/g)].map((match) => match[1] ?? ''))
  const [token] = [...tokens].filter((each) => each.startsWith(prefix))
  return token ?? assert.fail(`no ${prefix} in ${mail.text}`)
}

/** The same act by somebody else or once more, outside the ledger. */
export function again(act: Act): Promise<Answer<Json>> {
  return send(act, 'prove/again')
}

function cookieLine(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
