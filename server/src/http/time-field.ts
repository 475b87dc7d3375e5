import Type from 'typebox'

/** A moment in an answer: RFC 3339, UTC. */
export function timeField(description: string) {
  return Type.String({ format: 'date-time', description })
}

const dayMs = 86_400_000
const daysKept = 1000
const dates = new Map<number, string>()
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** What `toISOString` gives, in a quarter of its time: answers are full of moments, and these of few days. */
export function toTime(milliseconds: number): string {
  const day = Math.floor(milliseconds / dayMs)
  const time = milliseconds - day * dayMs
  const seconds = Math.floor(time / 1000)
  const minutes = Math.floor(seconds / 60)
  const clock = `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`
  return `${dateOf(day)}T${clock}.${String(time % 1000).padStart(3, '0')}Z`
}

function dateOf(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * dayMs).toISOString().slice(0, -'T00:00:00.000Z'.length)
  if (dates.size >= daysKept) dates.clear()
  dates.set(day, date)
  return date
}
