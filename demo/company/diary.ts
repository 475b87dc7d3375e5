import { dayMs, hourMs, minuteMs } from './moved-clock.ts'
import type { World } from './world.ts'

/** What happened, each at its moment; whoever writes it down need not keep the order. */
export interface Diary {
  /** So many days ago, at this time of the day (UTC). */
  on(daysAgo: number, time: `${number}:${number}`, happened: Happening): void
  isWeekend(daysAgo: number): boolean
  /** Lets everything happen in its order, with the work beside requests once a day. */
  live(world: World): Promise<void>
}

export type Happening = () => Promise<unknown>

/** Today is not over: what would happen later happened before the newest of it. */
const untilBefore = 5 * minuteMs

export function diary(now: number): Diary {
  const entries: { moment: number; happened: Happening }[] = []
  const today = Math.floor(now / dayMs) * dayMs
  return {
    isWeekend: (daysAgo) => [0, 6].includes(new Date(today - daysAgo * dayMs).getUTCDay()),
    on(daysAgo, time, happened) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      const moment = today - daysAgo * dayMs + hours * hourMs + minutes * minuteMs
      entries.push({ moment: Math.min(moment, now - untilBefore), happened })
    },
    async live(world) {
      entries.sort((one, other) => one.moment - other.moment)
      let nextJobs = Math.floor(world.clock.now() / dayMs) * dayMs + dayMs
      for (const { moment, happened } of entries) {
        for (; nextJobs <= moment; nextJobs += dayMs) {
          world.clock.moveTo(nextJobs)
          await world.runJobs()
        }
        world.clock.moveTo(moment)
        await happened()
        // Links in mails end soon: nobody is written to the day after.
        await world.sendMails()
      }
    },
  }
}
