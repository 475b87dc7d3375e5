/** The day of a moment in this person's calendar, as a date field wants it. */
export function dayOf(at: number): string {
  const local = new Date(at)
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** A day so many days from now. */
export function dayIn(days: number): string {
  return dayOf(Date.now() + days * 86_400_000)
}

/** The first moment of a day. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00`).toISOString()
}
