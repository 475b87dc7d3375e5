import { recordEvent } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { deleteRegistrations } from '../../registration/registrations.ts'
import { inLogOf } from '../../sso/connection-owner.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import { findUser, insertUser, type User } from '../../users/users.ts'
import type { VerifiedIdentity } from './identity.ts'
import type { LinkPlace } from './link-account.ts'
import { insertSsoIdentity, setManagement } from './sso-identities.ts'

/** Somebody new whom a provider vouches for has an account, which has no way in but that provider. */
export async function provisionAccount(
  { context, directory, client }: LinkPlace,
  tx: Db,
  made: { connection: SsoConnection; identity: VerifiedIdentity; email: string },
): Promise<User> {
  const { connection, identity, email } = made
  const user = await insertUser(context, tx, {
    directoryId: directory.id,
    email,
    // Some providers name nobody; people can write their name themselves.
    firstName: identity.firstName || email.slice(0, email.lastIndexOf('@')),
    lastName: identity.lastName,
    isOperator: false,
  })
  await deleteRegistrations(tx, directory.id, email)
  await insertSsoIdentity(context, tx, identity, user.id)
  await setManagement(context, tx, user.id, connection.id)
  await recordEvent(context, tx, {
    directoryId: directory.id,
    ...inLogOf(connection.organizationId),
    act: 'account.registered',
    userId: user.id,
    target: { kind: 'user', id: user.id },
    method: 'sso',
    client,
  })
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: user.id,
    to: email,
    template: 'sso-welcome',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      organization: connection.organizationName,
      signInLink: pageLink(context, '/sign-in'),
    },
  })
  return (await findUser(tx, directory.id, user.id)) ?? user
}
