import { Problem } from './problems.ts'

const deepest = 12
/** Keys that reach prototypes. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses a request body, refusing what JSON.parse lets through: repeated keys, keys that reach prototypes or hold a
 * backslash, and depth beyond 12.
 * @throws {Problem} malformed-request
 * @see OWASP ASVS 15.3.6, 15.3.7
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Problem('malformed-request', { cause })
  }
  // Of a repeated key the value keeps one, so the text has more strings than the value: told without a second parser.
  if (countStrings(value, 0) !== countStringsIn(text)) throw refusedKey()
  return value
}

/** How many strings a value is made of, keys included. */
function countStrings(value: unknown, depth: number): number {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  if (depth === deepest) throw new Problem('malformed-request', { detail: 'The JSON is nested too deeply.' })
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += countStrings(item, depth + 1)
    return count
  }
  for (const key of Object.keys(value)) {
    // Of a key with an escape V8 makes another one now and then, which has the backslash itself in it; none of ours has
    // one. @see https://github.com/nodejs/node/issues/63785
    if (refusedKeys.has(key) || key.includes('\\')) throw refusedKey()
    count += 1 + countStrings((value as Record<string, unknown>)[key], depth + 1)
  }
  return count
}

/** How many strings a text of valid JSON writes: without what is escaped, each quotation mark begins or ends one. */
function countStringsIn(text: string): number {
  const bare = text.includes('\\') ? text.replace(/\\./g, '') : text
  let marks = 0
  for (let at = bare.indexOf('"'); at !== -1; at = bare.indexOf('"', at + 1)) marks++
  return marks / 2
}

function refusedKey(): Problem {
  return new Problem('malformed-request', { detail: 'A key of the JSON is repeated or not allowed.' })
}
