const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

const steps = [
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 86_400 },
  { unit: 'day', seconds: 86_400, until: 30 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400, until: 365 * 86_400 },
] as const

/** “3 hours ago”, “yesterday”. */
export function sinceInWords(at: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000)
  if (seconds < 60) return 'just now'
  const step = steps.find(({ until }) => seconds < until)
  if (!step) return relative.format(-Math.floor(seconds / (365 * 86_400)), 'year')
  return relative.format(-Math.floor(seconds / step.seconds), step.unit)
}

export function dateAndTime(at: string): string {
  return absolute.format(new Date(at))
}

export function timeOfDay(at: string): string {
  return clockTime.format(new Date(at))
}

/** “Today”, “Yesterday” or the date. */
export function dayInWords(at: string, now = new Date()): string {
  const text = day.format(new Date(at))
  if (text === day.format(now)) return 'Today'
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  return text === day.format(yesterday) ? 'Yesterday' : text
}

/** When to try again, as a moment and as a span: the one is for waiting, the other for coming back. */
export function waitInWords(seconds: number, now = Date.now()): string {
  if (seconds < 60) return `You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
  const minutes = Math.ceil(seconds / 60)
  const span = minutes === 1 ? 'a minute' : minutes < 60 ? `${minutes} minutes` : 'about an hour'
  if (minutes >= 90) return `You can try again on ${absolute.format(now + seconds * 1000)}.`
  return `You can try again in ${span}, at ${clockTime.format(now + seconds * 1000)}.`
}
