/** “1 project”, “3 projects”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`
}

/** “a, b and c”. */
export function listInWords(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts)
}

/** “a, b or c”. */
export function oneOfInWords(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(parts)
}
