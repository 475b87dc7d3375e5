import type { Providers } from '../providers.ts'
import type { Character } from './characters.ts'
import { dailyLife } from './daily-life.ts'
import { diary as emptyDiary } from './diary.ts'
import { type Meridian, meridianStory } from './meridian.ts'
import { dayMs } from './moved-clock.ts'
import { operatorStory } from './operator.ts'
import type { Organization } from './organization.ts'
import { type Shop, shopStory } from './shop.ts'
import { aureliaStory, connectAurelia, connectHalden, haldenStory } from './sso.ts'
import { openWorld } from './world.ts'

/** What has come about. */
export interface Company {
  operator: Character
  meridian: Meridian
  halden: Organization
  aurelia: Organization
  shop: Shop
}

const pastDays = 32

/**
 * Fills an empty data directory with a company and a month of its life. All of it is done by the product's own
 * operations with a clock that moves through that month, so every rule held and every mail and record is true to it;
 * nothing is written to the database beside them. Only single sign-on is set up in real time, last.
 */
export async function fill(environment: Record<string, string>, providers: Providers): Promise<Company> {
  const now = Date.now()
  await using world = await openWorld(environment, providers, now - pastDays * dayMs)
  const diary = emptyDiary(now)
  const meridian = meridianStory(world, diary)
  const halden = haldenStory(world, diary)
  const aurelia = aureliaStory(world, diary)
  const shop = shopStory(world, diary, meridian)
  const operators = operatorStory(world, diary, { meridian, halden })
  dailyLife(world, diary, { meridian, halden, aurelia, shop })
  await diary.live(world)
  world.clock.followReal()
  await connectHalden(world, halden)
  await connectAurelia(world, aurelia)
  await world.runJobs()
  return { operator: operators.first, meridian, halden, aurelia, shop }
}
