/** The 6 digits when all of them are there. */
export function completeTotpCode(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

export function checkTotpCode(typed: string): string | undefined {
  if (typed.trim() === '') return 'Enter the 6 digits that your app shows.'
  return completeTotpCode(typed) ? undefined : 'The code has 6 digits.'
}
