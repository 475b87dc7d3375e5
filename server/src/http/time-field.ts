import Type from 'typebox'
import { fieldProblem } from './problems.ts'

/** A moment in an answer: RFC 3339, UTC. */
export function timeField(description: string) {
  return Type.String({ format: 'date-time', description })
}

const exampleTime = 'Use a time such as 2026-11-21T12:00:00Z.'

/** A moment that is given to us. A time without its zone would mean another moment on each server. */
export function givenTimeField(description: string) {
  return Type.String({
    maxLength: 40,
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
    patternMessage: exampleTime,
    description,
  })
}

/** Milliseconds of a moment that was given in a field. @throws {Problem} validation */
export function readTime(path: string, given: string): number {
  const at = Date.parse(given)
  const day = given.slice(0, 10)
  // By itself the parser takes the 31st of June for the 1st of July, and the 24th hour for the next day.
  const isTaken = !Number.isNaN(at) && toTime(Date.parse(day)).startsWith(day) && given.slice(11, 13) !== '24'
  if (!isTaken) throw fieldProblem(path, 'format', exampleTime)
  return at
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
