const numbers = new Intl.NumberFormat('en-GB')
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** “1,204,331”. */
export function amount(number: number): string {
  return numbers.format(number)
}

/** “3.2 MB”, as disks are sold. */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return `${oneDecimal.format(bytes / 1000 ** step)} ${units[step]}`
}

const spans = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const

/** “Every 5 seconds”, “Every hour”. */
export function everyInWords(seconds: number): string {
  return `Every ${spanInWords(seconds).replace(/^1 /, '')}`
}

/** “2 days”, “1 hour 30 minutes”: the two greatest units that count. */
export function spanInWords(seconds: number): string {
  const parts: string[] = []
  let left = seconds
  for (const { unit, seconds: length } of spans) {
    const whole = Math.floor(left / length)
    left -= whole * length
    if (whole > 0 && parts.length < 2) parts.push(`${amount(whole)} ${unit}${whole === 1 ? '' : 's'}`)
  }
  return parts.join(' ') || 'at once'
}
