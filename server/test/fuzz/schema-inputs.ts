import fc from 'fast-check'
import { type Edit, edits, hostileText, prototypeKeys } from './hostile-text.ts'

/** The part of JSON Schema that openapi.json is written in. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
}

/** Stands in a value for an id that is known only once it is sent: those of the caller's own things, or of others. */
export interface Reference {
  reference: string
  pick: number
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'reference' in value && 'pick' in value
}

/** Values that fit a schema. @param name of the field, which says what an id in it names. */
export function fitting(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fitting(one, name)))
  switch (schema.type) {
    case 'object':
      return fittingObject(schema)
    case 'array':
      return fc.array(fitting(schema.items ?? {}, name.replace(/s$/, '')), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(schema.minItems ?? 0, 4)),
      })
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 1_000_000 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return fittingText(schema, name)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function fittingObject({
  properties = {},
  required = [],
  additionalProperties,
}: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, fitting(schema, name)] as const)
  const record = fc.record(Object.fromEntries(fields), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return record
  const more = fc.dictionary(fc.string({ maxLength: 12 }), fitting(additionalProperties), { maxKeys: 4 })
  return fc.tuple(record, more).map(([own, others]) => ({ ...others, ...own }))
}

/** Fields whose content has a form that no pattern tells. */
const forms: Record<string, fc.Arbitrary<unknown>> = {
  email: fc.constantFrom('ada@example.com', 'new.person@example.org', 'a@b.example'),
  domain: fc.constantFrom('northwind.example', 'login.northwind.example', 'com'),
  issuer: fc.constantFrom('https://idp.example', 'http://127.0.0.1:9'),
  metadataUrl: fc.constantFrom('https://idp.example/metadata', 'http://127.0.0.1:9/'),
  password: fc.constantFrom('quiet lanterns over Trieste', 'another lantern over Trieste'),
  currentPassword: fc.constant('quiet lanterns over Trieste'),
  newPassword: fc.constantFrom('another lantern over Trieste', 'short'),
  returnTo: fc.constantFrom('/account', '//evil.example', 'https://app.example.com/back'),
  limit: fc.integer({ min: 1, max: 100 }),
  role: fc.constantFrom('owner', 'admin', 'editor', 'collaborator', 'viewer', 'none'),
  code: fc.constantFrom('123456', 'BCDF2345'),
}

function fittingText(
  { minLength = 0, maxLength = 200, pattern }: Schema,
  name: string,
): fc.Arbitrary<unknown> {
  const id = /^(.+)Id$/.exec(name)?.[1] ?? (pattern?.match(/^\^([a-z]{3})_/) ? name : null)
  const known = Object.hasOwn(forms, name) ? forms[name] : undefined
  if (known !== undefined)
    return fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: anyText(minLength, maxLength) })
  if (id !== null) {
    const reference = fc.record<Reference>({ reference: fc.constant(id), pick: fc.nat({ max: 5 }) })
    return reference
  }
  const text = anyText(minLength, maxLength)
  return pattern === undefined
    ? text
    : fc.oneof(
        { weight: 3, arbitrary: matching(pattern, minLength, maxLength) },
        { weight: 1, arbitrary: text },
      )
}

/** Up to the length, at the length, in letters of all planes. */
function anyText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const atMost = Math.min(maxLength, 300)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: 'grapheme',
        minLength,
        maxLength: Math.max(minLength, Math.min(atMost, 30)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('x', 'é', ' ')
        .map((sign) => sign.repeat(maxLength > 20_000 ? 300 : maxLength)),
    },
  )
}

function matching(pattern: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  const isFit = (text: string) => text.length >= minLength && text.length <= maxLength
  // What fast-check cannot read (properties of Unicode, looking ahead) plain words fit.
  if (/\\p|\(\?=/.test(pattern)) {
    return fc.constantFrom('Harbour', 'Naïve Café', 'x', '+41 79 555 01 99', 'a.b-c').filter(isFit)
  }
  return fc.stringMatching(new RegExp(pattern)).map((text) => (isFit(text) ? text : text.slice(0, maxLength)))
}

/** A change of a value that fits, so that it nearly does. */
export interface Spoiling {
  /** Which of all places in the value, counted as in a book. */
  place: number
  how: 'replace' | 'remove' | 'add' | 'edit'
  value: unknown
  key: string
  changes: Edit[]
}

const strange = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 53,
    -(2 ** 31) - 1,
    1e308,
    '',
    [],
    {},
    [[]],
    { a: null },
    ['x'.repeat(5000)],
  ),
  fc
    .constantFrom(5, 11, 12, 40)
    .map((depth) => Array.from({ length: depth }).reduce((inner) => [inner], 0 as unknown)),
)

export const spoilings: fc.Arbitrary<Spoiling[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Spoiling[]>([]) },
  {
    weight: 3,
    arbitrary: fc.array(
      fc.record<Spoiling>({
        place: fc.nat({ max: 40 }),
        how: fc.constantFrom('replace', 'remove', 'add', 'edit'),
        value: strange,
        key: fc.oneof(fc.constantFrom(...prototypeKeys, 'id', 'role', 'operator', ''), hostileText),
        changes: edits(),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
)
