import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { Client, Json } from './http-client.ts'
import { type Person, registeredPerson } from './people.ts'
import {
  type Authenticator,
  type AuthenticatorTraits,
  createAuthenticator,
  type Lies,
} from './software-authenticator.ts'
import type { TestApp } from './test-app.ts'

export const stepMs = 30_000

/** A person whose sign-in takes a code of an authenticator app. */
export interface TotpPerson extends Person {
  /** Base32, as the app holds it. */
  secret: string
  recoveryCodes: string[]
}

/** A person who has a passkey, and nothing else beside the password. */
export interface PasskeyPerson extends Person {
  authenticator: Authenticator
  passkeyId: string
  recoveryCodes: string[]
}

/** Registers and sets an authenticator app up. The step of now is used up by it. */
export async function personWithTotp(app: TestApp): Promise<TotpPerson> {
  const person = await registeredPerson(app)
  return { ...person, ...(await enrolTotp(app, person)) }
}

export async function enrolTotp(app: TestApp, { browser, password }: Pick<Person, 'browser' | 'password'>) {
  const started = await browser.post<{ secret: string }>('/v1/account/totp/enrolment')
  assert.equal(started.status, 200, started.text)
  const { secret } = started.body
  const confirmed = await browser.post<{ recoveryCodes: string[] | null }>('/v1/account/totp/confirm', {
    code: codeNow(app, secret),
    password,
  })
  assert.equal(confirmed.status, 200, confirmed.text)
  return { secret, recoveryCodes: confirmed.body.recoveryCodes ?? [] }
}

/** Registers and adds a passkey of an authenticator with these traits. */
export async function personWithPasskey(
  app: TestApp,
  traits: Partial<AuthenticatorTraits> = {},
): Promise<PasskeyPerson> {
  const person = await registeredPerson(app)
  const authenticator = createAuthenticator({
    origin: new URL(app.context.config.baseUrl).origin,
    ...traits,
  })
  return { ...person, authenticator, ...(await addPasskey(person.browser, authenticator)) }
}

export async function addPasskey(browser: Client, authenticator: Authenticator) {
  const answer = await tryAddingPasskey(browser, authenticator)
  assert.equal(answer.status, 201, answer.text)
  const { passkey, recoveryCodes } = answer.body as {
    passkey: { id: string }
    recoveryCodes: string[] | null
  }
  return { passkeyId: passkey.id, recoveryCodes: recoveryCodes ?? [] }
}

/** Both halves of an enrolment, with lies if wanted. */
export async function tryAddingPasskey(browser: Client, authenticator: Authenticator, lies: Lies = {}) {
  const options = await startCeremony(browser, '/v1/account/passkeys/enrolment')
  return browser.post('/v1/account/passkeys', { response: authenticator.create(options, lies) })
}

/** Both halves of a sign-in that asks for no address. */
export async function signInWithPasskey(browser: Client, authenticator: Authenticator, lies: Lies = {}) {
  const options = await startCeremony(browser, '/v1/sign-in/passkey/start')
  return browser.post('/v1/sign-in/passkey/finish', { response: authenticator.get(options, lies) })
}

/** Both halves of the second step of a sign-in. */
export async function verifyWithPasskey(browser: Client, authenticator: Authenticator, lies: Lies = {}) {
  const options = await startCeremony(browser, '/v1/sign-in/passkey-verification/start')
  return browser.post('/v1/sign-in/passkey-verification/finish', {
    response: authenticator.get(options, lies),
  })
}

export async function startCeremony(
  browser: Client,
  path: string,
  body: unknown = {},
): Promise<Record<string, unknown>> {
  const { status, text, body: answer } = await browser.post<{ options: Record<string, unknown> }>(path, body)
  assert.equal(status, 200, text)
  return answer.options
}

/** A browser in which only the password is proven. */
export async function passwordProven(
  app: TestApp,
  { email, password }: Pick<Person, 'email' | 'password'>,
  browser: Client = app.browser(),
): Promise<Client> {
  const answer = await browser.post('/v1/sign-in/password', { email, password })
  assert.deepEqual([answer.status, answer.body.next], [200, 'second-factor'], answer.text)
  return browser
}

/** The same for a program: the token of its attempt. */
export async function attemptToken(app: TestApp, { email, password }: Person): Promise<string> {
  const answer = await app
    .program()
    .post<{ next: string; attempt: string }>('/v1/sign-in/password', { email, password, delivery: 'token' })
  assert.equal(answer.body.next, 'second-factor', answer.text)
  return answer.body.attempt
}

export function codeNow(app: TestApp, secret: string, stepsAway = 0): string {
  return totpCode(secret, Math.floor(app.clock.now() / stepMs) + stepsAway)
}

/** A code that none of the steps around now has. */
export function wrongCode(app: TestApp, secret: string): string {
  const right = [-2, -1, 0, 1, 2].map((stepsAway) => codeNow(app, secret, stepsAway))
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'].find((it) => !right.includes(it))
  return wrong ?? assert.fail('six guesses were all right')
}

/** What an app would show, computed by ourselves. @see RFC 4226 section 5.3, RFC 6238 section 4.2 */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000
  return String(number).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The acts recorded about an account, oldest first. */
export async function actsOf(app: TestApp, email: string): Promise<string[]> {
  const rows = await app.context.database.kysely
    .selectFrom('audit_events')
    .innerJoin('users', 'users.id', 'audit_events.user_id')
    .select(['act'])
    .where('users.email', '=', email)
    .orderBy('audit_events.at')
    .orderBy('audit_events.id')
    .execute()
  return rows.map(({ act }) => act)
}

export async function userIdOf(app: TestApp, email: string): Promise<string> {
  const row = await app.context.database.kysely
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Subjects of the mails to an address that were made of one template. */
export async function mailsOf(app: TestApp, email: string, template: string) {
  return (await app.mails()).filter((mail) => mail.to === email && mail.template === template)
}

export async function listFactors(browser: Client): Promise<Json> {
  const answer = await browser.get('/v1/account/factors')
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}
