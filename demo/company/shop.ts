import { customers } from './cast.ts'
import { type Character, comeIn, register } from './characters.ts'
import type { Diary } from './diary.ts'
import type { Meridian } from './meridian.ts'
import { done, type World } from './world.ts'

export interface Shop {
  applicationId: string
  /** `/v1/applications/app_…/experience`: what the owner sees. */
  path: string
  /** `/v1/experiences/exp_…`: what its people see. */
  below: string
  slug: string
  customers: Character[]
  dashboardId: string
  /** The page that everybody with the link sees. */
  sharedAt: string
}

const dayOfFirst = 25

/** An application of Meridian with people of its own, and dashboards over both. */
export function shopStory(world: World, diary: Diary, meridian: Meridian): Shop {
  const shop = { customers: [] as Character[] } as Shop
  diary.on(26, '15:00', () => openShop(world, meridian, shop))
  customers.forEach((facts, index) => {
    // More come as time goes by.
    const daysAgo = Math.floor(dayOfFirst * (1 - (index / customers.length) ** 0.7))
    diary.on(daysAgo, `${8 + (index % 11)}:${10 + index}`, async () => {
      shop.customers.push(await register(world, facts, shop.below))
    })
  })
  diary.on(12, '11:20', () => arrangeGroups(world, meridian, shop))
  diary.on(5, '17:05', () => invitePartner(world, meridian, shop))
  diary.on(10, '09:00', () => makeDashboards(world, meridian, shop))
  return shop
}

async function openShop(world: World, { id, owner, cast }: Meridian, shop: Shop): Promise<void> {
  await comeIn(world, owner)
  const { browser } = owner
  const made = await done(
    browser.post<{ id: string }>('/v1/applications', {
      organizationId: id,
      name: 'Spare parts shop',
      description: 'Where customers order grippers, batteries and wheels.',
    }),
  )
  shop.applicationId = made.id
  shop.path = `/v1/applications/${made.id}/experience`
  await done(
    browser.patch(shop.path, {
      ...{ name: 'Meridian Parts', slug: 'meridian-parts', accent: '#8a3b12' },
      returnAddresses: ['http://localhost:4321/back'],
    }),
  )
  const experience = await done(browser.get<{ id: string; slug: string }>(shop.path))
  shop.below = `/v1/experiences/${experience.id}`
  shop.slug = experience.slug
  await comeIn(world, cast.editor)
  const body = {
    organizationId: id,
    name: 'Robot telemetry',
    description: 'Hours, faults and wear, as robots report them.',
  }
  await done(cast.editor.browser.post('/v1/applications', body))
}

async function arrangeGroups(world: World, { owner }: Meridian, shop: Shop): Promise<void> {
  await comeIn(world, owner)
  const group = (name: string, parentId: string | null = null) =>
    done(owner.browser.post<{ id: string }>(`${shop.path}/groups`, { name, parentId }))
  const wholesale = await group('Wholesale')
  const nordic = await group('Nordic countries', wholesale.id)
  const testers = await group('Early access')
  const groups = [nordic, testers, wholesale]
  for (const [index, { id: userId }] of shop.customers.slice(0, 11).entries()) {
    const { id } = groups[index % groups.length] as { id: string }
    await done(owner.browser.post(`${shop.path}/groups/${id}/members`, { userId }))
  }
}

async function invitePartner(world: World, { owner }: Meridian, shop: Shop): Promise<void> {
  await comeIn(world, owner)
  const [first, second] = shop.customers
  if (first === undefined || second === undefined) throw new Error('The shop has no customers.')
  await done(
    owner.browser.patch(`${shop.path}/users/${first.id}`, { tags: ['key-account'], company: 'Berg AS' }),
  )
  await done(owner.browser.patch(`${shop.path}/users/${second.id}`, { disabled: true }))
  second.isAway = true
  const partner = {
    email: 'sofia@partner.example',
    firstName: 'Sofia',
    lastName: 'Marchetti',
    tags: ['partner'],
  }
  await done(owner.browser.post(`${shop.path}/users`, partner))
}

async function makeDashboards(world: World, { id, owner }: Meridian, shop: Shop): Promise<void> {
  await comeIn(world, owner)
  const { browser } = owner
  const panel = (name: string, stacked = false) => ({ panel: name, stacked })
  const people = await done(
    browser.post<{ id: string }>('/v1/dashboards', {
      organizationId: id,
      name: 'People and programs',
      description: 'Who comes in, how safely, and what runs by itself.',
      panels: [
        ...['sign-ins', 'active-users', 'factor-adoption', 'members-by-role', 'sessions-by-device'].map(
          (name) => panel(name),
        ),
        panel('programs'),
      ],
    }),
  )
  shop.dashboardId = people.id
  const customers = await done(
    browser.post<{ id: string }>('/v1/dashboards', {
      organizationId: id,
      name: 'Shop customers',
      panels: [
        panel('experience-sign-ups', true),
        panel('experience-sign-ins', true),
        panel('experience-active-users'),
      ],
    }),
  )
  const share = browser.post<{ link: string }>(`/v1/dashboards/${customers.id}/shares`, { days: null })
  shop.sharedAt = (await done(share)).link
}
