import { count } from '../../organizations/in-words.ts'

export const units = [
  { name: 'days', seconds: 86_400 },
  { name: 'hours', seconds: 3600 },
  { name: 'minutes', seconds: 60 },
] as const

export type Unit = (typeof units)[number]['name']
export type Length = { number: string; unit: Unit }

/** A length in the largest unit of which it is a whole number. */
export function lengthOf(seconds: number): Length {
  const unit = units.find((each) => seconds % each.seconds === 0) ?? units[2]
  return { number: String(Math.round(seconds / unit.seconds)), unit: unit.name }
}

export function secondsOf({ number, unit }: Length): number {
  const seconds = units.find(({ name }) => name === unit)?.seconds ?? 1
  return Math.round(Number(number) * seconds)
}

/** What the server says in seconds, in words. */
export function withoutSeconds(message: string | undefined): string | undefined {
  return message?.replace(/(\d+) seconds/, (_, seconds: string) => {
    const { number, unit } = lengthOf(Number(seconds))
    return count(Number(number), unit.slice(0, -1))
  })
}
