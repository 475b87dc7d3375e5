import type { Clock } from '../../server/src/context.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** A clock that is moved through the past, and in the end follows the real one. */
export interface MovedClock extends Clock {
  /** It never goes back: a moment that is over already leaves it where it is. */
  moveTo(moment: number): void
  advance(milliseconds: number): void
  followReal(): void
}

export function movedClock(startsAt: number): MovedClock {
  let moment = startsAt
  let isReal = false
  return {
    now: () => (isReal ? Date.now() : moment),
    moveTo(to) {
      moment = Math.max(moment, to)
    },
    advance(milliseconds) {
      moment += milliseconds
    },
    followReal() {
      isReal = true
    },
  }
}
