export type Return = { organizationId: string; name: string }

const key = 'latchkey-return'

/** Remembers, for this tab, which organization sent somebody to set up a second factor. */
export function keepReturn(to: Return): void {
  sessionStorage.setItem(key, JSON.stringify(to))
}

export function keptReturn(): Return | undefined {
  const kept = sessionStorage.getItem(key)
  return kept ? (JSON.parse(kept) as Return) : undefined
}

export function forgetReturn(): void {
  sessionStorage.removeItem(key)
}
