export interface FakeClock {
  now(): number
  advance(milliseconds: number): void
}

/** A clock that stands still until it is advanced. */
export function fakeClock(startsAt: number = Date.UTC(2030, 0, 15, 12)): FakeClock {
  let time = startsAt
  return {
    now: () => time,
    advance(milliseconds) {
      if (milliseconds < 0) throw new Error('A clock does not go back')
      time += milliseconds
    },
  }
}
