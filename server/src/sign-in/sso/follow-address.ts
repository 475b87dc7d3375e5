import { recordEvent } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import { mailFacts } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { deleteRegistrations } from '../../registration/registrations.ts'
import { inLogOf } from '../../sso/connection-owner.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import { type User, updateUser } from '../../users/users.ts'
import type { LinkPlace } from './link-account.ts'

/** The address of a managed account is the one that its provider names; the earlier one is told. */
export async function followAddress(
  { context, directory, client }: LinkPlace,
  tx: Db,
  { connection, user, newEmail }: { connection: SsoConnection; user: User; newEmail: string },
): Promise<User> {
  const changed = await updateUser(
    context,
    tx,
    { directoryId: directory.id, userId: user.id },
    { email: newEmail },
  )
  await deleteRegistrations(tx, directory.id, newEmail)
  await recordEvent(context, tx, {
    directoryId: directory.id,
    ...inLogOf(connection.organizationId),
    act: 'email-change.by-provider',
    userId: user.id,
    actor: { kind: 'system', id: null },
    target: { kind: 'user', id: user.id },
    method: 'sso',
    client,
  })
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: user.id,
    to: user.email,
    template: 'sso-address-changed',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      organization: connection.organizationName,
      oldEmail: user.email,
      newEmail,
    },
  })
  return changed ?? user
}
