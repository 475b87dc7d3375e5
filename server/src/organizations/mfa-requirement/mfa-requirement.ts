import type { MfaRule } from '../../access/decide.ts'
import { toMfaRule } from '../../access/standing.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'

/** The organization's rule as this transaction sees it. @throws {Problem} not-found */
export async function getRule(db: Db, organizationId: string): Promise<MfaRule> {
  const row = await db
    .selectFrom('organizations')
    .select(['mfa_applies_to', 'mfa_roles', 'mfa_grace_until', 'mfa_applies_to_api_keys'])
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toMfaRule(row)
}

/** The rule holds from now on. Where it binds others than before, or at another time, everybody is told anew. */
export async function changeRule(
  context: Context,
  tx: Db,
  organizationId: string,
  change: { from: MfaRule; to: MfaRule },
): Promise<void> {
  const { from, to } = change
  await tx
    .updateTable('organizations')
    .set({
      mfa_applies_to: to.appliesTo,
      mfa_roles: JSON.stringify(to.roles),
      mfa_grace_until: to.graceUntil,
      mfa_applies_to_api_keys: to.appliesToApiKeys ? 1 : 0,
      updated_at: context.clock.now(),
    })
    .where('id', '=', organizationId)
    .execute()
  const isNews = bindingOf(from) !== bindingOf(to)
  if (!isNews) return
  await tx
    .updateTable('members')
    .set({ mfa_reminded_at: null })
    .where('organization_id', '=', organizationId)
    .where('mfa_reminded_at', 'is not', null)
    .execute()
}

/** The organizations that have a rule, in the order of their ids. */
export async function listRules(
  db: Db,
  page: { limit: number; afterId: string },
): Promise<{ id: string; name: string; rule: MfaRule }[]> {
  const rows = await db
    .selectFrom('organizations')
    .select(['id', 'name', 'mfa_applies_to', 'mfa_roles', 'mfa_grace_until', 'mfa_applies_to_api_keys'])
    .where('mfa_applies_to', '!=', 'none')
    .where('id', '>', page.afterId)
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, rule: toMfaRule(row) }))
}

function bindingOf({ appliesTo, roles, graceUntil }: MfaRule): string {
  return JSON.stringify([appliesTo, appliesTo === 'roles' ? [...roles].sort() : [], graceUntil])
}
