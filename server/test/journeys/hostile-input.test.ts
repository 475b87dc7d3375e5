import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TObject, TSchema } from 'typebox'
import type { AnyOperation } from '../../src/http/operation.ts'
import { problemCatalogue } from '../../src/http/problem-catalogue.ts'
import { operations } from '../../src/operations.ts'
import { agentPlace, mintedAgent } from '../support/agent-tokens.ts'
import { goodPassword, newcomer, type Person, registeredPerson } from '../support/people.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Whatever is sent, to whatever operation, whatever the caller may do: a clear problem or correct handling, never a 500.
// The input follows from the operations' own schemas, so an operation that is added tomorrow is tried tomorrow.

/** Where a text is asked for. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'nul\u0000inside',
  '\ud800',
  '\udfff\ud800',
  '\u202eevil',
  'x'.repeat(20_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  "'; drop table users; --",
  '$1',
  '{{7*7}} <%= 7*7 %> #{7*7}',
  '<script>alert(1)</script>',
  'line\r\nbcc: all@example.com',
  '../../etc/passwd',
  '%00%ff%c0%ae',
  '__proto__',
  'ada@example.com',
  'ADA@EXAMPLE.COM',
  '\u0430da@example.com',
  'ada@ex\u0430mple.com',
  'ada@exam\u0131ple.com',
  'ada@example.com,eve@example.org',
  '"ada eve"@example.com',
  'ada@[127.0.0.1]',
  `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}`,
]
const hostileValues: unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER + 1,
  1e308,
  [],
  ['ada@example.com'],
  {},
  { $ne: null },
  { toString: 'no function' },
  [[[[[[[[]]]]]]]],
]

/** Whole bodies, as they travel. */
const hostileBodies: [what: string, body: string | Buffer][] = [
  ['nothing', ''],
  ['white space', ' '],
  ['half an object', '{'],
  ['no JSON', 'email=ada@example.com'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"email"'],
  ['a number beyond all', '1e999'],
  ['NaN', '{"email":NaN}'],
  ['a byte order mark', '\ufeff{}'],
  ['10,000 lists in each other', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['10,000 objects in each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['the same key twice', '{"email":"ada@example.com","email":"eve@example.com"}'],
  ['the same key twice, once escaped', '{"email":"ada@example.com","\\u0065mail":"eve@example.com"}'],
  ['__proto__', '{"__proto__":{"operator":true}}'],
  ['__proto__, escaped', '{"\\u005f_proto__":{"operator":true}}'],
  ['constructor', '{"constructor":{"prototype":{"operator":true}}}'],
  ['a number of 60,000 digits', `{"email":${'9'.repeat(60_000)}}`],
  ['1 MB of text', JSON.stringify({ email: 'a'.repeat(2 ** 20) })],
  ['1 MB of password', JSON.stringify({ email: 'ada@example.com', password: 'p'.repeat(2 ** 20) })],
  ['10,000 keys', `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',')}}`],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x3a, 0x31, 0x7d])],
  [
    'a text that is no UTF-8',
    Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
  ],
  [
    'an overlong NUL',
    Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')]),
  ],
]

const contentTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-16',
  'application/jsonp',
  'APPLICATION/JSON',
  'nonsense',
  ', ;=',
]

const hostileSegments = [
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '%2e%2e%2f',
  '..%5c',
  'x'.repeat(150),
  'x'.repeat(5000),
  "'--",
  '%F0%9F%92%A9',
  'null',
  '-1',
]

const hostileQueries = [
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'limit=NaN',
  'limit=1&limit=2',
  'limit[]=1',
  'limit=%',
  'cursor=%00',
  'cursor=%zz',
  'cursor=AAAA',
  `cursor=${'A'.repeat(5000)}`,
  `cursor=${Buffer.from("0|evt_' or 1=1 --").toString('base64url')}`,
  '__proto__[x]=1',
  'constructor=1',
  'unknown=1',
  '%=%',
  `${'a=1&'.repeat(3000)}`,
]

/** Absurd, but nothing is wrong with it. */
const strangeQueries = [
  `cursor=${Buffer.from(`999999999999999|evt_${'0'.repeat(26)}`).toString('base64url')}`,
  `cursor=${Buffer.from(`0|ses_${'z'.repeat(26)}`).toString('base64url')}&limit=100`,
  'limit=1',
  '',
]

const codes = new Set(Object.keys(problemCatalogue))

// On PostgreSQL the fuzzer sends its like (server/test/fuzz).
describe('hostile input', () => {
  let app: TestApp
  let person: Person
  let agent: string

  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    person = await registeredPerson(app)
    const place = await agentPlace(app, person)
    agent = (await mintedAgent(place, { lifetimeSeconds: 86_400 })).secret
  })
  after(() => app[Symbol.asyncDispose]())

  /** Sends as somebody who is signed in, or as an agent, so that the input gets past the door. */
  const send = async (operation: AnyOperation, path: string, sent: Sent = {}) => {
    const headers: Record<string, string> = {
      host: new URL(app.context.config.baseUrl).host,
      authorization: `Bearer ${operation.access === 'agent' ? agent : await session()}`,
    }
    if (sent.body !== undefined) headers['content-type'] = sent.type ?? 'application/json'
    const answer = await app.server.inject({
      method: operation.method,
      url: `/v1${path}`,
      headers,
      ...(sent.body === undefined ? {} : { payload: sent.body }),
    })
    if (operation.id === 'signOut' || answer.statusCode === 401) token = undefined
    return answer
  }
  let token: string | undefined
  const session = async () => {
    if (token !== undefined) return token
    const { email, password } = person
    const answer = await app
      .program()
      .post<{ token: string }>('/v1/sign-in/password', { email, password, delivery: 'token' })
    assert.equal(answer.status, 200, answer.text)
    token = answer.body.token
    return token
  }

  for (const operation of operations) {
    const { id, body, params, query } = operation

    if (body) {
      it(`${id} withstands every kind of field`, async () => {
        for (const [what, hostile] of hostileFields(body, hostileValues)) {
          const answer = await send(operation, pathOf(operation), { body: JSON.stringify(hostile) })
          assertHandled(answer, `${what}: ${JSON.stringify(hostile).slice(0, 200)}`)
        }
      })

      it(`${id} refuses every kind of broken body`, async () => {
        // Whoever has nothing to say may say nothing.
        for (const [what, hostile] of hostileBodies)
          if (hostile !== '' || Object.keys(body.properties ?? { list: body }).length > 0)
            assertRefused(await send(operation, pathOf(operation), { body: hostile }), what)
      })

      it(`${id} refuses other content types`, async () => {
        for (const type of contentTypes)
          assertHandled(await send(operation, pathOf(operation), { body: '{"a":1}', type }), type)
        // What is hidden from the caller is absent, whatever is sent to it; the rest names the content type.
        const plain = await send(operation, pathOf(operation), { body: '{}', type: 'text/plain' })
        assertRefused(plain, 'text/plain')
        if (!isHidden(operation)) assert.equal(plain.statusCode, 415, plain.payload)
      })
    } else {
      it(`${id} withstands a body it did not ask for`, async () => {
        for (const [what, hostile] of hostileBodies)
          assertHandled(await send(operation, pathOf(operation), { body: hostile }), what)
      })
    }

    it(`${id} withstands every kind of query${params ? ' and path' : ''}`, async () => {
      for (const text of hostileQueries) {
        const answer = await send(operation, `${pathOf(operation)}?${text}`, body ? { body: '{}' } : {})
        if (query) assertRefused(answer, text)
        else assertHandled(answer, text)
      }
      for (const text of strangeQueries)
        assertHandled(await send(operation, `${pathOf(operation)}?${text}`, body ? { body: '{}' } : {}), text)
      for (const segment of params ? hostileSegments : [])
        assertRefused(await send(operation, pathOf(operation, segment), body ? { body: '{}' } : {}), segment)
    })
  }

  it('leaves one account, no operator, and every door working', async () => {
    const users = await app.context.database.kysely
      .selectFrom('users')
      .select(['email', 'operator_since'])
      .execute()
    assert.deepEqual(
      users.map((user) => ({ ...user })),
      [{ email: person.email, operator_since: null }],
    )
    await registeredPerson(app)
  })
})
interface Sent {
  body?: string | Buffer
  type?: string
}
type InjectAnswer = Awaited<ReturnType<TestApp['server']['inject']>>

/** One field hostile at a time, the others as they should be; and a field too many. */
function* hostileFields(schema: TSchema, values: unknown[]): Generator<[what: string, body: unknown]> {
  const fields = Object.keys((schema as TObject).properties ?? {})
  for (const field of fields)
    for (const value of values) yield [field, { ...goodBody(fields, field), [field]: value }]
  for (const extra of ['operator', 'id', 'userId', 'emailVerifiedAt', '$where', '']) {
    const field = fields[0] ?? 'none'
    yield ['an unknown field', { ...goodBody(fields, field), [extra]: true }]
  }
}

const goodValues: Record<string, unknown> = {
  firstName: 'Ada',
  lastName: 'Moreau',
  password: 'not the password at all',
  currentPassword: 'not the password at all',
  newPassword: goodPassword,
  delivery: 'token',
}

/** Values that lead as deep as possible for fields that are always needed; the one under test comes from the caller. */
function goodBody(fields: string[], tested: string): Record<string, unknown> {
  const known = fields.filter((field) => field !== tested && field in goodValues)
  const email = fields.includes('email') ? { email: newcomer().email } : {}
  return { ...Object.fromEntries(known.map((field) => [field, goodValues[field]])), ...email }
}

function pathOf({ path }: AnyOperation, segment = 'ses_00000000000000000000000000'): string {
  return path.replaceAll(/:\w+/g, () => segment)
}

function assertRefused(answer: InjectAnswer, what: string): void {
  assertHandled(answer, what)
  assert.ok(answer.statusCode >= 400, `${answer.statusCode} to ${what}`)
}

/** Nothing is there for whoever sends this: the place is nobody's of theirs, or for operators alone. */
function isHidden({ params, access }: AnyOperation): boolean {
  return params !== undefined || (typeof access === 'object' && 'operator' in access)
}

function assertHandled({ statusCode, headers, payload }: InjectAnswer, what: string): void {
  assert.ok(statusCode < 500, `${statusCode} to ${what}: ${payload}`)
  if (statusCode < 400) return
  assert.match(String(headers['content-type']), /^application\/problem\+json/, `${what}: ${payload}`)
  const problem = JSON.parse(payload) as { code: string; status: number }
  assert.ok(codes.has(problem.code), `${problem.code} to ${what}`)
  assert.equal(problem.status, statusCode)
}
