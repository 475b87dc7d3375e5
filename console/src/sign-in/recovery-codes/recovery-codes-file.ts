/** The codes as a text to keep: it says what they are for. */
export function recoveryCodesFile(
  codes: string[],
  { service, email, day }: { service: string; email: string; day: string },
): string {
  const heading = [`Recovery codes: ${service}`, `Account: ${email}`, `Made: ${day}`, 'Each code works once.']
  return `${[...heading, '', ...codes].join('\r\n')}\r\n`
}
