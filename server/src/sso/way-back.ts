import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { listEligible, listExempt, listWithOwnWayIn } from './exemptions.ts'
import type { AnyConnection } from './sso-connections.ts'

/**
 * Where single sign-on is required (or will be), somebody must be able to come in on the day when the provider does not
 * answer: the connections of which this user is the last who can.
 * @param organizationId of this organization's connections only; absent: of any.
 */
export async function listLastWaysBack(
  db: Db,
  userId: string,
  organizationId?: string,
): Promise<{ id: string; organizationId: string | null; organizationName: string | null }[]> {
  let query = db
    .selectFrom('sso_connections as c')
    .innerJoin('sso_exemptions as e', 'e.connection_id', 'c.id')
    .leftJoin('organizations as o', 'o.id', 'c.organization_id')
    .select(['c.id', 'c.organization_id as organizationId', 'o.name as organizationName'])
    .where('e.user_id', '=', userId)
    .where('c.state', '=', 'on')
    .where('c.enforcement', '!=', 'none')
  if (organizationId !== undefined) query = query.where('c.organization_id', '=', organizationId)
  const found = []
  for (const connection of await query.execute()) {
    const exempt = await listExempt(db, connection)
    const able = await listWithOwnWayIn(db, connection.organizationId, exempt)
    if (able.length === 1 && able[0] === userId) found.push(connection)
  }
  return found
}

/** Is this user the last way back anywhere? */
export async function isLastWayBack(db: Db, userId: string, organizationId?: string): Promise<boolean> {
  return (await listLastWaysBack(db, userId, organizationId)).length > 0
}

/**
 * This owner may go, or own the organization no more. Call it after lockOrganization: only then does it still hold at
 * the end of the transaction.
 * @throws {Problem} sso-not-ready
 */
export async function requireOtherWayBack(tx: Db, userId: string, organizationId?: string): Promise<void> {
  if (await isLastWayBack(tx, userId, organizationId)) throw lastWayBack()
}

export function lastWayBack(): Problem {
  return new Problem('sso-not-ready', {
    reason: 'no-way-back',
    detail:
      'Single sign-on is required, and this is the last account that keeps another way in. Exempt another owner first, or require it no more.',
    remedy: { action: 'setSsoEnforcement' },
  })
}

/**
 * With the connection off, somebody who owns the organization (or runs the deployment) can still come in: whoever is
 * linked to nothing has “Forgot password?”.
 * @throws {Problem} sso-not-ready
 */
export async function requireSomebodyWithoutIt(tx: Db, connection: AnyConnection): Promise<void> {
  const eligible = (await listEligible(tx, connection.organizationId)).map(({ id }) => id)
  if (eligible.length === 0) return
  const people = await tx
    .selectFrom('users as u')
    .leftJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .select(['c.id', 'c.state'])
    .where('u.id', 'in', eligible)
    .where('u.disabled_at', 'is', null)
    .execute()
  const isStuck = people.some(({ id }) => id === connection.id)
  if (!isStuck || people.some(({ id, state }) => id === null || (id !== connection.id && state === 'on')))
    return
  const who = connection.organizationId === null ? 'runs this deployment' : 'owns the organization'
  throw new Problem('sso-not-ready', {
    reason: 'no-way-back',
    detail: `Everybody who ${who} comes in through this connection only, and nobody could switch it on again. Delete it instead, which mails its people a link to set a password.`,
    remedy: { action: 'deleteSsoConnection' },
  })
}
