/** Under whose name a mail is sent: the product, or an Experience. */
export type Brand = { name: string; color?: string | undefined }

/** Who made a mail necessary, from where, when. */
export type EmailRequest = {
  /** Client address; null when the act came from the server's own command line. */
  address: string | null
  /** Such as `Firefox on Windows`; null when unknown. */
  device: string | null
  at: number
}

/** What every template is told. */
export type CommonFacts = {
  brand: Brand
  recipient: { firstName?: string | null | undefined }
  request: EmailRequest
}

export type EmailAction = { label: string; link: string }

/** A mail before it is text or HTML: words and where they stand, no markup. */
export type EmailContent = {
  subject: string
  /** What an inbox list shows after the subject. Never a code or a link: locked screens show it. */
  preheader: string
  heading: string
  paragraphs: string[]
  action?: EmailAction
  code?: { value: string; hint: string }
  /** How long link and code work. */
  validity?: string
  /** The act this mail is about and who did it, for the box that also tells from where and when. */
  origin: { what: string; who: string }
  notYou: { text: string; action?: EmailAction }
}

export type RenderedEmail = {
  subject: string
  text: string
  html: string
  links: string[]
  code: string | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const DATE_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `21 November 2026, 22:05 UTC`: the one time zone that is right for a reader we know nothing about. */
export function readableTime(at: number): string {
  const parts = Object.fromEntries(DATE_AND_TIME.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute} UTC`
}

/** `30 minutes`, `24 hours`, `7 days`: rounded down, for a promise must not be longer than the truth. */
export function readableDuration(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) return counted(Math.floor(milliseconds / DAY), 'day')
  if (milliseconds >= 2 * HOUR) return counted(Math.floor(milliseconds / HOUR), 'hour')
  return counted(Math.max(1, Math.floor(milliseconds / MINUTE)), 'minute')
}

/** `for 30 minutes, until 21 November 2026, 22:35 UTC`. */
export function readableValidity(request: EmailRequest, expiresAt: number): string {
  // A few milliseconds pass between making a link and writing its mail: they are not an hour less.
  return `for ${readableDuration(expiresAt - request.at + 1000)}, until ${readableTime(expiresAt)}`
}

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}
