import type { Step } from './answers.ts'

const hourMs = 3_600_000

// Days and weeks are counted in UTC: in local time the first of a month would be called the day before it.
const formats = {
  hour: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
  hourOfDay: new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  dayOfWeek: new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  dayOfYear: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
}

/** A step in full: “Sat, 21 Nov, 14:00–15:00”, “Sat, 21 Nov”, “Week of 16 Nov 2026”. */
export function stepInWords(time: string, step: Step): string {
  const at = Date.parse(time)
  if (step === 'hour') return `${formats.hourOfDay.format(at)}–${formats.hour.format(at + hourMs)}`
  return step === 'day' ? formats.dayOfWeek.format(at) : `Week of ${formats.dayOfYear.format(at)}`
}

/** A step as short as an axis has room for. */
export function tickInWords(time: string, step: Step, steps: number): string {
  const at = Date.parse(time)
  if (step === 'hour') return formats.hour.format(at)
  if (step === 'day') return steps <= 9 ? formats.weekday.format(at) : formats.day.format(at)
  return steps > 30 ? formats.month.format(at) : formats.day.format(at)
}

/** The steps that an axis names: those at which somebody looks on a clock or in a calendar. */
export function ticksOf(times: readonly string[], step: Step): string[] {
  if (step === 'hour') return times.filter((time) => new Date(time).getHours() % 6 === 0)
  if (step === 'day') {
    return times.length <= 9 ? [...times] : times.filter((time) => new Date(time).getUTCDay() === 1)
  }
  if (times.length <= 30) return times.filter((_, index) => index % 3 === 0)
  // Weeks begin on Mondays: the first one of each month stands for it.
  return times.filter((time, index) => index > 0 && new Date(time).getUTCDate() <= 7)
}
