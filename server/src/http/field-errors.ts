import type { ErrorObject } from 'ajv'
import type { FieldError } from './problems.ts'

/** Turns what the schema validator found into sentences that name the field and its rule. */
export function toFieldErrors(errors: readonly ErrorObject[]): FieldError[] {
  const byPath = new Map<string, FieldError>()
  for (const error of errors) {
    const found = describe(error)
    if (!byPath.has(found.path)) byPath.set(found.path, found)
  }
  return [...byPath.values()]
}

function describe(error: ErrorObject): FieldError {
  const path = error.instancePath.split('/').slice(1).join('.')
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  const { params } = error
  switch (error.keyword) {
    case 'required':
      return { path: below(params.missingProperty), code: 'required', message: 'This field is needed.' }
    case 'additionalProperties':
      return { path: below(params.additionalProperty), code: 'unknown', message: 'There is no such field.' }
    case 'minLength':
      return params.limit === 1
        ? { path, code: 'required', message: 'This field is needed.' }
        : { path, code: 'too-short', message: `Use at least ${params.limit} characters.` }
    case 'maxLength':
      return { path, code: 'too-long', message: `Use at most ${params.limit} characters.` }
    case 'pattern':
      return { path, code: 'format', message: patternMessage(error) }
    case 'enum':
      return { path, code: 'format', message: `Use one of: ${params.allowedValues.join(', ')}.` }
    case 'type':
      return { path, code: 'type', message: `Must be of type ${[params.type].flat().join(' or ')}.` }
    default:
      return { path, code: 'format', message: `This value ${error.message ?? 'is not accepted'}.` }
  }
}

function patternMessage(error: ErrorObject): string {
  const schema = error.parentSchema as { patternMessage?: string } | undefined
  return schema?.patternMessage ?? 'This value does not have the right form.'
}
