import { operationPlaces } from './operations.ts'
import type { operations } from './schema.ts'

export type OperationId = keyof typeof operationPlaces & keyof operations

type Flatten<T> = { [K in keyof T]: T[K] }
type PartOf<T, Part extends string> = T extends { parameters: { [K in Part]: infer Fields } }
  ? Fields
  : unknown
type OptionalPartOf<T, Part extends string> = T extends { parameters: { [K in Part]?: infer Fields } }
  ? [Exclude<Fields, undefined>] extends [never]
    ? unknown
    : Exclude<Fields, undefined>
  : unknown
type BodyOf<T> = T extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : T extends { requestBody?: { content: { 'application/json': infer Body } } }
    ? Partial<Body>
    : unknown

type Fields<T> = PartOf<T, 'path'> & OptionalPartOf<T, 'query'> & BodyOf<T>

/** Everything an operation takes, in one object: the parts of its path, its query, its body. */
export type Input<Id extends OperationId> =
  Fields<operations[Id]> extends readonly unknown[] ? Fields<operations[Id]> : Flatten<Fields<operations[Id]>>

type SuccessOf<Responses> = Responses[keyof Responses & (200 | 201 | 202)]

/** What an operation answers; nothing where it answers without a body. */
export type Output<Id extends OperationId> =
  SuccessOf<operations[Id]['responses']> extends { content: { 'application/json': infer Body } }
    ? Body
    : undefined

export interface PlacedCall {
  method: string
  /** With its query. */
  path: string
  body: string | undefined
}

/**
 * Where an operation is called with this input.
 * @throws {TypeError} when a part of its path is missing.
 */
export function placeCall(id: OperationId, input: unknown = {}): PlacedCall {
  const [method, template, rest] = operationPlaces[id]
  if (Array.isArray(input)) return { method, path: template, body: JSON.stringify(input) }
  const left = new Map(Object.entries(input as Record<string, unknown>))
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = left.get(name)
    left.delete(name)
    if (typeof value !== 'string' || value === '') throw new TypeError(`${id} needs ${name}`)
    return encodeURIComponent(value)
  })
  if (rest === 'body') return { method, path, body: JSON.stringify(Object.fromEntries(left)) }
  return { method, path: path + queryOf(left), body: undefined }
}

function queryOf(fields: Iterable<[string, unknown]>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) {
    for (const each of [value].flat()) if (each !== undefined) query.append(name, String(each))
  }
  return query.size > 0 ? `?${query}` : ''
}
