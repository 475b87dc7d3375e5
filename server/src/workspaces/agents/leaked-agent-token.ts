import type { Leak, LeakAt } from '../../access/leaked-tokens.ts'
import { recordEvent } from '../../audit/audit.ts'
import { hashToken } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { findMember } from '../../organizations/members/members.ts'
import { listAdministrators } from '../../organizations/mfa-requirement/administrators.ts'
import { endAgentToken } from './agent-tokens.ts'

/**
 * An agent token of which a secret was found in public is revoked with all of its secrets; the organization's
 * administrators are told, and whoever minted it and still belongs there. A secret that has ended opens nothing: its
 * token stays.
 * @returns whether the secret was ours.
 */
export async function endLeakedAgentToken(at: LeakAt, leak: Leak): Promise<boolean> {
  const { context, directory, client } = at
  const tokenHash = hashToken('agent', leak.token)
  if (tokenHash === null) return false
  return transaction(context.database, async (tx) => {
    const now = context.clock.now()
    const found = await findBySecret(tx, tokenHash)
    if (found === undefined) return false
    if ([found.ends_at, found.expires_at].some((ends) => ends !== null && ends <= now)) return true
    if (!(await endAgentToken(context, tx, found.id, 'leak'))) return true
    await recordEvent(context, tx, {
      directoryId: directory.id,
      organizationId: found.organization_id,
      act: 'agent-token.leaked',
      userId: null,
      actor: { kind: 'stranger', id: null },
      target: { kind: 'agent-token', id: found.id },
      client,
      details: {
        description: found.description,
        workspaceId: found.workspace_id,
        url: leak.url,
        source: leak.source,
      },
    })
    for (const receiver of await listReceivers(tx, found)) {
      await enqueueEmail(context, tx, {
        directoryId: directory.id,
        userId: receiver.id,
        to: receiver.email,
        template: 'credential-leaked',
        facts: {
          ...mailFacts(context, directory, { firstName: receiver.firstName, client }),
          leaked: 'agent-token',
          leakedName: found.description,
          foundAt: leak.url,
          placeLink: pageLink(context, placeOf(found)),
        },
      })
    }
    return true
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findBySecret>>>

async function findBySecret(tx: Db, tokenHash: string) {
  return tx
    .selectFrom('agent_token_secrets as s')
    .innerJoin('agent_tokens as a', 'a.id', 's.agent_token_id')
    .select(['a.id', 'a.organization_id', 'a.project_id', 'a.workspace_id'])
    .select(['a.description', 'a.created_by', 'a.expires_at', 's.ends_at'])
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst()
}

async function listReceivers(tx: Db, { organization_id, created_by }: Found) {
  const administrators = await listAdministrators(tx, organization_id, created_by)
  if ((await findMember(tx, organization_id, created_by)) === undefined) return administrators
  const minter = await tx
    .selectFrom('users')
    .select(['id', 'email', 'first_name as firstName'])
    .where('id', '=', created_by)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return minter === undefined ? administrators : [minter, ...administrators]
}

function placeOf({ organization_id, project_id, workspace_id }: Found): string {
  return `/organizations/${organization_id}/projects/${project_id}/workspaces/${workspace_id}`
}
