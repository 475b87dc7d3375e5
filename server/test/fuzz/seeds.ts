/** An input that failed once, or a seed that led to one; both are tried before anything new. */
export interface Kept {
  property: string
  input?: unknown
  seed?: number
  found: string
}

const keyWithEscape = (first: string, key: string, isEscaped: boolean) => ({
  kind: 'object',
  entries: [
    { key: first, isEscaped: false, value: { kind: 'plain', value: null } },
    { key, isEscaped, value: { kind: 'plain', value: 0 } },
  ],
})

export const kept: Kept[] = [
  {
    property: 'JSON',
    input: {
      kind: 'list',
      items: [keyWithEscape('b', '\\', false), keyWithEscape('b', 'b', true), keyWithEscape('b', 'é', true)],
    },
    found:
      'JSON.parse of V8 reads the escaped key "\\u0062" as "\\" once it has met such a key in the same place: a repeated key passed for two.',
  },
  {
    property: 'written time',
    input: [{ year: 2026, month: 6, day: 31, hour: 0, minute: 0, second: 0 }, 'Z', ''],
    found: 'The 31st of June was taken for the 1st of July.',
  },
  {
    property: 'written time',
    input: [{ year: 2026, month: 6, day: 30, hour: 24, minute: 0, second: 0 }, 'Z', ''],
    found: 'The 24th hour was taken for the next day; RFC 3339 ends with the 23rd.',
  },
  {
    property: 'export file',
    input: ['keycloak', '{"identityProviders":{}}', null],
    found:
      'What is wrong with the providers of a realm was told as the fault of a row, and ended the import.',
  },
  {
    property: 'export file',
    input: ['better-auth', '[{"emailVerified":[{"toString":null}]}]', null],
    found: 'An object that cannot be turned into text, where true or false belongs, ended the import.',
  },
  {
    property: 'export file',
    input: ['auth0', '[{"passwordHash":true}]', null],
    found: 'The same in the file of password hashes.',
  },
]
