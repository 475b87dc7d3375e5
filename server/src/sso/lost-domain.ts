import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { platformDirectory } from '../users/directories.ts'
import { inLogOf } from './connection-owner.ts'
import { endIdleEnforcement } from './enforcement.ts'
import { releaseFromDomain } from './release.ts'
import { getConnection } from './sso-connections.ts'
import { markUnproven, type SsoDomain } from './sso-domains.ts'
import { tellSsoChanged } from './sso-notices.ts'

/** Somebody else has proven the domain: the one who held it is told, and its people there are released. */
export async function loseDomain(context: Context, tx: Db, holder: SsoDomain): Promise<void> {
  const { organizationId, connectionId, domain } = holder
  const connection = await getConnection(tx, organizationId, connectionId)
  const organization = { id: organizationId, name: connection.organizationName }
  const released = await releaseFromDomain(
    context,
    tx,
    { connectionId, domain },
    { organization, reason: 'domain-lost' },
  )
  await markUnproven(tx, holder.id)
  await endIdleEnforcement(context, tx, connection)
  await recordEvent(context, tx, {
    directoryId: platformDirectory(context).id,
    ...inLogOf(organizationId),
    act: 'sso-domain.lost',
    userId: null,
    actor: { kind: 'system', id: null },
    target: { kind: 'sso-connection', id: connectionId },
    details: { domain, released },
  })
  await tellSsoChanged(context, tx, connection, { ssoChange: 'domain-lost', domain })
}
