import { holdUserKeys } from '../../api-keys/recovery-hold.ts'
import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { voidProofs } from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import type { Client } from '../../http/client.ts'
import { deleteRegistrations } from '../../registration/registrations.ts'
import { endUserSessions } from '../../sessions/sessions.ts'
import { inLogOf } from '../../sso/connection-owner.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import type { Directory } from '../../users/directories.ts'
import { lockUser, type User } from '../../users/users.ts'
import { endUserAttempts } from '../attempts.ts'
import { deleteFactorReset } from '../factor-resets.ts'
import { deleteUserLinks } from '../github/account-links.ts'
import { deleteUserPasskeys } from '../passkey/passkeys.ts'
import { deletePassword } from '../password/passwords.ts'
import { deleteRecoveryCodes } from '../recovery-codes/recovery-codes.ts'
import { deleteTotp } from '../totp/totp.ts'
import type { VerifiedIdentity } from './identity.ts'
import { findSsoIdentity, insertSsoIdentity, setManagement } from './sso-identities.ts'

export interface LinkPlace {
  context: Context
  directory: Directory
  client: Client
}

/**
 * The connection manages how this user signs in from now on: everything else that opened the account is gone, and so is
 * every session and whatever was under way.
 * @see OWASP ASVS 6.3.4, 8.3.1
 */
export async function linkAccount(
  at: LinkPlace,
  tx: Db,
  { connection, identity, user }: { connection: SsoConnection; identity: VerifiedIdentity; user: User },
): Promise<void> {
  const { context, directory, client } = at
  await lockUser(tx, user.id)
  // Made by whoever held the account before, they would act with all that the company gives.
  await holdUserKeys(context, tx, user, { client })
  await removeOwnWaysIn(context, tx, user)
  await bindIdentity(context, tx, identity, user.id)
  await setManagement(context, tx, user.id, connection.id)
  await recordEvent(context, tx, {
    directoryId: directory.id,
    ...inLogOf(connection.organizationId),
    act: 'account.sso-linked',
    userId: user.id,
    target: { kind: 'user', id: user.id },
    method: 'sso',
    client,
    details: { connection: connection.name },
  })
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: user.id,
    to: user.email,
    template: 'sso-linked',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      organization: connection.organizationName,
      signInLink: pageLink(context, '/sign-in'),
    },
  })
}

/** The provider's person is this user, who keeps their own ways in; they are told. */
export async function bindExempt(
  at: LinkPlace,
  tx: Db,
  { connection, identity, user }: { connection: SsoConnection; identity: VerifiedIdentity; user: User },
): Promise<void> {
  const { context, directory, client } = at
  await bindIdentity(context, tx, identity, user.id)
  const about = { directoryId: directory.id, userId: user.id }
  await recordEvent(context, tx, {
    ...about,
    ...inLogOf(connection.organizationId),
    act: 'account-link.added',
    method: 'sso',
    client,
    details: { connection: connection.name },
  })
  await enqueueEmail(context, tx, {
    ...about,
    to: user.email,
    template: 'factor-changed',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      change: 'company-connected',
      detail: connection.name,
      securityLink: pageLink(context, '/account/security'),
    },
  })
}

/** The provider's person is this user, however they sign in. */
export async function bindIdentity(
  context: Context,
  tx: Db,
  identity: VerifiedIdentity,
  userId: string,
): Promise<void> {
  if ((await findSsoIdentity(tx, identity)) === undefined) {
    await insertSsoIdentity(context, tx, identity, userId)
  }
}

async function removeOwnWaysIn(context: Context, tx: Db, user: User): Promise<void> {
  const { id: userId } = user
  await deletePassword(tx, userId)
  await deleteTotp(tx, userId)
  await deleteUserPasskeys(tx, userId)
  await deleteRecoveryCodes(tx, userId)
  await deleteUserLinks(tx, userId)
  await deleteFactorReset(tx, userId)
  await deleteRegistrations(tx, user.directoryId, user.email)
  await voidProofs(context, tx, userId, ['password-reset', 'email-change-undo', 'factor-reset-cancel'])
  await endUserAttempts(context, tx, userId)
  await endUserSessions(context, tx, userId)
}
