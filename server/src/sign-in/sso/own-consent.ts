import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { LiveSession } from '../../sessions/sessions.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import type { User } from '../../users/users.ts'
import { findAccountFactors } from '../account-factors.ts'
import { isMfaEnabled } from '../required-factors.ts'

/**
 * May the connection take over how this account signs in? Where it holds something in another organization, its person
 * says so as that account, which they have just proven by its own ways: a domain may have changed hands, and its new
 * holder gets nothing of what the former one's people have elsewhere. Whoever belongs to the organization already has
 * joined it as that account.
 */
export async function isProvenBy(
  { context, session }: { context: Context; session: LiveSession | null },
  tx: Db,
  { organizationId }: Pick<SsoConnection, 'organizationId'>,
  { id: userId }: Pick<User, 'id'>,
): Promise<boolean> {
  // Above who runs the deployment there is nobody.
  if (organizationId === null) return true
  const held = await tx
    .selectFrom('members')
    .select(['organization_id as id', 'role'])
    .where('user_id', '=', userId)
    .execute()
  if (held.some(({ id }) => id === organizationId)) return true
  if (held.every(({ role }) => role === 'none') && !(await hasGrants(tx, userId))) return true
  if (session === null || session.user.id !== userId || session.methods.includes('sso')) return false
  if (session.freshUntil <= context.clock.now()) return false
  return session.methods.includes('mfa') || !isMfaEnabled(await findAccountFactors(tx, userId))
}

async function hasGrants(tx: Db, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('grants')
    .select('organization_id')
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
