import { Problem } from './problems.ts'

const deepest = 12
/** Keys that reach prototypes. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses a request body, refusing what JSON.parse lets through: repeated keys, keys that reach prototypes, and depth
 * beyond 12.
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
  checkKeys(text)
  return value
}

/** Walks the tokens of a text that is known to be valid JSON. */
function checkKeys(text: string): void {
  const open: (Set<string> | null)[] = []
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [symbol, string, colon] = match
    if (symbol === '{' || symbol === '[') {
      open.push(symbol === '{' ? new Set() : null)
      if (open.length > deepest)
        throw new Problem('malformed-request', { detail: 'The JSON is nested too deeply.' })
    } else if (symbol === '}' || symbol === ']') open.pop()
    else if (colon !== undefined) checkKey(open.at(-1), JSON.parse(`"${string}"`) as string)
  }
}

function checkKey(keys: Set<string> | null | undefined, key: string): void {
  if (keys?.has(key) || refusedKeys.has(key)) {
    throw new Problem('malformed-request', { detail: 'A key of the JSON is repeated or not allowed.' })
  }
  keys?.add(key)
}
