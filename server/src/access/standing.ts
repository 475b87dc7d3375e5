import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import type { Db } from '../database/database.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { isInSight } from './cap.ts'
import type { MfaRule, Standing } from './decide.ts'
import type { Permission, ScopeKind } from './permissions.ts'
import { builtInRole, isBuiltInRole, type Role } from './roles.ts'

/** Where somebody wants to do something. */
export interface Place {
  organizationId: string
  projectId?: string | undefined
  workspaceId?: string | undefined
}

/** How narrow a place is. */
export function scopeOf({ projectId, workspaceId }: Place): ScopeKind {
  return workspaceId !== undefined ? 'workspace' : projectId !== undefined ? 'project' : 'organization'
}

// All by primary or unique keys: what a statement costs does not depend on how many organizations, members or grants
// there are. The whole chain of parents is checked by the joins.
function selectMembership(db: Db, userId: string, organizationId: string) {
  return (
    db
      .selectFrom('organizations as o')
      .innerJoin('members as m', (join) =>
        join.onRef('m.organization_id', '=', 'o.id').on('m.user_id', '=', userId),
      )
      // Whoever's account is disabled stands nowhere, whoever asks.
      .innerJoin('users as u', (join) => join.onRef('u.id', '=', 'm.user_id').on('u.disabled_at', 'is', null))
      .leftJoin('roles as mr', (join) =>
        join.onRef('mr.id', '=', 'm.role').onRef('mr.organization_id', '=', 'o.id'),
      )
      .select([
        'o.id',
        'o.name',
        'o.mfa_applies_to',
        'o.mfa_roles',
        'o.mfa_grace_until',
        'o.mfa_applies_to_api_keys',
        'm.role',
        'mr.permissions as role_permissions',
      ])
      .select((eb) =>
        eb
          .or([
            eb.exists(
              eb.selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'm.user_id'),
            ),
            eb.exists(eb.selectFrom('passkeys as k').select('k.id').whereRef('k.user_id', '=', 'm.user_id')),
            // What counts of those who come in through a company is what its provider vouched for, which the session keeps.
            eb('u.sso_connection_id', 'is not', null),
          ])
          .as('has_second_factor'),
      )
      .where('o.id', '=', organizationId)
  )
}

const findMembership = preparedOne<{ userId: string; organizationId: string }>()((db, parameter) =>
  selectMembership(db, parameter('userId'), parameter('organizationId')),
)

type PlaceLookup = { userId: string; organizationId: string; projectId: string; workspaceId: string }

const findPlace = preparedOne<PlaceLookup>()((db, parameter) =>
  selectMembership(db, parameter('userId'), parameter('organizationId'))
    .leftJoin('projects as p', (join) =>
      join.on('p.id', '=', parameter('projectId')).onRef('p.organization_id', '=', 'o.id'),
    )
    .leftJoin('workspaces as w', (join) =>
      join.on('w.id', '=', parameter('workspaceId')).onRef('w.project_id', '=', 'p.id'),
    )
    .leftJoin('grants as pg', (join) =>
      join
        .onRef('pg.scope_id', '=', 'p.id')
        .onRef('pg.user_id', '=', 'm.user_id')
        .onRef('pg.organization_id', '=', 'o.id'),
    )
    .leftJoin('roles as pgr', (join) =>
      join.onRef('pgr.id', '=', 'pg.role').onRef('pgr.organization_id', '=', 'o.id'),
    )
    .leftJoin('grants as wg', (join) =>
      join
        .onRef('wg.scope_id', '=', 'w.id')
        .onRef('wg.user_id', '=', 'm.user_id')
        .onRef('wg.organization_id', '=', 'o.id'),
    )
    .leftJoin('roles as wgr', (join) =>
      join.onRef('wgr.id', '=', 'wg.role').onRef('wgr.organization_id', '=', 'o.id'),
    )
    .select([
      'p.id as project_id',
      'w.id as workspace_id',
      'pg.role as project_role',
      'pgr.permissions as project_role_permissions',
      'wg.role as workspace_role',
      'wgr.permissions as workspace_role_permissions',
    ]),
)

type MembershipRow = NonNullable<Awaited<ReturnType<typeof findMembership>>>
type PlaceRow = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/**
 * Somebody's standing at a place, in one statement; null when they are no member, their account is disabled, or the
 * project or workspace is not there.
 */
export function findStanding(context: Context, userId: string, place: Place): Soon<Standing | null> {
  const { organizationId, projectId, workspaceId } = place
  if (projectId === undefined && workspaceId === undefined) {
    // The commonest question, without the joins that would find nothing.
    const row = findMembership(context.database, { userId, organizationId })
    return whenReady(row, (found) => (found === undefined ? null : ofMembership(found)))
  }
  const named = { projectId: projectId ?? '', workspaceId: workspaceId ?? '' }
  const row = findPlace(context.database, { userId, organizationId, ...named })
  return whenReady(row, (found) => (found === undefined ? null : ofPlace(found, named)))
}

/** The standing of whoever shows a credential: for an API key, places outside its cap are not there. */
export function findOwnStanding(context: Context, person: Person, place: Place): Soon<Standing | null> {
  return whenReady(findStanding(context, person.user.id, place), (standing) => {
    const isOutside = standing !== null && person.kind === 'api-key' && !isInSight(person.cap, standing)
    return isOutside ? null : standing
  })
}

function ofMembership(row: MembershipRow): Standing {
  return {
    organizationId: row.id,
    organizationName: row.name,
    projectId: null,
    workspaceId: null,
    role: toRole(row.role, row.role_permissions),
    projectGrant: null,
    workspaceGrant: null,
    mfaRule: toMfaRule(row),
    hasSecondFactor: Boolean(row.has_second_factor),
  }
}

function ofPlace(row: PlaceRow, named: { projectId: string; workspaceId: string }): Standing | null {
  const isProjectMissing = named.projectId !== '' && row.project_id === null
  const isWorkspaceMissing = named.workspaceId !== '' && row.workspace_id === null
  if (isProjectMissing || isWorkspaceMissing) return null
  return {
    ...ofMembership(row),
    projectId: row.project_id,
    workspaceId: row.workspace_id,
    projectGrant: row.project_role === null ? null : toRole(row.project_role, row.project_role_permissions),
    workspaceGrant:
      row.workspace_role === null ? null : toRole(row.workspace_role, row.workspace_role_permissions),
  }
}

/** A role by its stored id; a custom one that is gone allows nothing. */
export function toRole(id: string, customPermissions: string | null): Role {
  if (isBuiltInRole(id)) return builtInRole(id)
  return {
    id,
    permissions: new Set(customPermissions === null ? [] : (JSON.parse(customPermissions) as Permission[])),
  }
}

/** The organization's MFA rule as it is stored. */
export function toMfaRule(row: {
  mfa_applies_to: 'none' | 'roles' | 'all'
  mfa_roles: string
  mfa_grace_until: number | null
  mfa_applies_to_api_keys: number
}): MfaRule {
  return {
    appliesTo: row.mfa_applies_to,
    roles: row.mfa_applies_to === 'roles' ? (JSON.parse(row.mfa_roles) as string[]) : [],
    graceUntil: row.mfa_grace_until,
    appliesToApiKeys: row.mfa_applies_to_api_keys === 1,
  }
}
