import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type ExperienceApp, startExperience } from '../support/experiences.ts'
import type { Answer, Client, Json } from '../support/http-client.ts'
import {
  addPasskey,
  attemptToken,
  codeNow,
  passwordProven,
  personWithTotp,
  stepMs,
  type TotpPerson,
} from '../support/second-factors.ts'
import { createAuthenticator } from '../support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// With only the password proven, a walk over every route. The list comes from the OpenAPI document that the server
// makes of itself, so that a route of tomorrow is walked over without anybody thinking of it.

/** What a pending sign-in is for; everything else must not know it. */
const secondFactorOperations = [
  'finishPasskeyVerification',
  'startPasskeyVerification',
  'verifyRecoveryCode',
  'verifyTotp',
]

interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  items?: Schema
  minimum?: number
  minLength?: number
}

interface Route {
  id: string
  method: string
  path: string
  isOpen: boolean
  body: Schema | undefined
}

describe('an attempt with only the password proven', () => {
  let app: TestApp
  let ada: TotpPerson
  let routes: Route[]
  let harbour: ExperienceApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    ada = await personWithTotp(app)
    await addPasskey(ada.browser, createAuthenticator())
    harbour = await startExperience(app)
    routes = readRoutes(app.server.swagger() as Json, harbour)
  })
  after(() => app[Symbol.asyncDispose]())

  const sessions = () =>
    app.context.database.kysely.selectFrom('sessions').select(['id', 'methods']).execute()
  const protectedRoutes = () => routes.filter(({ isOpen }) => !isOpen)
  const openRoutes = () => routes.filter(({ isOpen, id }) => isOpen && !secondFactorOperations.includes(id))

  /** The same request with these cookies and nothing of the browser's past or future. */
  const ask = (route: Route, body: unknown, cookies: [string, string][], headers = {}) => {
    const browser = app.browser({ headers })
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    return browser.request<Json>(route.method, route.path, body === undefined ? {} : { body })
  }
  const bodiesOf = (route: Route, attempt: string): unknown[] => {
    if (route.body === undefined) return [undefined]
    const fill = { email: ada.email, password: ada.password, token: attempt }
    return [sample(route.body, '', { fill, isFull: false }), sample(route.body, '', { fill, isFull: true })]
  }

  it('is walked over routes of every kind', () => {
    const ids = routes.map(({ id }) => id)
    assert.deepEqual(ids.filter((id) => secondFactorOperations.includes(id)).sort(), secondFactorOperations)
    for (const id of ['removeTotp', 'getProfile', 'changePassword', 'listSessions'])
      assert.ok(
        protectedRoutes().some((route) => route.id === id),
        id,
      )
    for (const id of ['signInWithPassword', 'resetPassword', 'register'])
      assert.ok(
        openRoutes().some((route) => route.id === id),
        id,
      )
    assert.equal(new Set(ids).size, ids.length)
  })

  it('opens no route that needs somebody, by its cookie, by its token or in the place of a session', async () => {
    const { cookies } = await passwordProven(app, ada)
    const attempt = cookies.get('latchkey-attempt') ?? ''
    assert.match(attempt, /^lkp_/)
    for (const route of protectedRoutes()) {
      for (const body of bodiesOf(route, attempt)) {
        const nobody = await ask(route, body, [])
        assert.equal(nobody.status, 401, `${route.id}: ${nobody.text}`)
        assert.equal(nobody.body.code, 'not-signed-in')
        const tries = [
          await ask(route, body, [...cookies]),
          await ask(route, body, [...cookies, ['latchkey', attempt]]),
          await ask(route, body, [...cookies], { authorization: `Bearer ${attempt}` }),
        ]
        for (const answer of tries) assertSame(answer, nobody, route.id)
      }
    }
  })

  it('opens nothing as a bearer token, no more than any text would', async () => {
    const tokens = [
      await attemptToken(app, ada),
      (await passwordProven(app, ada)).cookies.get('latchkey-attempt'),
    ]
    for (const route of routes) {
      for (const token of tokens) {
        const [body] = bodiesOf(route, token ?? '')
        const given = await ask(route, body, [], { authorization: `Bearer ${token}` })
        const nonsense = await ask(route, body, [], { authorization: 'Bearer nonsense' })
        assert.equal(given.status, 401, `${route.id}: ${given.text}`)
        assertSame(given, nonsense, route.id)
      }
    }
  })

  it('changes no answer of the routes that are open to anyone', async () => {
    for (const route of openRoutes()) {
      for (const isFull of [false, true]) {
        const browser = await passwordProven(app, ada)
        const cookies = [...browser.cookies]
        const attempt = browser.cookies.get('latchkey-attempt') ?? ''
        const body = bodiesOf(route, attempt)[isFull ? 1 : 0]
        if (isFull && route.body === undefined) continue
        const without = cookies.filter(([name]) => name !== 'latchkey-attempt')
        const plain = await ask(route, body, without)
        const answer = await ask(route, body, cookies)
        assert.ok(plain.status < 500, `${route.id}: ${plain.text}`)
        assertSame(answer, plain, route.id)
      }
    }
  })

  it('has made no session on all the way, and was good for its one purpose to the end', async () => {
    // Beside that of whoever made the application.
    assert.equal((await sessions()).length, 2, 'only the one in which the factors were set up')
    app.clock.advance(stepMs)
    const browser: Client = await passwordProven(app, ada)
    for (const route of protectedRoutes()) {
      const [body] = bodiesOf(route, '')
      await ask(route, body, [...browser.cookies])
    }
    const done = await browser.post('/v1/sign-in/totp', { code: codeNow(app, ada.secret) })
    assert.equal(done.body.next, 'done', done.text)
    assert.equal((await sessions()).length, 3)
  })
})

function assertSame(answer: Answer<Json>, expected: Answer<Json>, id: string): void {
  const told = ({ status, text, headers }: Answer<Json>) => ({
    status,
    text: text.replace(/"challenge":"[\w-]+"/, '"challenge":"random"'),
    cookies: headers.getSetCookie().map((line) => line.slice(0, line.indexOf('='))),
  })
  assert.deepEqual(told(answer), told(expected), id)
  const handed = `${answer.headers.getSetCookie()} ${answer.text}`
  assert.ok(!handed.includes('lks_'), `${id} hands a session out`)
}

function readRoutes({ paths }: Json, { experienceId }: ExperienceApp): Route[] {
  return Object.entries(paths as Record<string, Record<string, Json>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, requestBody }]) => {
      const { content } = (requestBody ?? {}) as { content?: Record<string, { schema: Schema }> }
      return {
        id: operationId as string,
        method: method.toUpperCase(),
        path: path
          .replace('{experienceId}', experienceId)
          .replaceAll(/\{\w+\}/g, 'x_01m00000000000000000000000'),
        isOpen: Array.isArray(security) && security.length === 0,
        body: content?.['application/json']?.schema,
      }
    }),
  )
}

/** A body that a schema takes: with its required fields only, or with all of them. */
function sample(
  schema: Schema,
  name: string,
  how: { fill: Record<string, string>; isFull: boolean },
): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf?.[0] !== undefined) return sample(schema.anyOf[0], name, how)
  if (schema.properties !== undefined) {
    const names = how.isFull ? Object.keys(schema.properties) : (schema.required ?? [])
    const fields = names.filter((each) => each !== 'attempt')
    return Object.fromEntries(
      fields.map((each) => [each, sample(schema.properties?.[each] ?? {}, each, how)]),
    )
  }
  const type = [schema.type].flat()[0]
  if (type === 'array') return schema.items ? [sample(schema.items, name, how)] : []
  if (type === 'object') return {}
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  const known = Object.entries(how.fill).find(([key]) => name.toLowerCase().includes(key))
  return known?.[1] ?? (name === 'code' ? '123456' : 'A'.repeat(Math.max(4, schema.minLength ?? 0)))
}
