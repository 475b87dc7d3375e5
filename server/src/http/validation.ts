import { Ajv } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'

const settings = {
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  strict: false,
  verbose: true,
} as const

/** Compiles schemas: bodies are taken as they are; the text of parameters and queries is converted to their types. */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const exact = new Ajv({ ...settings, coerceTypes: false })
  const fromText = new Ajv({ ...settings, coerceTypes: true })
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema)
}
