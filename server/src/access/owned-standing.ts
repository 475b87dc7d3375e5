import type { Context } from '../context.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import type { OwnedStanding } from './decide.ts'
import type { OwnedKind } from './permissions.ts'
import { personalOwner } from './roles.ts'
import { toMfaRule, toRole } from './standing.ts'

/** An application or dashboard; beside an organization, only if it belongs to that. */
export interface OwnedPlace {
  owned: { kind: OwnedKind; id: string }
  organizationId?: string | undefined
}

type Lookup = { userId: string; id: string }

// As in standing.ts: one statement by primary and unique keys. What belongs to another user, or to an organization where
// this one is no member, joins nothing.
// Both tables have these columns, so one builder's types fit both.
const rowIn = (table: string) =>
  preparedOne<Lookup>()((db, parameter) =>
    db
      .selectFrom(`${table as 'applications'} as a`)
      .innerJoin('users as u', (join) =>
        join.on('u.id', '=', parameter('userId')).on('u.disabled_at', 'is', null),
      )
      .leftJoin('organizations as o', 'o.id', 'a.organization_id')
      .leftJoin('members as m', (join) =>
        join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.user_id', '=', 'u.id'),
      )
      .leftJoin('roles as mr', (join) =>
        join.onRef('mr.id', '=', 'm.role').onRef('mr.organization_id', '=', 'a.organization_id'),
      )
      .leftJoin('grants as g', (join) =>
        join
          .onRef('g.scope_id', '=', 'a.id')
          .onRef('g.user_id', '=', 'u.id')
          .onRef('g.organization_id', '=', 'a.organization_id'),
      )
      .leftJoin('roles as gr', (join) =>
        join.onRef('gr.id', '=', 'g.role').onRef('gr.organization_id', '=', 'a.organization_id'),
      )
      .select([
        'a.organization_id',
        'o.mfa_applies_to',
        'o.mfa_roles',
        'o.mfa_grace_until',
        'o.mfa_applies_to_api_keys',
        'm.role',
        'mr.permissions as role_permissions',
        'g.role as granted_role',
        'gr.permissions as granted_role_permissions',
      ])
      .select((eb) =>
        eb
          .or([
            eb.exists(
              eb.selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'u.id'),
            ),
            eb.exists(eb.selectFrom('passkeys as k').select('k.id').whereRef('k.user_id', '=', 'u.id')),
            eb('u.sso_connection_id', 'is not', null),
          ])
          .as('has_second_factor'),
      )
      .where('a.id', '=', parameter('id'))
      .where((eb) => eb.or([eb('m.role', 'is not', null), eb('a.user_id', '=', eb.ref('u.id'))])),
  )

const findRow = { application: rowIn('applications'), dashboard: rowIn('dashboards') }
type Row = NonNullable<Awaited<ReturnType<(typeof findRow)['application']>>>

/**
 * Somebody's standing at an application or dashboard, in one statement; null when it is not there, or neither theirs nor
 * of an organization of theirs.
 */
export function findOwnedStanding(
  context: Context,
  userId: string,
  { owned, organizationId }: OwnedPlace,
): Soon<OwnedStanding | null> {
  const row = findRow[owned.kind](context.database, { userId, id: owned.id })
  return whenReady(row, (found) => {
    if (found === undefined) return null
    if (organizationId !== undefined && found.organization_id !== organizationId) return null
    return toOwnedStanding(found, owned)
  })
}

/** Where a user's own things are: only a key's limits stand between them and their user. */
export function personalStanding(owned: OwnedPlace['owned']): OwnedStanding {
  return {
    organizationId: null,
    owned,
    projectId: null,
    role: personalOwner,
    grant: null,
    mfaRule: { appliesTo: 'none', roles: [], graceUntil: null, appliesToApiKeys: false },
    hasSecondFactor: false,
  }
}

function toOwnedStanding(row: Row, owned: OwnedPlace['owned']): OwnedStanding {
  if (row.organization_id === null || row.role === null) return personalStanding(owned)
  return {
    organizationId: row.organization_id,
    owned,
    projectId: null,
    role: toRole(row.role, row.role_permissions),
    grant: row.granted_role === null ? null : toRole(row.granted_role, row.granted_role_permissions),
    mfaRule: toMfaRule({
      mfa_applies_to: row.mfa_applies_to ?? 'none',
      mfa_roles: row.mfa_roles ?? '[]',
      mfa_grace_until: row.mfa_grace_until,
      mfa_applies_to_api_keys: row.mfa_applies_to_api_keys ?? 0,
    }),
    hasSecondFactor: Boolean(row.has_second_factor),
  }
}
