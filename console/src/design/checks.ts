/** Checks that spare a round trip; the server has the last word. */
export function checkFilled(value: string, message: string): string | undefined {
  return value.trim() === '' ? message : undefined
}

export function checkEmail(value: string): string | undefined {
  if (value.trim() === '') return 'Enter your e-mail address.'
  return /^[^\s@]+@[^\s@]+$/.test(value.trim()) ? undefined : 'This does not look like an e-mail address.'
}

export function checkCode(value: string): string | undefined {
  if (value.trim() === '') return 'Enter the code from the mail.'
  return normalCode(value).length === 8 ? undefined : 'The code has 8 characters.'
}

/** A code as it was sent: people add spaces and dashes and type small letters. */
export function normalCode(value: string): string {
  return value.replace(/[\s-]/g, '').toUpperCase()
}

/** Characters as the server counts them: an emoji is one. */
export function lengthOf(password: string): number {
  return [...password].length
}

export function checkNewPassword(
  password: string,
  limits: { minLength: number; maxLength: number } | undefined,
): string | undefined {
  if (password === '') return 'Choose a password.'
  if (!limits) return undefined
  if (lengthOf(password) < limits.minLength) return `Use at least ${limits.minLength} characters.`
  return lengthOf(password) > limits.maxLength ? `Use at most ${limits.maxLength} characters.` : undefined
}
