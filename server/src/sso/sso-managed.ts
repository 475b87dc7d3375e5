import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { type LiveSession, requireSession } from '../sessions/sessions.ts'
import { lockUser, type User } from '../users/users.ts'
import { domainOf } from './domain-name.ts'
import { findRequiredConnection, stageOf } from './enforcement.ts'
import { findConnectionByDomain } from './sso-connections.ts'

/** The connection that manages how a user signs in, and whose it is. */
export interface Management {
  connection: { id: string; name: string }
  /** Without an id: the deployment, by the name of its connection. */
  organization: { id: string | null; name: string }
  since: number | null
}

/** Who manages how this user signs in; null: they do so themselves. */
export async function findManagement(db: Db, userId: string): Promise<Management | null> {
  const row = await db
    .selectFrom('users as u')
    .innerJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .leftJoin('organizations as o', 'o.id', 'c.organization_id')
    .select(['c.id', 'c.name', 'u.sso_linked_at', 'o.id as organization_id', 'o.name as organization_name'])
    .where('u.id', '=', userId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    connection: { id: row.id, name: row.name },
    organization: { id: row.organization_id, name: row.organization_name ?? row.name },
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
 * No organization's provider opens this account: else it would run the deployment.
 * @throws {Problem} sso-managed
 */
export async function refuseOrganizationManaged(tx: Db, userId: string): Promise<void> {
  await lockUser(tx, userId)
  const management = await findManagement(tx, userId)
  if (management === null || management.organization.id === null) return
  const { organization } = management
  const detail = `${organization.name} manages how this account signs in. It must let it go first.`
  throw managed(organization, { detail, action: 'askAdministrators' })
}

/**
 * As `refuseManaged`, to the end of the transaction, in which nothing else changes what opens the account. Every change
 * of that takes this as its first step.
 * @throws {Problem} sso-managed; not-signed-in when the account is gone
 */
export async function requireSelfManaged(tx: Db, userId: string, part: ManagedPart): Promise<void> {
  if (!(await lockUser(tx, userId))) throw new Problem('not-signed-in')
  await refuseManaged(tx, userId, part)
}

/**
 * As `requireSelfManaged`, for what is done in a session: it has not ended since the request was let in. Else a change
 * that was under way could land after a recovery and undo it.
 * @throws {Problem} sso-managed, not-signed-in
 * @see OWASP ASVS 7.4.3
 */
export async function requireSelfManagedIn(
  tx: Db,
  session: Pick<LiveSession, 'id' | 'user'>,
  part: ManagedPart,
): Promise<void> {
  await requireSelfManaged(tx, session.user.id, part)
  await requireSession(tx, session)
}

/**
 * This account is opened by its own ways, and not by a company's provider only.
 * @returns until when, where that was announced; else null.
 * @throws {Problem} sso-managed
 */
export async function requireOwnWaysIn(
  context: Context,
  tx: Db,
  user: Pick<User, 'id' | 'email' | 'ssoConnectionId'>,
): Promise<number | null> {
  if (user.ssoConnectionId === null) await holdConnection(context, tx, user.email)
  const required =
    user.ssoConnectionId === null
      ? await findRequiredConnection(context, tx, { userId: user.id, email: user.email })
      : undefined
  if (required !== undefined && required.announcedFor !== null) return required.announcedFor
  const management = required ?? (await findManagement(tx, user.id))
  if (management === null) return null
  const { organization } = management
  throw managed(organization, {
    detail: `${organization.name} has its people come in through its own sign-in. Enter your address on the sign-in page to get there.`,
    action: 'startSsoSignIn',
  })
}

/**
 * What is required for this address stays as it is to the end of the transaction: where it begins at this moment, it
 * either refuses the session that is being made, or waits for it and ends it. On SQLite writers stand in a line anyway.
 */
async function holdConnection(context: Context, tx: Db, email: string): Promise<void> {
  if (context.database.engine !== 'postgres') return
  await tx
    .selectFrom('sso_connections as c')
    .innerJoin('sso_domains as d', 'd.connection_id', 'c.id')
    .select('c.id')
    .where('d.proven_domain', '=', domainOf(email) ?? '')
    .forShare('c')
    .execute()
}

/**
 * No company requires that addresses of this domain come in through its provider: whoever asks learns of the domain and
 * of nobody with an address there.
 * @throws {Problem} sso-managed
 */
export async function refuseRequiredDomain(context: Context, db: Db, email: string): Promise<void> {
  const connection = await findConnectionByDomain(db, domainOf(email) ?? '')
  if (connection === undefined || stageOf(connection, context.clock.now()) !== 'enforced') return
  throw managed(
    { id: null, name: connection.name },
    {
      detail: `Addresses of this domain come in through ${connection.name}. Enter yours on the sign-in page to get there.`,
      action: 'startSsoSignIn',
    },
  )
}

function managed(
  organization: Management['organization'],
  { detail, action }: { detail: string; action: string },
): Problem {
  return new Problem('sso-managed', { organization, detail, remedy: { action } })
}
