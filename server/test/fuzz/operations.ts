import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type ProblemCode, problemCatalogue } from '../../src/http/problem-catalogue.ts'
import type { Engine } from '../support/each-engine.ts'
import type { Answer, Json } from '../support/http-client.ts'
import { repositoryRoot } from '../support/source-tree.ts'
import { type Property, property, type Suite } from './driver.ts'
import { type CallerName, callers, type Ground, openGround } from './ground.ts'
import { applyEdits, type Edit, edits, near } from './hostile-text.ts'
import { fitting, isReference, type Schema, type Spoiling, spoilings } from './schema-inputs.ts'
import { spoil } from './spoiled-values.ts'

// Every operation of openapi.json, with input that fits its schemas or nearly does, by each kind of caller.

interface Described {
  operationId: string
  method: string
  path: string
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string }>
}

interface Sent {
  caller: CallerName
  params: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
  spoilings: Spoiling[]
  /** What is spoiled: the body, or the query or path. */
  spoiled: 'body' | 'query' | 'params'
  /** Changes to the text of the body. */
  inText: Edit[] | null
  asForm: boolean
}

/** The more doors a credential opens, the more often it is tried. */
const someCaller = fc.oneof(
  { weight: 5, arbitrary: fc.constant<CallerName>('session') },
  { weight: 3, arbitrary: fc.constant<CallerName>('operator') },
  { weight: 5, arbitrary: fc.constantFrom(...callers) },
)
const form = 'application/x-www-form-urlencoded'
/** Whatever the operation says of itself. */
const alwaysPossible: ProblemCode[] = [
  'malformed-request',
  'validation',
  'not-found',
  'body-too-large',
  'unsupported-media-type',
  'method-not-allowed',
  'not-signed-in',
  'foreign-origin',
  'misdirected-host',
]
/** As things are made and ended the ground wears out. */
const inputsOnOneGround = 400

export async function openOperations(engine: Engine): Promise<Suite> {
  let ground = await openGround(engine)
  let count = 0
  const current = async () => {
    count += 1
    if (count % inputsOnOneGround === 0) await renew()
    return ground
  }
  const renew = async () => {
    await ground[Symbol.asyncDispose]()
    ground = await openGround(engine)
  }
  const check = async (described: Described, sent: Sent) => {
    const used = await current()
    const answer = await send(used, described, sent)
    used.learn(answer.text)
    judge(described, answer)
    const isOver =
      answer.status === 401 && ['not-signed-in', 'credential-ended'].includes(String(answer.body.code))
    if (isOver && !(await used.isAlive(sent.caller))) await renew()
  }
  const suffix = engine === 'sqlite' ? '' : ` on ${engine}`
  return {
    properties: [
      ...readOperations().map((described) =>
        property(`${described.operationId}${suffix}`, {
          of: inputsOf(described),
          inputs: engine === 'sqlite' ? 5 : 1,
          mostCpuMs: 3000,
          check: (sent) => check(described, sent),
        }),
      ),
      hostHeader(async () => (await current()).app),
    ].filter(({ name }) => engine === 'sqlite' || name.endsWith(suffix)),
    [Symbol.asyncDispose]: () => ground[Symbol.asyncDispose](),
  }
}

/** In the order of the document, and last what takes things away. */
function readOperations(): Described[] {
  const { paths }: { paths: Record<string, Record<string, Omit<Described, 'path' | 'method'>>> } = JSON.parse(
    readFileSync(join(repositoryRoot, 'openapi.json'), 'utf8'),
  )
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, facts]) => ({ ...facts, path, method: method.toUpperCase() })),
  )
  const takesAway = ({ method }: Described) => Number(method === 'DELETE')
  return all.sort((a, b) => takesAway(a) - takesAway(b))
}

function inputsOf({ parameters = [], requestBody }: Described): fc.Arbitrary<Sent> {
  const fieldsIn = (place: 'path' | 'query') => {
    const named = parameters.filter((parameter) => parameter.in === place)
    const model = Object.fromEntries(named.map(({ name, schema }) => [name, fitting(schema, name)]))
    const requiredKeys = named.filter(({ required }) => required).map(({ name }) => name)
    return fc.record(model, { requiredKeys })
  }
  const content = requestBody?.content ?? {}
  const schema = (content['application/json'] ?? content[form])?.schema
  return fc.record<Sent>({
    caller: someCaller,
    params: fieldsIn('path'),
    query: fieldsIn('query'),
    body: schema === undefined ? fc.constant(undefined) : fitting(schema),
    spoilings,
    spoiled: fc.oneof(
      { weight: 4, arbitrary: fc.constant('body' as const) },
      { weight: 1, arbitrary: fc.constantFrom('query' as const, 'params' as const) },
    ),
    inText: fc.oneof(
      { weight: 12, arbitrary: fc.constant<Edit[] | null>(null) },
      { weight: 1, arbitrary: edits('"', '{', '}', '1e999', '-0', '\\ud800', '"__proto__":1,', '\ufeff') },
    ),
    asForm: content[form] === undefined ? fc.constant(false) : fc.boolean(),
  })
}

function send(ground: Ground, described: Described, sent: Sent): Promise<Answer<Json>> {
  const spoiledIn = (place: Sent['spoiled'], value: unknown) =>
    sent.spoiled === place ? spoil(value, sent.spoilings) : value
  const params = resolved(ground, spoiledIn('params', sent.params))
  const query = resolved(ground, spoiledIn('query', sent.query))
  const body = resolved(ground, sent.body === undefined ? undefined : spoiledIn('body', sent.body))
  const filled = described.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(textOf((params as Json)?.[name]).toWellFormed()),
  )
  const path = isJson(query) && Object.keys(query).length > 0 ? `${filled}?${formOf(query)}` : filled
  if (body === undefined) return ground.clients[sent.caller].request(described.method, path)
  const text = sent.asForm ? formOf(isJson(body) ? body : {}) : (JSON.stringify(body) ?? 'null')
  return ground.clients[sent.caller].request(described.method, path, {
    body: sent.inText === null ? text : applyEdits(text, sent.inText),
    ...(sent.asForm && { headers: { 'content-type': form } }),
  })
}

function resolved(ground: Ground, value: unknown): unknown {
  if (isReference(value)) return ground.resolve(value)
  if (Array.isArray(value)) return value.map((one) => resolved(ground, one))
  if (!isJson(value)) return value
  const copy = Object.create(null) as Json
  for (const [key, inner] of Object.entries(value)) copy[key] = resolved(ground, inner)
  return copy
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function formOf(fields: Json): string {
  return new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, textOf(value)]),
  ).toString()
}

/** An answer that the document knows, whatever was sent. */
function judge({ responses, operationId }: Described, answer: Answer<Json>): void {
  const { status, body, text, headers } = answer
  const type = headers.get('content-type') ?? ''
  if (status < 400) {
    assert.ok(Object.hasOwn(responses, status), `${operationId} answers ${status}, which it does not declare`)
    if (/^application\/json\b/.test(type)) JSON.parse(text)
    return
  }
  assert.match(type, /^application\/problem\+json/, `${status} ${text.slice(0, 500)}`)
  const code = body.code as ProblemCode
  assert.ok(Object.hasOwn(problemCatalogue, code), `there is no problem ${code}`)
  assert.ok(status < 500 || code === 'provider-failed', `${operationId} answers ${status} ${text}`)
  assert.deepEqual(
    [body.status, problemCatalogue[code].status, body.type],
    [status, status, `/docs/problems#${code}`],
  )
  assert.equal(typeof body.detail, 'string')
  for (const error of (body.errors ?? []) as Json[])
    for (const part of ['path', 'code', 'message']) assert.equal(typeof error[part], 'string', text)
  const isDeclared = responses[status]?.description.includes(`\`${code}\``) || alwaysPossible.includes(code)
  assert.ok(isDeclared, `${operationId} answers ${code}, which it does not declare`)
}

/** In local mode nothing is answered by another name than one of loopback. */
function hostHeader(appOf: () => Promise<Ground['app']>): Property {
  const word = near(
    'localhost',
    '127.0.0.1',
    ':7420',
    ':',
    '.',
    'evil.example',
    '[::1]',
    '@',
    '#',
    '/',
    '\\',
    '0x7f.1',
    'LOCALHOST',
  )
  return property('Host header', {
    of: word.map((host) => host.replaceAll(/[^\x20-\x7e]/g, '')).filter((host) => host.trim() !== ''),
    inputs: 300,
    async check(host) {
      const app = await appOf()
      const { statusCode } = await app.server.inject({ method: 'GET', url: '/v1/session', headers: { host } })
      const isOwn = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)(:\d+)?$/.test(host)
      assert.equal(statusCode, isOwn ? 401 : problemCatalogue['misdirected-host'].status, host)
    },
  })
}
