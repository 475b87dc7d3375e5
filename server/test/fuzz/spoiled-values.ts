import { applyEdits } from './hostile-text.ts'
import { isReference, type Spoiling } from './schema-inputs.ts'

/** The value with its changes; nothing of the given one is touched. */
export function spoil(value: unknown, spoilings: readonly Spoiling[]): unknown {
  return spoilings.reduce((whole, spoiling) => {
    const places = pathsOf(whole)
    return changeAt(whole, places[spoiling.place % places.length] ?? [], spoiling)
  }, value)
}

/** Every place in a value, the value itself first. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || isReference(value)) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function changeAt(value: unknown, [key, ...rest]: string[], spoiling: Spoiling): unknown {
  if (key === undefined) return changed(value, spoiling)
  const entries = Object.entries(value as object).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]]
    if (rest.length === 0 && spoiling.how === 'remove') return []
    return [[name, changeAt(inner, rest, spoiling)]]
  })
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : fromEntries(entries)
}

function changed(value: unknown, { how, value: other, key, changes }: Spoiling): unknown {
  if (how === 'edit' && typeof value === 'string') return applyEdits(value, changes)
  if (how !== 'add' || typeof value !== 'object' || value === null || isReference(value)) return other
  return Array.isArray(value) ? [...value, other] : fromEntries([...Object.entries(value), [key, other]])
}

/** Also `__proto__` becomes a field like any other. */
function fromEntries(entries: [string, unknown][]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [key, value] of entries)
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
  return record
}
