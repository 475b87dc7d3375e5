import { type Chance, chanceFrom } from './chance.ts'
import { type Character, comeIn, failToComeIn, newOrigin } from './characters.ts'
import type { Diary, Happening } from './diary.ts'
import type { Meridian } from './meridian.ts'
import type { Organization } from './organization.ts'
import type { Shop } from './shop.ts'
import { done, type World } from './world.ts'

interface Company {
  meridian: Meridian
  halden: Organization
  aurelia: Organization
  shop: Shop
}

const days = 29
/** Somebody tried passwords from a list. */
const attackOn = 11
const sentences = [
  'Now also on Sundays.',
  'Moved to the new cluster.',
  'Reviewed with the customer.',
  'Limits raised for the trade fair.',
  'Handed over to the night shift.',
]

/** What nobody would tell of: people come in on weekdays, mistype, change this and that; programs never sleep. */
export function dailyLife(world: World, diary: Diary, company: Company): void {
  const chance = chanceFrom(8)
  const often = (times: number, daysAgo: number, happened: Happening) => {
    for (let time = 0; time < times; time++) diary.on(daysAgo, timeOfDay(chance), happened)
  }
  for (let daysAgo = days; daysAgo >= 0; daysAgo--) {
    const pace = diary.isWeekend(daysAgo) ? 0.2 : 1
    const growth = 1 - daysAgo / 40
    // Who it will be is known only then: most of them join on the way.
    often((6 + 9 * growth) * pace, daysAgo, () => somebodyWorks(world, company, chance))
    often((2 + 5 * chance.next()) * growth, daysAgo, () => somebodyShops(world, company.shop, chance))
    often(1 + 3 * chance.next(), daysAgo, () => programWorks(company.meridian, chance))
  }
  diary.on(attackOn, '03:10', () => guesses(world, company.meridian))
}

async function somebodyWorks(
  world: World,
  { meridian, halden, aurelia }: Company,
  chance: Chance,
): Promise<void> {
  const founded = [meridian, meridian, meridian, meridian, halden, aurelia].filter(
    ({ members }) => members !== undefined,
  )
  if (founded.length === 0) return
  const organization = chance.among(founded)
  const who = chance.among(organization.members)
  if (who.isAway) return
  if (chance.next() < 0.12) await failToComeIn(world, who.email, who.origin)
  await comeIn(world, who)
  if (chance.next() < 0.4) await changeSomething(who, organization, chance)
}

async function changeSomething(who: Character, { projects }: Organization, chance: Chance): Promise<void> {
  if (projects.length === 0) return
  // Whoever may not is refused, as in any company.
  await who.browser.patch(chance.among(projects).path, { description: chance.among(sentences) })
}

async function somebodyShops(world: World, { customers, below }: Shop, chance: Chance): Promise<void> {
  const present = customers.filter(({ isAway }) => !isAway)
  if (present.length === 0) return
  const who = chance.among(present)
  if (chance.next() < 0.1) await failToComeIn(world, who.email, who.origin, below)
  await comeIn(world, who, below)
}

async function programWorks({ program, projects }: Meridian, chance: Chance): Promise<void> {
  const workspaces = (projects ?? []).flatMap((project) => project.workspaces)
  if (program === undefined || workspaces.length === 0) return
  const description = `Build ${400 + Math.floor(chance.next() * 500)}`
  await done(program.patch(chance.among(workspaces).path, { description }))
}

/** From one address, at night, a few tries with each. */
async function guesses(world: World, { members }: Meridian): Promise<void> {
  const from = newOrigin()
  for (const { email } of members) {
    for (let tries = 0; tries < 3; tries++) {
      world.clock.advance(9_000)
      await failToComeIn(world, email, from)
    }
  }
}

/** Most happens by day, little at night. */
function timeOfDay(chance: Chance): `${number}:${number}` {
  const byDay = 6 + ((chance.next() + chance.next() + chance.next()) / 3) * 12
  const hour = chance.next() < 0.85 ? byDay : chance.next() * 24
  return `${Math.floor(hour)}:${Math.floor((hour % 1) * 60)}`
}
