import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { StoredPassword } from '../crypto/password-hash.ts'
import type { Db } from '../database/database.ts'
import { requireRoomToRegister } from '../experiences/user-limit.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import { claimInvitation } from '../invitations/invitations.ts'
import { asTakenLink, insertAccountLink, type OutsideIdentity } from '../sign-in/github/account-links.ts'
import { setPassword } from '../sign-in/password/passwords.ts'
import { refuseRequiredDomain } from '../sso/sso-managed.ts'
import type { Directory } from '../users/directories.ts'
import { insertUser, type User } from '../users/users.ts'
import { deleteRegistrations } from './registrations.ts'

/**
 * Makes the account of an address that was proven just now, and forgets every registration of the address.
 * Nothing that somebody else set before the proof can survive, because before it there was no account.
 * A taken address, or an outside identity that another account has, is a violation of a unique index: see `asTaken`.
 * @throws {Problem} invitation-invalid, plan-limit-reached, sso-managed
 * @see "Pre-hijacking Attacks" (arXiv:2205.10174); OWASP ASVS 15.4.2
 */
export async function createAccount(
  context: Context,
  tx: Db,
  facts: {
    directory: Directory
    email: string
    firstName: string
    lastName: string
    /** Null only where there is a link. */
    stored: StoredPassword | null
    link: OutsideIdentity | null
    invitationId: string | null
    client: Client
  },
): Promise<User> {
  const { directory, client, email, firstName, lastName } = facts
  if (directory.kind === 'experience') await requireRoomToRegister(context, tx, directory.id)
  const invitation =
    facts.invitationId === null ? null : await claimInvitation(context, tx, facts.invitationId)
  const isOperator = invitation?.makesOperator ?? false
  if (directory.kind === 'platform' && !isOperator) await refuseRequiredDomain(context, tx, email)
  const user = await insertUser(context, tx, {
    directoryId: directory.id,
    email,
    firstName,
    lastName,
    isOperator,
  })
  if (facts.stored !== null) await setPassword(context, tx, user.id, facts.stored)
  await deleteRegistrations(tx, directory.id, email)
  const about = { directoryId: directory.id, userId: user.id, client }
  await recordEvent(context, tx, { ...about, act: 'account.registered' })
  if (facts.link !== null) {
    const link = { directoryId: directory.id, userId: user.id, identity: facts.link, isUsed: true }
    await insertAccountLink(context, tx, link)
    await recordEvent(context, tx, { ...about, act: 'account-link.added', method: 'github' })
  }
  await recordEvent(context, tx, { ...about, act: 'account.email-confirmed' })
  if (isOperator) await recordEvent(context, tx, { ...about, act: 'account.operator-granted' })
  return user
}

/** Turns the violation of a unique index, of the address or of the link, into the problem it means. */
export function asTaken(context: Context, error: unknown): unknown {
  return asTakenLink(context, asTakenAddress(context, error))
}

/** Turns the violation of the address's unique index into the problem it means. */
export function asTakenAddress(context: Context, error: unknown): unknown {
  const index = context.database.uniqueViolation(error)
  return index !== null && /users[_.]email/.test(index) ? new Problem('email-taken') : error
}
