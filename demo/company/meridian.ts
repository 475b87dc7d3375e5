import { tokenIn } from '../../server/test/support/mail.ts'
import { meridianCast, meridianOwner, meridianStaff } from './cast.ts'
import {
  type Character,
  comeIn,
  comeInElsewhere,
  demoPassword,
  join,
  newOrigin,
  register,
  setUpTotp,
} from './characters.ts'
import type { Diary } from './diary.ts'
import { linkGithub } from './github-link.ts'
import { foundProjects } from './meridian-projects.ts'
import { dayMs } from './moved-clock.ts'
import { found, type Organization } from './organization.ts'
import { done, type World } from './world.ts'

export type CastName = keyof typeof meridianCast

/** The organization in which everything is used: roles of every kind, a rule for second factors, projects, agents. */
export interface Meridian extends Organization {
  owner: Character
  cast: Record<CastName, Character>
  agentSecret: string
}

/** Filled while the diary is lived; complete when that is over. */
export function meridianStory(world: World, diary: Diary): Meridian {
  const meridian = { members: [] as Character[] } as Meridian
  diary.on(30, '07:40', async () => {
    const owner = await register(world, meridianOwner)
    await setUpTotp(world, owner)
    Object.assign(meridian, await found(owner, 'Meridian Robotics'), { cast: {} })
  })
  diary.on(29, '08:15', () => hireCast(world, meridian))
  hireStaff(world, diary, meridian)
  diary.on(24, '09:30', () => giveSpecialRoles(world, meridian))
  diary.on(9, '08:00', () => requireSecondFactor(world, meridian))
  diary.on(3, '10:20', () => inviteMore(world, meridian))
  foundProjects(world, diary, meridian)
  apiKeys(world, diary, meridian)
  diary.on(1, '16:10', async () => {
    await comeIn(world, meridian.owner)
    await comeInElsewhere(world, meridian.owner)
    await comeInElsewhere(world, meridian.cast.admin)
  })
  return meridian
}

async function hireCast(world: World, meridian: Meridian): Promise<void> {
  const { owner, cast } = meridian
  await comeIn(world, owner)
  for (const [name, facts] of Object.entries(meridianCast)) {
    const joined = await join(world, { path: meridian.path, inviter: owner }, facts)
    cast[name as CastName] = joined
    meridian.members.push(joined)
  }
  await setUpTotp(world, cast.admin)
  await setUpTotp(world, cast.editor)
  await linkGithub(world, cast.collaborator, 'tomas-novak')
}

/** Somebody new every other day. */
function hireStaff(world: World, diary: Diary, meridian: Meridian): void {
  meridianStaff.forEach((facts, index) => {
    diary.on(28 - 2 * index, '10:05', async () => {
      await comeIn(world, meridian.cast.admin)
      const joined = await join(world, { path: meridian.path, inviter: meridian.cast.admin }, facts)
      meridian.members.push(joined)
      if (index % 3 !== 2) await setUpTotp(world, joined)
    })
  })
}

async function giveSpecialRoles(world: World, { owner, path, cast, projects }: Meridian): Promise<void> {
  await comeIn(world, owner)
  const permissions = ['members.read', 'project.read', 'project.deploy', 'workspace.read', 'agents.read']
  const { id: role } = await done(
    owner.browser.post<{ id: string }>(`${path}/roles`, { name: 'Release manager', permissions }),
  )
  await done(owner.browser.patch(`${path}/members/${cast.viewer.id}`, { role }))
  const [project] = projects
  if (project === undefined) throw new Error('There is no project to give a role in.')
  await done(
    owner.browser.request('PUT', `${path}/members/${cast.contractor.id}/grants`, {
      body: { scope: { kind: 'project', id: project.id }, role: 'collaborator' },
    }),
  )
  const contact = { name: 'Accounts payable', email: 'invoices@meridian.example' }
  await done(owner.browser.patch(`${path}/billing`, { contact }))
}

async function requireSecondFactor(world: World, { owner, path }: Meridian): Promise<void> {
  await comeIn(world, owner)
  const graceUntil = new Date(world.clock.now() + 14 * dayMs).toISOString()
  const body = { appliesTo: 'all', graceUntil, appliesToApiKeys: false }
  await done(owner.browser.request('PUT', `${path}/mfa-requirement`, { body }))
}

async function inviteMore(world: World, { owner, path }: Meridian): Promise<void> {
  await comeIn(world, owner)
  for (const [email, role] of [
    ['amelie.roux@meridian.example', 'editor'],
    ['auditor@ledger.example', 'billing'],
    ['wren@mailbox.example', 'viewer'],
  ]) {
    await done(owner.browser.post(`${path}/invitations`, { email, role }))
  }
}

/** One that ends soon, one that has long to go and works every day, and one that waits since its owner recovered. */
function apiKeys(world: World, diary: Diary, meridian: Meridian): void {
  const inDays = (days: number) => new Date(world.clock.now() + days * dayMs).toISOString()
  diary.on(26, '11:00', async () => {
    const { editor, admin } = meridian.cast
    await comeIn(world, editor)
    const { secret } = await done(
      editor.browser.post<{ secret: string }>('/v1/api-keys', {
        name: 'CI deploy',
        expiresAt: inDays(26 + 120),
        cap: { organizations: [{ id: meridian.id }] },
      }),
    )
    meridian.program = world.program(secret, newOrigin())
    await comeIn(world, admin)
    await done(admin.browser.post('/v1/api-keys', { name: 'Nightly report', expiresAt: inDays(26 + 5) }))
  })
  diary.on(8, '13:20', async () => {
    const { billing } = meridian.cast
    await comeIn(world, billing)
    await done(billing.browser.post('/v1/api-keys', { name: 'Invoice export' }))
  })
  diary.on(2, '09:45', async () => {
    const { browser, email } = meridian.cast.billing
    await done(browser.post('/v1/recovery', { email }))
    const token = tokenIn(await world.mailTo(email), 'lkr')
    await done(browser.post('/v1/recovery/reset', { token, newPassword: demoPassword }))
    await comeIn(world, meridian.cast.billing)
  })
}
