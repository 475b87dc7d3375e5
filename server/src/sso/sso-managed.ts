import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { lockUser, type User } from '../users/users.ts'
import { findRequiredConnection } from './enforcement.ts'

/** The connection that manages how a user signs in, and whose it is. */
export interface Management {
  connection: { id: string; name: string }
  organization: { id: string; name: string }
  since: number | null
}

/** Who manages how this user signs in; null: they do so themselves. */
export async function findManagement(db: Db, userId: string): Promise<Management | null> {
  const row = await db
    .selectFrom('users as u')
    .innerJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .innerJoin('organizations as o', 'o.id', 'c.organization_id')
    .select(['c.id', 'c.name', 'u.sso_linked_at', 'o.id as organization_id', 'o.name as organization_name'])
    .where('u.id', '=', userId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    connection: { id: row.id, name: row.name },
    organization: { id: row.organization_id, name: row.organization_name },
    since: row.sso_linked_at,
  }
}

/** What a company keeps of an account whose sign-in it manages. */
const managedParts = {
  email: 'The address of this account',
  password: 'The password',
  factors: 'The second factors of this account',
  links: 'What is connected to this account',
  proof: 'How you prove who you are',
  deletion: 'The deletion of this account',
} as const
export type ManagedPart = keyof typeof managedParts

/**
 * No company manages how this user signs in, so that they may change this part of their account.
 * @throws {Problem} sso-managed
 * @see OWASP ASVS 8.3.1, 6.3.4
 */
export async function refuseManaged(db: Db, userId: string, part: ManagedPart): Promise<void> {
  const management = await findManagement(db, userId)
  if (management === null) return
  throw managed(management.organization, {
    detail: `${managedParts[part]} is kept by ${management.organization.name}, through which you sign in.`,
    // A proof is given by signing in there again.
    action: part === 'proof' ? 'startSsoSignIn' : 'askAdministrators',
  })
}

/**
 * The same to the end of the transaction, in which nothing else changes what opens the account. Every change of that
 * takes this as its first step.
 * @throws {Problem} sso-managed
 */
export async function requireSelfManaged(tx: Db, userId: string, part: ManagedPart): Promise<void> {
  await lockUser(tx, userId)
  await refuseManaged(tx, userId, part)
}

/**
 * This account is opened by its own ways, and not by a company's provider only.
 * @throws {Problem} sso-managed
 */
export async function requireOwnWaysIn(
  context: Context,
  tx: Db,
  user: Pick<User, 'id' | 'email' | 'ssoConnectionId'>,
): Promise<void> {
  const management =
    user.ssoConnectionId === null
      ? await findRequiredConnection(context, tx, { userId: user.id, email: user.email })
      : await findManagement(tx, user.id)
  if (!management) return
  const { organization } = management
  throw managed(organization, {
    detail: `${organization.name} has its people come in through its own sign-in. Enter your address on the sign-in page to get there.`,
    action: 'startSsoSignIn',
  })
}

function managed(
  organization: { id: string; name: string },
  { detail, action }: { detail: string; action: string },
): Problem {
  return new Problem('sso-managed', { organization, detail, remedy: { action } })
}
