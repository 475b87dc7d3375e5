import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { platformDirectory } from '../../users/directories.ts'
import { endAgentToken } from './agent-tokens.ts'

/** Requests with the old secret may still be under way when it ends, also those of several workers of one agent. */
const lateMs = 60_000

/**
 * A secret that is shown well after its end, while a newer one of its token is in force, was kept by somebody who does
 * not renew: a thief, or an agent that is not as it should be. Who holds the newer one cannot be told, so the token ends.
 * @param ended the secret; its token has neither ended nor been revoked.
 * @returns whether the token was ended.
 * @see RFC 9700 section 4.14.2
 */
export async function endReusedAgentToken(
  context: Context,
  ended: { agentTokenId: string; endedAt: number; address: string },
): Promise<boolean> {
  const { agentTokenId, endedAt, address } = ended
  if (endedAt + lateMs > context.clock.now()) return false
  // Asked before anything is locked: a secret that was never replaced can be shown as often as somebody likes.
  if ((await findRenewed(context, context.database.kysely, agentTokenId)) === undefined) return false
  return transaction(context.database, async (tx) => {
    const token = await findRenewed(context, tx, agentTokenId)
    if (token === undefined || !(await endAgentToken(context, tx, agentTokenId, 'reuse'))) return false
    await recordEvent(context, tx, {
      directoryId: platformDirectory(context).id,
      organizationId: token.organization_id,
      act: 'agent-token.reused',
      userId: null,
      actor: { kind: 'stranger', id: null },
      target: { kind: 'agent-token', id: agentTokenId },
      client: { address, userAgent: null },
      details: { description: token.description, workspaceId: token.workspace_id },
    })
    return true
  })
}

/** The token, if one of its secrets is in force. */
async function findRenewed(context: Context, db: Db, agentTokenId: string) {
  return db
    .selectFrom('agent_tokens as a')
    .innerJoin('agent_token_secrets as s', 's.agent_token_id', 'a.id')
    .select(['a.organization_id', 'a.workspace_id', 'a.description'])
    .where('a.id', '=', agentTokenId)
    .where('s.ends_at', '>', context.clock.now())
    .limit(1)
    .executeTakeFirst()
}
