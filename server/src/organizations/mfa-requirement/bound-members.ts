import type { MfaRule } from '../../access/decide.ts'
import { builtInRoles, isFixed } from '../../access/roles.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'

/** The part of a rule that says whom it binds. */
export type Binding = Pick<MfaRule, 'appliesTo' | 'roles'>

const fixedRoles = builtInRoles.filter(isFixed)

export interface BoundMember {
  userId: string
  email: string
  firstName: string
  lastName: string
  role: string
  roleName: string | null
  hasMfa: boolean
}

/** Whom a rule would bind, grace or not: how many, and the first of them, those without a second factor before. */
export async function rehearseRule(
  db: Db,
  organizationId: string,
  rule: Binding,
  limit: number,
): Promise<{ bound: number; missing: number; members: BoundMember[] }> {
  const bound = await selectBound(db, organizationId, rule)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const missing = await withoutSecondFactor(selectBound(db, organizationId, rule))
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const lacking = await listPeople(withoutSecondFactor(selectBound(db, organizationId, rule)), limit)
  const room = limit - lacking.length
  const having =
    room > 0 ? await listPeople(withSecondFactor(selectBound(db, organizationId, rule)), room) : []
  return {
    bound: Number(bound.n),
    missing: Number(missing.n),
    members: [
      ...lacking.map((person) => ({ ...person, hasMfa: false })),
      ...having.map((person) => ({ ...person, hasMfa: true })),
    ],
  }
}

export interface DueReminder {
  userId: string
  email: string
  firstName: string
}

/** Bound members without a second factor who were not told since `before`, the longest members first. */
export async function listDueReminders(
  db: Db,
  organizationId: string,
  rule: Binding,
  due: { before: number; limit: number },
): Promise<DueReminder[]> {
  return withoutSecondFactor(selectBound(db, organizationId, rule))
    .select(['u.id as userId', 'u.email', 'u.first_name as firstName'])
    .where('u.disabled_at', 'is', null)
    .where((eb) => eb.or([eb('m.mfa_reminded_at', 'is', null), eb('m.mfa_reminded_at', '<', due.before)]))
    .orderBy('m.created_at')
    .orderBy('u.id')
    .limit(due.limit)
    .execute()
}

/** Notes that a member is told just now; false when another process was faster. */
export async function claimReminder(
  context: Context,
  tx: Db,
  at: { organizationId: string; userId: string; before: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('members')
    .set({ mfa_reminded_at: context.clock.now() })
    .where('organization_id', '=', at.organizationId)
    .where('user_id', '=', at.userId)
    .where((eb) => eb.or([eb('mfa_reminded_at', 'is', null), eb('mfa_reminded_at', '<', at.before)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The members whom a rule binds: by their role, or by a grant that can decide something for them. */
function selectBound(db: Db, organizationId: string, { appliesTo, roles }: Binding) {
  const members = db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('roles as r', (join) =>
      join.onRef('r.id', '=', 'm.role').onRef('r.organization_id', '=', 'm.organization_id'),
    )
    .where('m.organization_id', '=', organizationId)
  if (appliesTo === 'all') return members
  if (appliesTo === 'none' || roles.length === 0) return members.where((eb) => eb.lit(false))
  return members.where(({ eb, or, and, exists, selectFrom }) =>
    or([
      eb('m.role', 'in', roles),
      and([
        eb('m.role', 'not in', fixedRoles),
        exists(
          selectFrom('grants as g')
            .select('g.id')
            .whereRef('g.organization_id', '=', 'm.organization_id')
            .whereRef('g.user_id', '=', 'm.user_id')
            .where('g.role', 'in', roles),
        ),
      ]),
    ]),
  )
}

type BoundQuery = ReturnType<typeof selectBound>

function withoutSecondFactor(query: BoundQuery): BoundQuery {
  return query.where(({ not, or, eb, exists, selectFrom }) =>
    not(
      or([
        // Theirs is their company's provider.
        eb('u.sso_connection_id', 'is not', null),
        exists(selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'm.user_id')),
        exists(selectFrom('passkeys as k').select('k.id').whereRef('k.user_id', '=', 'm.user_id')),
      ]),
    ),
  )
}

function withSecondFactor(query: BoundQuery): BoundQuery {
  return query.where(({ or, eb, exists, selectFrom }) =>
    or([
      eb('u.sso_connection_id', 'is not', null),
      exists(selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'm.user_id')),
      exists(selectFrom('passkeys as k').select('k.id').whereRef('k.user_id', '=', 'm.user_id')),
    ]),
  )
}

async function listPeople(query: BoundQuery, limit: number): Promise<Omit<BoundMember, 'hasMfa'>[]> {
  return query
    .select([
      'u.id as userId',
      'u.email',
      'u.first_name as firstName',
      'u.last_name as lastName',
      'm.role',
      'r.name as roleName',
    ])
    .orderBy('u.last_name')
    .orderBy('u.id')
    .limit(limit)
    .execute()
}
