import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import Type, { type TSchema } from 'typebox'
import type { Context } from '../context.ts'
import { version } from '../deployment/version.ts'
import { acceptedKinds } from './access.ts'
import type { AnyOperation } from './operation.ts'
import { type ProblemCode, problemCatalogue } from './problem-catalogue.ts'
import { formType } from './strict-form.ts'

/** RFC 9457 body of every error. */
const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.Enum(Object.keys(problemCatalogue)),
    detail: Type.String({ description: 'A sentence to show to people; says what to do next.' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() })),
    ),
    remedy: Type.Optional(
      Type.Object({ action: Type.String({ description: 'The operation that would help.' }) }),
    ),
    reason: Type.Optional(Type.String({ description: 'Why access was refused.' })),
    remedies: Type.Optional(Type.Array(Type.Object({ action: Type.String() }))),
    missing: Type.Optional(
      Type.Array(Type.String({ description: 'What must be proven as well, best first.' })),
    ),
    blockedBy: Type.Optional(
      Type.Array(
        Type.Object({
          organization: Type.Object({ id: Type.String(), name: Type.String() }),
          rule: Type.String(),
          remedies: Type.Array(Type.Object({ action: Type.String() })),
        }),
      ),
    ),
    organization: Type.Optional(
      Type.Object(
        { id: Type.String(), name: Type.String() },
        { description: 'The organization that manages this.' },
      ),
    ),
    retryAfterSeconds: Type.Optional(Type.Integer()),
  },
  { $id: 'Problem', title: 'Problem' },
)

/** Adds the generator of the API document; call it before the routes. */
export async function addOpenapi(server: FastifyInstance, context: Context): Promise<void> {
  server.addSchema(problemSchema)
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Latchkey',
        version,
        description: 'Accounts, organizations and access. Errors are RFC 9457 problems with a stable `code`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: context.config.baseUrl }],
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: '__Host-latchkey' },
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'A session token `lks_…`, API key `lkk_…` or agent token `lka_…`.',
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema-${index}`),
    },
  })
}

// The same objects for every server of the process, so that what is compiled from them is kept.
const schemas = new WeakMap<AnyOperation, FastifySchema>()

/** What Fastify needs to know of an operation: it validates, serialises and documents from the same schemas. */
export function routeSchema(operation: AnyOperation): FastifySchema {
  const known = schemas.get(operation)
  if (known) return known
  const made = {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    security: operation.access === 'anyone' ? [] : [{ cookie: [] }, { bearer: [] }],
    ...(operation.description !== undefined && { description: operation.description }),
    ...(operation.body && { body: operation.body }),
    ...(operation.takesForms && { consumes: ['application/json', formType] }),
    ...(operation.params && { params: operation.params }),
    ...(operation.query && { querystring: operation.query }),
    response: { ...successResponses(operation), ...problemResponses(operation) },
  } as FastifySchema
  schemas.set(operation, made)
  return made
}

/** The problems an operation can answer: its own, and those that its access rule and the server add. */
export function problemsOf(operation: AnyOperation): ProblemCode[] {
  const codes = new Set<ProblemCode>(operation.problems)
  if (operation.access !== 'anyone') codes.add('not-signed-in')
  codes.add('wrong-credential')
  if (acceptedKinds(operation.access).length > 1) codes.add('credential-ended')
  if (operation.access === 'fresh') codes.add('fresh-proof-required')
  if (typeof operation.access === 'object') {
    codes.add('not-found')
    if (!('membership' in operation.access)) {
      codes.add('access-denied')
      if (operation.access.fresh) codes.add('fresh-proof-required')
    }
  }
  if (operation.body || operation.params || operation.query)
    codes.add(operation.validationProblem ?? 'validation')
  if (operation.body) codes.add('malformed-request')
  if (operation.signInMethod) codes.add('sign-in-method-off')
  return [...codes]
}

function successResponses(operation: AnyOperation): Record<string, TSchema | object> {
  const pairs = Object.entries(operation.responses).map(([status, schema]) => [
    status,
    schema ?? { description: 'Done.', type: 'null' },
  ])
  return Object.fromEntries(pairs)
}

function problemResponses(operation: AnyOperation): Record<string, object> {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => problemCatalogue[code].status)
  const pairs = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${problemCatalogue[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
    },
  ])
  return Object.fromEntries(pairs)
}
