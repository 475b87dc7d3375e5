import type { Person } from '../answers.ts'

/** An act on somebody's account. */
export type Acting = {
  person: Person
  /** An operator acts on the own account. */
  isSelf: boolean
  onDone: (message: string) => void
}

/** Where an act on somebody lies. */
export function pathOf({ id: userId }: Person) {
  return { params: { path: { userId } } }
}
