import { createSetupLink } from '../../server/src/operator/setup-link.ts'
import { operatorFacts } from './cast.ts'
import { type Character, comeIn, comeInElsewhere, registerInvited, setUpTotp } from './characters.ts'
import type { Diary } from './diary.ts'
import type { Meridian } from './meridian.ts'
import type { Organization } from './organization.ts'
import { done, type World } from './world.ts'

/** Who runs the deployment, with what they have done so far. */
export interface Operators {
  first: Character
}

interface Others {
  meridian: Meridian
  halden: Organization
}

/** The plans of this deployment, the first for whoever founds an organization. */
export const plans = {
  free: { name: 'Free', members: 5, projects: 2, workspaces: 4, applications: 1, experienceUsers: 50 },
  team: { name: 'Team', members: 25, projects: 10, workspaces: 40, applications: 3, experienceUsers: 2000 },
  business: { name: 'Business' },
}

export function operatorStory(world: World, diary: Diary, { meridian, halden }: Others): Operators {
  const operators = {} as Operators
  diary.on(31, '08:00', async () => {
    const link = await createSetupLink(world.context)
    const invitation = link?.split('#token=')[1] ?? ''
    operators.first = await registerInvited(world, operatorFacts, invitation)
    await setUpTotp(world, operators.first)
  })
  diary.on(29, '08:00', () => givePlan(world, operators, { to: meridian, plan: 'business' }))
  diary.on(21, '15:45', () => givePlan(world, operators, { to: halden, plan: 'team' }))
  diary.on(18, '10:15', async () => {
    await comeIn(world, operators.first)
    await done(
      operators.first.browser.patch('/v1/deployment/settings', { apiKeyMaxDays: 180, limitInvitations: 200 }),
    )
  })
  diary.on(6, '09:30', () => careForPeople(world, operators, meridian))
  diary.on(1, '08:20', async () => {
    await comeIn(world, operators.first)
    const body = { email: 'nadia@meridian.example', operator: true }
    await done(operators.first.browser.post('/v1/deployment/invitations', body))
    await comeInElsewhere(world, operators.first)
  })
  return operators
}

async function givePlan(
  world: World,
  { first }: Operators,
  { to, plan }: { to: Organization; plan: string },
): Promise<void> {
  await comeIn(world, first)
  await done(first.browser.post(`/v1/deployment/organizations/${to.id}/plan`, { plan }))
}

async function careForPeople(world: World, { first }: Operators, { members }: Meridian): Promise<void> {
  await comeIn(world, first)
  const did = async (act: string, firstName: string) => {
    const found = members.find((member) => member.firstName === firstName)
    if (found === undefined) throw new Error(`Nobody is called ${firstName}`)
    await done(first.browser.post(`/v1/deployment/users/${found.id}/${act}`))
    if (act !== 'end-sessions') found.isAway = true
  }
  await did('disable', 'Mateo')
  await did('require-new-password', 'Zofia')
  await did('end-sessions', 'Ingrid')
}
