import type { PersonState } from '../answers.ts'

export const personStates = [
  'active',
  'disabled',
  'operator',
  'sso-linked',
] as const satisfies readonly PersonState[]

export const stateWords: Record<PersonState, string> = {
  active: 'Whoever may sign in',
  disabled: 'Disabled',
  operator: 'Operators',
  'sso-linked': 'With single sign-on',
}

/** What the address of the page says about whom it shows. */
export type PeopleSearch = { query?: string; state?: PersonState | undefined }

export function readPeopleSearch({ query, state }: Record<string, unknown>): PeopleSearch {
  const asked = personStates.find((one) => one === state)
  return { ...readQuery({ query }), ...(asked ? { state: asked } : {}) }
}

/** What is searched for; an address that somebody typed may hold a number. */
export function readQuery({ query }: Record<string, unknown>): { query?: string } {
  return typeof query === 'string' || typeof query === 'number' ? { query: String(query) } : {}
}
