/** A day of this person's calendar, so many days from then, as a date field wants it. */
export function dayIn(days: number, from = Date.now()): string {
  const local = new Date(from + days * 86_400_000)
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Its first moment. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00`).toISOString()
}
