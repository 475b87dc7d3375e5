import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../../support/each-engine.ts'
import { type Answer, asBrowser, asProgram, type Client, type Json } from '../../support/http-client.ts'
import { codeIn, tokenIn } from '../../support/mail.ts'
import { stepMs, totpCode } from '../../support/second-factors.ts'
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts'
import { repositoryRoot } from '../../support/source-tree.ts'
import { createWire } from '../kill/wire.ts'

export const password = 'quiet lanterns over Trieste'

/** A running server with one of everything that must open, and of everything that must not, whatever fails around it. */
export interface House extends AsyncDisposable {
  server: ServerProcess
  email: string
  /** Signed in. */
  browser: Client
  /** When the code of the authenticator app was used that must not work again. */
  codeUsedAt: number
  visitor(): Client
  /** Signs in with the password; the status says what came of it. */
  signIn(password?: string): Promise<Answer<Json>>
  /** Asks with everything that opens nothing: wrong, ended, used. None of it is let in, and none is answered with 500. */
  assertShut(): Promise<void>
  /** The session and the key that are in force work, as well as the password. */
  assertOpen(): Promise<void>
  /** Waits until `assertOpen` holds. @returns after how many seconds. */
  recovers(withinSeconds: number): Promise<number>
  /** How many things there are of each kind, to see that nothing came or went. */
  count(): Promise<Json>
}

type Door = [what: string, ask: () => Promise<Answer<Json>>]

export async function startHouse({
  engine,
  settings = {},
}: {
  engine?: Engine
  settings?: Record<string, string>
} = {}): Promise<House> {
  const roomy = {
    LATCHKEY_LOG_LEVEL: 'fatal',
    LATCHKEY_LIMIT_SOURCE_FAILURES: '100000',
    NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
  }
  const server = await startServerProcess({ ...(engine && { engine }), settings: { ...roomy, ...settings } })
  try {
    return await furnish(server)
  } catch (error) {
    await server[Symbol.asyncDispose]()
    throw error
  }
}

async function furnish(server: ServerProcess): Promise<House> {
  const wire = createWire(server.baseUrl, [Number(server.environment.LATCHKEY_PORT)])
  const visitor = () => asBrowser(wire)
  const [email, browser] = ['ada@example.com', visitor()]
  await register(visitor, email, browser)
  const signIn = (given = password) => visitor().post('/v1/sign-in/password', { email, password: given })
  const made = await done(browser.post('/v1/api-keys', { name: 'Deploys' }), 201)
  const key = asProgram(wire, String(made.secret))
  const doors = await shutDoors({ visitor, email, browser, wire })
  const codeUsedAt = Date.now()
  const opens = async () => [
    await browser.get('/v1/session'),
    await key.get('/v1/organizations'),
    await signIn(),
  ]
  const house: House = {
    server,
    email,
    browser,
    codeUsedAt,
    visitor,
    signIn,
    async assertShut() {
      for (const [what, ask] of doors) assertRefused(what, await ask())
    },
    async assertOpen() {
      for (const answer of await opens()) assert.equal(answer.status, 200, answer.text)
    },
    async recovers(withinSeconds) {
      const begun = performance.now()
      for (;;) {
        const answers = await opens().catch(() => [])
        const seconds = (performance.now() - begun) / 1000
        if (answers.length > 0 && answers.every(({ status }) => status === 200)) return seconds
        assert.ok(seconds < withinSeconds, `not well after ${withinSeconds} s: ${answers[0]?.text}`)
        await sleep(100)
      }
    },
    count: async () => {
      const keys = await done<{ items: Json[] }>(browser.get('/v1/api-keys'))
      const organizations = await done<{ items: Json[] }>(browser.get('/v1/organizations'))
      return { keys: keys.items.length, organizations: organizations.items.length }
    },
    async [Symbol.asyncDispose]() {
      wire.close()
      await server[Symbol.asyncDispose]()
    },
  }
  await house.assertOpen()
  await house.assertShut()
  return house
}

async function register(visitor: () => Client, email: string, browser: Client): Promise<void> {
  await done(browser.post('/v1/registration', { firstName: 'Ada', lastName: 'Moreau', email, password }), 202)
  const code = codeIn(await mailTo(visitor(), email, /^Confirm/))
  await done(browser.post('/v1/registration/confirm', { code }))
}

/** A session and a key that have ended, links and codes that were used, and what never was right. */
async function shutDoors(at: {
  visitor: () => Client
  email: string
  browser: Client
  wire: Parameters<typeof asProgram>[0]
}): Promise<Door[]> {
  const { visitor, browser, wire } = at
  const email = 'bob@example.com'
  const bob = visitor()
  await register(visitor, email, bob)
  const confirmation = tokenIn(await mailTo(visitor(), email, /^Confirm/), 'lkv')
  const ended = visitor()
  await done(ended.post('/v1/sign-in/password', { email, password }))
  const cookies = new Map(ended.cookies)
  await done(ended.delete('/v1/session'), 204)
  const key = await done<{ apiKey: { id: string }; secret: string }>(
    bob.post('/v1/api-keys', { name: 'Old' }),
    201,
  )
  await done(bob.delete(`/v1/api-keys/${key.apiKey.id}`), 204)
  await done(visitor().post('/v1/recovery', { email }), 202)
  const reset = {
    token: tokenIn(await mailTo(visitor(), email, /^Choose/), 'lkr'),
    newPassword: `${password} 2`,
  }
  await done(visitor().post('/v1/recovery/reset', reset))
  const totp = await enrolled(at)
  return [
    ['a session that was ended', () => withCookies(visitor(), cookies).get('/v1/session')],
    ['an API key that was revoked', () => asProgram(wire, key.secret).get('/v1/organizations')],
    ['a used link of a registration', () => confirm(visitor(), confirmation)],
    ['a used link of a reset', () => visitor().post('/v1/recovery/reset', reset)],
    ['a password that was replaced', () => visitor().post('/v1/sign-in/password', { email, password })],
    [
      'a wrong password',
      () => visitor().post('/v1/sign-in/password', { email: at.email, password: 'not this one' }),
    ],
    ['a used code of an authenticator app', () => secondStep(visitor(), totp, 'totp', totp.code)],
    ['a used recovery code', () => secondStep(visitor(), totp, 'recovery-code', totp.recoveryCode)],
    ['the password alone where there is a second factor', () => totp.attempt.get('/v1/session')],
    ['nobody', () => browser.request('GET', '/v1/session', { headers: { cookie: '' } })],
  ]
}

interface Totp {
  email: string
  code: string
  recoveryCode: string
  attempt: Client
}

/** Somebody with an authenticator app, one of whose codes and one of whose recovery codes are used. */
async function enrolled({ visitor }: { visitor: () => Client }): Promise<Totp> {
  const [email, browser] = ['cyd@example.com', visitor()]
  await register(visitor, email, browser)
  // All of it within one step of the clock.
  while (Date.now() % stepMs > stepMs / 2) await sleep(200)
  const { secret } = await done(browser.post('/v1/account/totp/enrolment'))
  const step = Math.floor(Date.now() / stepMs)
  const first = { code: totpCode(String(secret), step - 1), password }
  const { recoveryCodes } = await done<{ recoveryCodes: string[] }>(
    browser.post('/v1/account/totp/confirm', first),
  )
  const code = totpCode(String(secret), step)
  const recoveryCode = recoveryCodes[0] ?? ''
  const attempt = visitor()
  await done(attempt.post('/v1/sign-in/password', { email, password }))
  const totp = { email, code, recoveryCode, attempt }
  assert.equal((await secondStep(visitor(), totp, 'totp', code)).status, 200)
  assert.equal((await secondStep(visitor(), totp, 'recovery-code', recoveryCode)).status, 200)
  return totp
}

async function secondStep(
  client: Client,
  { email }: Totp,
  kind: 'totp' | 'recovery-code',
  code: string,
): Promise<Answer<Json>> {
  const first = await client.post('/v1/sign-in/password', { email, password })
  return first.status === 200 ? client.post(`/v1/sign-in/${kind}`, { code }) : first
}

function confirm(client: Client, token: string): Promise<Answer<Json>> {
  return client.post('/v1/registration/confirm', { token, password })
}

function withCookies(client: Client, cookies: ReadonlyMap<string, string>): Client {
  for (const [name, value] of cookies) client.cookies.set(name, value)
  return client
}

/** Refused in words: by a rule, or because just now nothing can be answered. */
function assertRefused(what: string, { status, text, headers }: Answer<Json>): void {
  const isRefused = (status >= 400 && status < 500) || status === 503 || status === 507
  assert.ok(isRefused, `${what}: ${status} ${text}`)
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/, `${what}: ${text}`)
}

/** Asserts a problem that says that it will pass, and when to come again. */
export function assertPasses(answer: Answer<Json>): void {
  assert.ok([503, 507].includes(answer.status), `${answer.status} ${answer.text}`)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.ok(Number(answer.headers.get('retry-after')) > 0, 'it says when to come again')
}

export async function done<Body = Json>(answer: Promise<Answer<Body>>, status = 200): Promise<Body> {
  const { status: got, text, body } = await answer
  assert.equal(got, status, text)
  return body
}

/** The newest mail of the built-in inbox to this address. */
export async function mailTo(client: Client, address: string, subject: RegExp) {
  const inbox = await done(
    client.get<{ items: { to: string; subject: string; text: string }[] }>('/local/inbox.json'),
  )
  const mail = inbox.items.find((item) => item.to === address && subject.test(item.subject))
  return mail ?? assert.fail(`no mail to ${address} about ${subject}`)
}
