export type RegistrationValues = { firstName: string; lastName: string; email: string; password: string }

let kept: RegistrationValues | undefined

/** Keeps what was typed for whoever goes back to the form; in memory, because a password is among it. */
export function keepForm(values: RegistrationValues): void {
  kept = values
}

export function keptForm(): RegistrationValues | undefined {
  return kept
}

export function correctKeptAddress(email: string): void {
  if (kept) kept = { ...kept, email }
}

export function forgetForm(): void {
  kept = undefined
}
