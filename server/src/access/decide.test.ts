import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cap } from './cap.ts'
import { decide, isVisible, listPermissions, type OwnedStanding, type Standing, type Who } from './decide.ts'
import {
  ownedKinds,
  type Permission,
  permissionNames,
  permissions,
  readPermission,
  scopeKinds,
} from './permissions.ts'
import { builtInRole, builtInRoles, ladder, mayGive, personalOwner, type Role } from './roles.ts'

const now = 1_700_000_000_000
const noRule = { appliesTo: 'none', roles: [], graceUntil: null, appliesToApiKeys: false } as const
const proven = { provesMfa: true, isFresh: true, cap: null }

function standing(facts: Partial<Standing> = {}): Standing {
  return {
    organizationId: 'org_1',
    organizationName: 'Acme',
    projectId: 'prj_1',
    workspaceId: 'wsp_1',
    role: builtInRole('viewer'),
    projectGrant: null,
    workspaceGrant: null,
    mfaRule: noRule,
    hasSecondFactor: true,
    ...facts,
  }
}

function ask(facts: Partial<Standing>, permission: Permission, who = proven, needsFresh = false) {
  return decide(who, standing(facts), { permission, needsFresh, now })
}

describe('a decision', () => {
  it('knows nobody without a membership', () => {
    const decision = decide(proven, null, { permission: 'organization.read', needsFresh: false, now })
    assert.deepEqual(decision, { allowed: false, reason: 'not-a-member', remedy: null, via: null })
  })

  it('names the membership that decided', () => {
    const { via } = ask({}, 'project.read')
    assert.deepEqual(via, {
      kind: 'membership',
      role: 'viewer',
      scope: { kind: 'organization', id: 'org_1' },
    })
  })

  it('lets the nearest grant raise, and names it', () => {
    const decision = ask({ projectGrant: builtInRole('editor') }, 'project.update')
    assert.equal(decision.allowed, true)
    assert.deepEqual(decision.via, { kind: 'grant', role: 'editor', scope: { kind: 'project', id: 'prj_1' } })
  })

  it('lets the nearest grant lower', () => {
    const facts = {
      role: builtInRole('editor'),
      projectGrant: builtInRole('editor'),
      workspaceGrant: builtInRole('none'),
    }
    assert.equal(ask(facts, 'workspace.update').reason, 'role-missing')
    assert.equal(ask(facts, 'project.update').allowed, true)
  })

  it('lets no grant touch owners and admins', () => {
    for (const id of ['owner', 'admin'] as const) {
      const facts = {
        role: builtInRole(id),
        projectGrant: builtInRole('none'),
        workspaceGrant: builtInRole('none'),
      }
      assert.equal(ask(facts, 'workspace.delete').allowed, true)
    }
  })

  it('lets a grant on a project say nothing about the organization', () => {
    const decision = ask(
      { projectGrant: builtInRole('owner'), workspaceGrant: builtInRole('owner') },
      'members.invite',
    )
    assert.equal(decision.reason, 'role-missing')
  })

  it('asks for the second factor where the rule binds the role, and says how to prove it', () => {
    const mfaRule = { ...noRule, appliesTo: 'roles' as const, roles: ['viewer'] }
    const who = { provesMfa: false, isFresh: true, cap: null }
    assert.equal(ask({ mfaRule }, 'project.read', who).reason, 'mfa-required')
    assert.equal(ask({ mfaRule }, 'project.read').allowed, true)
    assert.equal(ask({ mfaRule, role: builtInRole('editor') }, 'project.read', who).allowed, true)
    assert.equal(
      ask({ mfaRule, role: builtInRole('editor'), projectGrant: builtInRole('viewer') }, 'project.read', who)
        .reason,
      'mfa-required',
    )
  })

  it('asks for the factor itself too, and tells who has none to set one up', () => {
    const mfaRule = { ...noRule, appliesTo: 'all' as const }
    const answer = (provesMfa: boolean, hasSecondFactor: boolean) => {
      const decision = ask({ mfaRule, hasSecondFactor }, 'project.read', {
        provesMfa,
        isFresh: true,
        cap: null,
      })
      return decision.remedy?.action ?? decision.reason
    }
    assert.equal(answer(false, true), 'proveFresh')
    assert.equal(answer(false, false), 'enrolMfa')
    // The session proved a factor that its account has dropped since.
    assert.equal(answer(true, false), 'enrolMfa')
    assert.equal(answer(true, true), null)
  })

  it('waits for the end of the grace time', () => {
    const rule = { ...noRule, appliesTo: 'all' as const }
    const who = { provesMfa: false, isFresh: true, cap: null }
    assert.equal(ask({ mfaRule: { ...rule, graceUntil: now + 1 } }, 'project.read', who).allowed, true)
    assert.equal(ask({ mfaRule: { ...rule, graceUntil: now } }, 'project.read', who).reason, 'mfa-required')
  })

  it('asks for a fresh proof last', () => {
    const stale = { provesMfa: true, isFresh: false, cap: null }
    assert.equal(ask({}, 'project.read', stale, true).reason, 'fresh-proof-required')
    assert.equal(ask({}, 'project.delete', stale, true).reason, 'role-missing')
  })
})

describe('roles', () => {
  it('hold, on the ladder, everything of the one before', () => {
    for (const [index, id] of ladder.entries()) {
      const before = ladder[index - 1]
      if (before) assert.ok(builtInRole(before).permissions.isSubsetOf(builtInRole(id).permissions), id)
    }
  })

  it('are given only by who holds as much', () => {
    const can = (own: (typeof builtInRoles)[number], given: (typeof builtInRoles)[number]) =>
      mayGive(builtInRole(own).permissions, builtInRole(given))
    assert.equal(can('admin', 'admin'), true)
    assert.equal(can('admin', 'owner'), false)
    assert.equal(can('admin', 'billing'), false)
    assert.equal(can('owner', 'billing'), true)
    assert.equal(can('editor', 'admin'), false)
  })

  it('allow exactly what this table says', (t) => {
    const table = permissionNames.map((permission) => {
      const marks = builtInRoles
        .map((id) => (builtInRole(id).permissions.has(permission) ? 'x' : '.'))
        .join('')
      return `${permission.padEnd(22)} ${marks}`
    })
    // none, viewer, collaborator, editor, admin, owner, billing
    t.assert.snapshot(table)
  })
})

describe('decide', () => {
  it('agrees with a plain model on 20,000 random trees of roles, grants and rules', () => {
    const random = seeded(20_261_121)
    for (let round = 0; round < 20_000; round++) {
      const world = randomWorld(random)
      const decision = decide(world.who, world.standing, {
        permission: world.permission,
        needsFresh: world.needsFresh,
        now,
      })
      const expected = modelAnswer(world)
      assert.equal(
        decision.reason,
        expected,
        JSON.stringify(world, (_, value) => (value instanceof Set ? [...value] : value)),
      )
      assert.equal(decision.allowed, expected === null)
    }
  })

  it('lists exactly the permissions that it would allow to somebody who proved everything', () => {
    const random = seeded(7)
    for (let round = 0; round < 2000; round++) {
      const { standing } = randomWorld(random)
      if (standing === null) continue
      const place = { ...standing, hasSecondFactor: true }
      const expected = permissionNames.filter((permission) => {
        const { scope } = permissions[permission]
        const kinds = 'owned' in place ? [place.owned.kind] : kindsAt(place)
        if (scope !== 'organization' && !kinds.includes(scope)) return false
        return decide(proven, place, { permission, needsFresh: false, now }).allowed
      })
      assert.deepEqual(listPermissions(place, null), expected)
      for (const scope of scopeKinds) {
        const mayRead = decide(proven, place, {
          permission: readPermission[scope],
          needsFresh: false,
          now,
        }).allowed
        assert.equal(isVisible(place, scope), mayRead)
      }
    }
  })
})

interface World {
  who: Who
  standing: Standing | OwnedStanding | null
  permission: Permission
  needsFresh: boolean
}

function kindsAt({ projectId, workspaceId }: Standing): string[] {
  return [...(projectId ? ['project'] : []), ...(workspaceId ? ['workspace'] : [])]
}

/** The rules in the words of the design, written down a second time and as plainly as possible. */
function modelAnswer({ who, standing: place, permission, needsFresh }: World): string | null {
  if (place === null) return 'not-a-member'
  const counting = 'owned' in place ? modelOwnedRole(place, permission) : modelRole(place, permission)
  if (![...counting.permissions].includes(permission)) return 'role-missing'
  if (who.cap !== null && !modelCapAllows(who.cap, place, permission)) return 'key-cap'
  const { mfaRule } = place
  const isEnforced = mfaRule.graceUntil === null || now >= mfaRule.graceUntil
  const isBound =
    mfaRule.appliesTo === 'all' ||
    (mfaRule.appliesTo === 'roles' && [place.role.id, counting.id].some((id) => mfaRule.roles.includes(id)))
  const isForThis = who.cap === null || mfaRule.appliesToApiKeys
  if (isForThis && isEnforced && isBound && !(who.provesMfa && place.hasSecondFactor)) return 'mfa-required'
  if (needsFresh && !who.isFresh) return 'fresh-proof-required'
  return null
}

function modelRole(place: Standing, permission: Permission): Role {
  const isInside = /^(project|workspace|agents)\./.test(permission) && permission !== 'project.create'
  if (['owner', 'admin'].includes(place.role.id) || !isInside) return place.role
  const isWorkspaceMatter = /^(workspace|agents)\./.test(permission) && permission !== 'workspace.create'
  if (isWorkspaceMatter && place.workspaceGrant !== null && place.workspaceId !== null) {
    return place.workspaceGrant
  }
  return place.projectId === null ? place.role : (place.projectGrant ?? place.role)
}

function modelOwnedRole({ organizationId, owned, role, grant }: OwnedStanding, permission: Permission): Role {
  const matters = {
    application: /^(application\.(?!create)|experience)/,
    dashboard: /^dashboard\.(?!create)/,
  }
  const isFixedThere = organizationId === null || role.id === 'owner' || role.id === 'admin'
  return !isFixedThere && matters[owned.kind].test(permission) ? (grant ?? role) : role
}

/** What keys never do: give rights, touch credentials and invitations, end or give away what is owned. */
const neverByKey =
  /^(members\.(invite|update)|roles\.manage|grants|mfa|sso|organization\.delete|agents\.(mint|revoke)|application\.(delete|transfer)|dashboard\.(delete|share|transfer)|experience\.manage)/

function modelCapAllows(cap: Cap, place: Standing | OwnedStanding, permission: Permission): boolean {
  const named = cap.organizations?.find(({ id }) => id === place.organizationId)
  const ceilings = [cap.role, named?.role ?? null].filter((role) => role !== null)
  const isInside = ['project', 'workspace'].includes(permissions[permission].scope)
  const isInProjects =
    cap.projects === null ||
    permission === 'organization.read' ||
    (isInside && cap.projects.some((id) => id === place.projectId))
  return (
    !neverByKey.test(permission) &&
    (cap.permissions ?? [permission]).includes(permission) &&
    (cap.organizations === null || named !== undefined) &&
    ceilings.every((role) => [...builtInRole(role).permissions].includes(permission)) &&
    isInProjects
  )
}

function randomWorld(random: () => number): World {
  const chance = (share: number) => random() < share
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const role = (): Role =>
    chance(0.3)
      ? {
          id: `rol_${Math.floor(random() * 3)}`,
          permissions: new Set(permissionNames.filter(() => chance(0.4))),
        }
      : builtInRole(pick(builtInRoles))
  const ceiling = () => (chance(0.4) ? pick(builtInRoles) : null)
  const randomCap = (): Cap => ({
    role: ceiling(),
    organizations: chance(0.3) ? [{ id: pick(['org_1', 'org_1', 'org_2']), role: ceiling() }] : null,
    permissions: chance(0.3) ? permissionNames.filter(() => chance(0.6)) : null,
    projects: chance(0.3) ? [pick(['prj_1', 'prj_2'])] : null,
  })
  const hasProject = chance(0.8)
  const place: Standing = {
    organizationId: 'org_1',
    organizationName: 'Acme',
    projectId: hasProject ? 'prj_1' : null,
    workspaceId: hasProject && chance(0.7) ? 'wsp_1' : null,
    role: role(),
    projectGrant: hasProject && chance(0.4) ? role() : null,
    workspaceGrant: chance(0.3) ? role() : null,
    hasSecondFactor: chance(0.7),
    mfaRule: {
      appliesTo: pick(['none', 'roles', 'all'] as const),
      roles: [...builtInRoles, 'rol_0', 'rol_1'].filter(() => chance(0.3)),
      graceUntil: pick([null, now - 1, now, now + 1]),
      appliesToApiKeys: chance(0.5),
    },
  }
  const randomOwned = ({ hasSecondFactor, mfaRule, role: held }: Standing): OwnedStanding => {
    const isPersonal = chance(0.3)
    return {
      organizationId: isPersonal ? null : 'org_1',
      owned: { kind: pick(ownedKinds), id: 'it_1' },
      projectId: null,
      role: isPersonal ? personalOwner : held,
      grant: !isPersonal && chance(0.5) ? role() : null,
      hasSecondFactor,
      mfaRule: isPersonal ? { ...mfaRule, appliesTo: 'none', roles: [] } : mfaRule,
    }
  }
  return {
    who: { provesMfa: chance(0.5), isFresh: chance(0.5), cap: chance(0.5) ? randomCap() : null },
    standing: chance(0.05) ? null : chance(0.3) ? randomOwned(place) : place,
    permission: pick(permissionNames),
    needsFresh: chance(0.3),
  }
}

/** mulberry32: the same worlds in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
