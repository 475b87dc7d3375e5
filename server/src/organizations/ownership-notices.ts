import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import type { Directory } from '../users/directories.ts'
import { findUser } from '../users/users.ts'
import { listOwners } from './members/owners.ts'
import type { Organization } from './organizations.ts'

type At = { context: Context; directory: Directory; client: Client; caller: { user: { email: string } } }
type Receiver = { id: string; email: string; firstName: string }

/**
 * Mails everybody who owns the organization, and who became or ceased to be an owner: a stolen session shall not take
 * an organization over unnoticed. Call it after the change, in its transaction.
 * @see OWASP ASVS 6.3.7
 */
export async function tellOwnershipChanged(
  at: At,
  tx: Db,
  change: { organization: Organization; userId: string; becameOwner: boolean },
): Promise<void> {
  const { context, directory } = at
  const { organization, becameOwner } = change
  const owners = await listOwners(tx, organization.id)
  const user = await findUser(tx, directory.id, change.userId)
  if (user === undefined) return
  const receivers = owners.some(({ id }) => id === user.id) ? owners : [...owners, user]
  for (const receiver of receivers) {
    await enqueueEmail(context, tx, {
      ...address(at, receiver),
      template: 'ownership-changed',
      facts: {
        ...mailFacts(context, directory, { firstName: receiver.firstName, client: at.client }),
        organization: organization.name,
        email: user.email,
        becameOwner,
        actedBy: at.caller.user.email,
        membersLink: pageLink(context, `/organizations/${organization.id}/members`),
      },
    })
  }
}

/** Mails those who owned the organization until now. @see OWASP ASVS 6.3.7 */
export async function tellOrganizationDeleted(
  at: At,
  tx: Db,
  gone: { organization: Organization; owners: readonly Receiver[] },
): Promise<void> {
  const { context, directory } = at
  for (const receiver of gone.owners) {
    await enqueueEmail(context, tx, {
      ...address(at, receiver),
      template: 'organization-deleted',
      facts: {
        ...mailFacts(context, directory, { firstName: receiver.firstName, client: at.client }),
        organization: gone.organization.name,
        actedBy: at.caller.user.email,
        securityLink: pageLink(context, '/account/security'),
      },
    })
  }
}

function address({ directory }: At, receiver: Receiver) {
  return { directoryId: directory.id, userId: receiver.id, to: receiver.email }
}
