import { builtInRole, builtInRoles } from '../access/roles.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { SsoChange } from '../emails/templates/sso.ts'
import type { Client } from '../http/client.ts'
import { listCustomRoles } from '../organizations/roles/roles.ts'
import { platformDirectory, platformDirectoryId } from '../users/directories.ts'
import type { ConnectionOwner } from './connection-owner.ts'

const mostManagers = 100

/** Whose deed it was; absent when the service acts by itself. */
export interface Doer {
  client: Client
  caller: { id: string; kind: 'session' | 'api-key'; user: { id: string; email: string } }
}

interface Connection {
  id: string
  name: string
  organizationId: ConnectionOwner
  organizationName: string
}

/**
 * Mails everybody who manages single sign-on: whoever controls it can come in as others, so that no change of it stays
 * unnoticed.
 * @see OWASP ASVS 6.3.7
 */
export async function tellSsoChanged(
  context: Context,
  tx: Db,
  connection: Connection,
  change: { ssoChange: SsoChange; domain?: string; by?: Doer | undefined },
): Promise<void> {
  const directory = platformDirectory(context)
  for (const manager of await listManagers(tx, connection.organizationId)) {
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: manager.id,
      to: manager.email,
      template: 'sso-changed',
      facts: {
        ...factsFor(context, connection, manager, change.by?.client ?? null),
        ssoChange: change.ssoChange,
        actedBy: change.by?.caller.user.email ?? null,
        domain: change.domain ?? null,
      },
    })
  }
}

/** Mails them that the last certificate of the provider ends. */
export async function tellCertificateEnds(
  context: Context,
  tx: Db,
  connection: Connection & { certificateExpiresAt: number },
): Promise<void> {
  const directory = platformDirectory(context)
  for (const manager of await listManagers(tx, connection.organizationId)) {
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: manager.id,
      to: manager.email,
      template: 'sso-certificate-expiring',
      facts: {
        ...factsFor(context, connection, manager, null),
        certificateExpiresAt: connection.certificateExpiresAt,
      },
      expiresAt: connection.certificateExpiresAt,
    })
  }
}

/** Mails them that the record of a proven domain is gone. */
export async function tellDomainMissing(
  context: Context,
  tx: Db,
  connection: Connection,
  domain: string,
): Promise<void> {
  const directory = platformDirectory(context)
  for (const manager of await listManagers(tx, connection.organizationId)) {
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: manager.id,
      to: manager.email,
      template: 'sso-domain-missing',
      facts: { ...factsFor(context, connection, manager, null), domain },
    })
  }
}

interface Manager {
  id: string
  email: string
  firstName: string
}

/** Those whose role allows to manage single sign-on, in a large organization the first of them; or the operators. */
export async function listManagers(db: Db, organizationId: ConnectionOwner): Promise<Manager[]> {
  if (organizationId === null) return listOperators(db)
  const roles = [...builtInRoles.map(builtInRole), ...(await listCustomRoles(db, organizationId))]
  const managing = roles.filter(({ permissions }) => permissions.has('sso.manage')).map(({ id }) => id)
  return db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.first_name as firstName'])
    .where('m.organization_id', '=', organizationId)
    .where('m.role', 'in', managing)
    .where('u.disabled_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('u.id')
    .limit(mostManagers)
    .execute()
}

function listOperators(db: Db): Promise<Manager[]> {
  return db
    .selectFrom('users as u')
    .select(['u.id', 'u.email', 'u.first_name as firstName'])
    .where('u.directory_id', '=', platformDirectoryId)
    .where('u.operator_since', 'is not', null)
    .where('u.disabled_at', 'is', null)
    .orderBy('u.operator_since')
    .orderBy('u.id')
    .limit(mostManagers)
    .execute()
}

function factsFor(context: Context, connection: Connection, manager: Manager, client: Client | null) {
  const facts = mailFacts(context, platformDirectory(context), { firstName: manager.firstName, client })
  // Without a client nobody asked just now, not even at the command line.
  const request = client === null ? { ...facts.request, address: 'The service itself' } : facts.request
  return {
    ...facts,
    request,
    organization: connection.organizationName,
    connection: connection.name,
    ssoLink: pageLink(context, pageOf(connection.organizationId)),
  }
}

function pageOf(owner: ConnectionOwner): string {
  return owner === null ? '/operator/sso' : `/organizations/${owner}/sso`
}
