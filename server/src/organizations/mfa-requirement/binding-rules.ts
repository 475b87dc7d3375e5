import { isFixed } from '../../access/roles.ts'
import type { Db } from '../../database/database.ts'

export interface BindingRule {
  organization: { id: string; name: string }
  appliesTo: 'roles' | 'all'
  /** By the role in the organization, or only by a grant on something in it. */
  by: 'everybody' | 'membership' | 'grant'
}

/** The rules that bind this account now or after their grace time, and no others. */
export async function listBindingRules(db: Db, userId: string): Promise<BindingRule[]> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('grants as g', (join) =>
      join.onRef('g.organization_id', '=', 'm.organization_id').onRef('g.user_id', '=', 'm.user_id'),
    )
    .select(['o.id', 'o.name', 'o.mfa_applies_to', 'o.mfa_roles', 'm.role', 'g.role as grant_role'])
    .where('m.user_id', '=', userId)
    .where('o.mfa_applies_to', '!=', 'none')
    .orderBy('o.name')
    .orderBy('o.id')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofOne): BindingRule[] => {
    const [{ id, name, mfa_applies_to: appliesTo, mfa_roles, role }] = ofOne as [(typeof rows)[number]]
    if (appliesTo === 'none') return []
    const organization = { id, name }
    if (appliesTo === 'all') return [{ organization, appliesTo, by: 'everybody' }]
    const bound = JSON.parse(mfa_roles) as string[]
    if (bound.includes(role)) return [{ organization, appliesTo, by: 'membership' }]
    const isByGrant = !isFixed(role) && ofOne.some(({ grant_role }) => bound.includes(grant_role ?? ''))
    return isByGrant ? [{ organization, appliesTo, by: 'grant' }] : []
  })
}
