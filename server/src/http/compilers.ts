import { Ajv } from 'ajv'
import fastJsonStringify from 'fast-json-stringify'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

const settings = {
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  strict: false,
  verbose: true,
} as const

// One set for the process: a schema is compiled once, however many servers are built from it.
const exact = new Ajv({ ...settings, coerceTypes: false })
const fromText = new Ajv({ ...settings, coerceTypes: true })
const serializers = new WeakMap<object, (body: unknown) => string>()

/** Compiles schemas: bodies are taken as they are; the text of parameters and queries is converted to their types. */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? exact : fromText).compile(schema)

/** Compiles what is answered: fields that a schema does not declare are left out. */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  const known = serializers.get(schema)
  if (known) return known
  // Problems refer to one another's schema and are written by `sendProblem` itself.
  const made = '$ref' in schema ? JSON.stringify : fastJsonStringify(schema)
  serializers.set(schema, made)
  return made
}
