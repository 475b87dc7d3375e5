import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import fastJsonStringify from 'fast-json-stringify'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

const settings = {
  removeAdditional: false,
  useDefaults: true,
  strict: false,
  verbose: true,
} as const

// One set for the process: a schema is compiled once, however many servers are built from it.
const exact = { first: newAjv(false, false), all: newAjv(true, false) }
const fromText = { first: newAjv(false, true), all: newAjv(true, true) }
// Telling every fault of a huge body would cost more than the body did.
const mostTold = 200
const serializers = new WeakMap<object, (body: unknown) => string>()

/** Compiles schemas: bodies are taken as they are; the text of parameters and queries is converted to their types. */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const { first, all } = httpPart === 'body' ? exact : fromText
  // At its first use: a hundred schemas compiled at the start would be most of the start.
  let quick: ValidateFunction | undefined
  const validate = (value: unknown): boolean => {
    validate.errors = null
    quick ??= first.compile(schema)
    if (quick(value)) return true
    validate.errors = quick.errors ?? null
    if (countParts(value, mostTold) < mostTold) {
      const thorough = all.compile(schema)
      if (!thorough(value)) validate.errors = thorough.errors ?? null
    }
    return false
  }
  validate.errors = null as ErrorObject[] | null
  return validate
}

function newAjv(allErrors: boolean, coerceTypes: boolean): Ajv {
  return new Ajv({ ...settings, allErrors, coerceTypes })
}

/** How many keys and items a value has, counted no further than `most`. */
function countParts(value: unknown, most: number): number {
  const open = [value]
  let count = 0
  while (open.length > 0 && count < most) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const parts = Object.values(next)
    count = Math.min(most, count + parts.length)
    if (count < most) open.push(...parts)
  }
  return count
}

/** Compiles what is answered: fields that a schema does not declare are left out. */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  // Problems refer to one another's schema and are written by `sendProblem` itself.
  if ('$ref' in schema) return JSON.stringify
  return (body: unknown) => {
    let write = serializers.get(schema)
    if (write === undefined) {
      write = fastJsonStringify(schema)
      serializers.set(schema, write)
    }
    return write(body)
  }
}
