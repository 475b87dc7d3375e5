import type { AuditAct } from '../../../../src/audit/audit.ts'
import type { Claim } from '../ledger.ts'
import { ask, bearer, fact, newcomer, type Player, reaches, type Scene, somebody, tokenOf } from '../scene.ts'

interface Place {
  scene: Scene
  id: string
  path: string
  owner: Player
}

/** A company: its people come, get other roles and rights, and go. */
export async function membership(scene: Scene): Promise<void> {
  const place = await found(scene)
  const member = await join(place)
  const { path } = place
  const own = `${path}/members/${member.id}`
  const role = (value: string) =>
    fact(`role of ${member.email} in ${place.id}`, value, async ({ database: { kysely } }) => {
      const row = await kysely
        .selectFrom('members')
        .select('role')
        .where('organization_id', '=', place.id)
        .where('user_id', '=', member.id)
        .executeTakeFirst()
      return row?.role ?? 'none'
    })
  const changed = { body: { role: 'editor' }, audit: 'member.role-changed', sets: [role('editor')] } as const
  await change(place, 'change role', 'PATCH', own, changed)
  const project = await grants(place, member)
  const [kind, by] = scene.random.pick([
    ['remove member', place.owner],
    ['leave organization', member],
  ] as const)
  const leaves = kind === 'leave organization'
  await scene.ledger.do({
    ...{ kind, via: by.browser, method: leaves ? 'POST' : 'DELETE', path: leaves ? `${path}/leave` : own },
    ...(leaves ? { body: {} } : {}),
    status: 204,
    audit: [leaves ? 'member.left' : 'member.removed'],
    sets: [role('none'), sees(place, member, 'refused'), reaches(scene, member, project, 'refused')],
  })
  scene.idle.push(place.owner, member)
}

/** A right on one project that is given and taken. */
async function grants(place: Place, member: Player): Promise<string> {
  const { path } = place
  const name = place.scene.name('project')
  const project = await change(place, 'create project', 'POST', `${path}/projects`, {
    body: { name },
    audit: 'project.created',
    status: 201,
  })
  const scope = { kind: 'project', id: project.id }
  const own = `${path}/members/${member.id}/grants`
  const at = `${path}/projects/${project.id}`
  const reads = (value: 'open' | 'refused') => reaches(place.scene, member, at, value)
  const lowered = { scope, role: 'none' }
  const set = { body: lowered, audit: 'grant.set', sets: [reads('refused')] } as const
  const grant = await change(place, 'set grant', 'PUT', own, set)
  await change(place, 'remove grant', 'DELETE', `${own}/${grant.id}`, {
    audit: 'grant.removed',
    status: 204,
    sets: [reads('open')],
  })
  return at
}

/** Invitations that are declined, withdrawn or sent anew. */
export async function invitations(scene: Scene): Promise<void> {
  const { ledger, mailbox, random } = scene
  const place = await found(scene)
  const guest = await somebody(scene)
  const from = mailbox.count()
  const invited = await invite(place, guest)
  const mail = await mailbox.next(guest.email, /^Invitation/, from)
  const token = tokenOf(mail, 'lki')
  const declines = random.chance(0.5)
  if (declines) {
    await ledger.do({
      ...{ kind: 'decline invitation', via: guest.browser, method: 'POST', path: '/v1/invitations/decline' },
      body: { token },
      status: 204,
      audit: ['invitation.declined'],
      mails: [[place.owner.email, 'invitation-answered']],
      once: true,
      twice: random.chance(0.5),
    })
  } else {
    await change(place, 'revoke invitation', 'DELETE', `${place.path}/invitations/${invited.id}`, {
      audit: 'invitation.revoked',
      status: 204,
    })
  }
  // Neither opens the organization any more.
  await ask(guest.browser.post('/v1/invitations/accept', { token }), 410)
  ledger.expect([sees(place, guest, 'refused')])
  scene.idle.push(place.owner, guest)
}

/** Roles of one's own, workspaces and the tokens of their agents. */
export async function agents(scene: Scene): Promise<void> {
  const place = await found(scene)
  const { path } = place
  const roles = `${path}/roles`
  const create = { body: { name: scene.name('role'), permissions: ['project.read'] }, status: 201 }
  const role = await change(place, 'create role', 'POST', roles, { ...create, audit: 'role.created' })
  const more = { permissions: ['project.read', 'workspace.read'] }
  const update = { body: more, audit: 'role.updated' } as const
  await change(place, 'change own role', 'PATCH', `${roles}/${role.id}`, update)
  const gone = { status: 204, audit: 'role.deleted' } as const
  await change(place, 'delete role', 'DELETE', `${roles}/${role.id}`, gone)
  const name = scene.name('project')
  const projects = { body: { name }, audit: 'project.created', status: 201 } as const
  const project = await change(place, 'create project', 'POST', `${path}/projects`, projects)
  const within = `${path}/projects/${project.id}/workspaces`
  const workspaces = { body: { name }, audit: 'workspace.created', status: 201 } as const
  const workspace = await change(place, 'create workspace', 'POST', within, workspaces)
  const tokens = `${within}/${workspace.id}/agent-tokens`
  const opens = (secret: unknown, value: 'open' | 'refused' = 'open') =>
    bearer(scene, secret, '/v1/agent', value)
  const minted = await scene.ledger.do({
    ...{ kind: 'mint agent token', via: place.owner.browser, method: 'POST', path: tokens, status: 201 },
    body: { description: 'Runner', lifetimeSeconds: 3600 },
    audit: ['agent-token.minted'],
    learn: ({ body }) => [opens(body.secret)],
  })
  const { agentToken, secret } = minted.body as { agentToken: { id: string }; secret: string }
  const revoke = { status: 204, audit: 'agent-token.revoked', sets: [opens(secret, 'refused')] } as const
  await change(place, 'revoke agent token', 'DELETE', `${tokens}/${agentToken.id}`, revoke)
  if (scene.random.chance(0.5)) {
    const doomed = { body: { name }, status: 204, audit: 'project.deleted' } as const
    const deleted = `${path}/projects/${project.id}`
    const sets = [reaches(scene, place.owner, deleted, 'refused')]
    await change(place, 'delete project', 'DELETE', deleted, { ...doomed, sets })
  }
  scene.idle.push(place.owner)
}

async function found(scene: Scene): Promise<Place> {
  const owner = await somebody(scene)
  const name = scene.name('Northwind')
  const made = await scene.ledger.do({
    ...{ kind: 'create organization', via: owner.browser, method: 'POST', path: '/v1/organizations' },
    body: { name },
    status: 201,
    audit: ['organization.created'],
    learn: ({ body }) => [reaches(scene, owner, `/v1/organizations/${body.id}`, 'open')],
  })
  const id = String(made.body.id)
  return { scene, id, path: `/v1/organizations/${id}`, owner }
}

/** Somebody new in the organization, by the link of the mail. */
async function join(place: Place): Promise<Player> {
  const { scene, owner } = place
  const { ledger, mailbox, random } = scene
  const member = random.chance(0.5) ? await somebody(scene) : await newcomer(scene)
  const from = mailbox.count()
  await invite(place, member)
  const mail = await mailbox.next(member.email, /^Invitation/, from)
  await ledger.do({
    ...{ kind: 'accept invitation', via: member.browser, method: 'POST', path: '/v1/invitations/accept' },
    body: { token: tokenOf(mail, 'lki') },
    status: 200,
    audit: ['invitation.accepted'],
    mails: [[owner.email, 'invitation-answered']],
    sets: [sees(place, member, 'open')],
    once: true,
    twice: random.chance(0.5),
  })
  return member
}

async function invite(place: Place, { email }: Player): Promise<Record<string, unknown>> {
  const { body } = await place.scene.ledger.do({
    ...{ kind: 'invite', via: place.owner.browser, method: 'POST', path: `${place.path}/invitations` },
    body: { email, role: 'viewer' },
    status: 201,
    audit: ['invitation.created'],
    mails: [[email, 'organization-invitation']],
  })
  return body
}

/** Whether somebody sees the organization. */
function sees({ scene, path }: Place, player: Player, value: 'open' | 'refused') {
  return reaches(scene, player, path, value)
}

/** An act of the owner. */
async function change(
  { scene, owner }: Place,
  kind: string,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  {
    audit,
    status = 200,
    ...more
  }: { audit: AuditAct; status?: number; body?: unknown; sets?: readonly Claim[] },
): Promise<Record<string, unknown>> {
  const { sets, ...rest } = more
  const act = { kind, via: owner.browser, method, path, status, audit: [audit], ...rest }
  return (await scene.ledger.do({ ...act, sets: [...(sets ?? [])] })).body
}
