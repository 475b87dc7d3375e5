export type RegistrationValues = { firstName: string; lastName: string; email: string; password: string }

let kept: RegistrationValues | undefined

/** Keeps what was typed for “wrong address?”; in memory, because a password is among it. */
export function keepForm(values: RegistrationValues): void {
  kept = values
}

export function keptForm(): RegistrationValues | undefined {
  return kept
}

export function forgetForm(): void {
  kept = undefined
}
