import type { Agent } from '../../access/decide.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Context } from '../../context.ts'
import type { EndedCredential } from '../../credentials/credential.ts'
import { noteUse } from '../../credentials/last-use.ts'
import { hashToken } from '../../crypto/tokens.ts'
import { preparedOne } from '../../database/prepared.ts'
import { type Soon, whenReady } from '../../database/soon.ts'
import { endReusedAgentToken } from './reused-agent-token.ts'

/** An agent token in force: a machine of one workspace, with a life of its own apart from whoever minted it. */
export interface LiveAgent extends Agent {
  kind: 'agent'
  /** Hash of the secret that was shown. */
  tokenHash: string
  /** Milliseconds; when this secret ends, null when it does not. */
  expiresAt: number | null
}

const findRow = preparedOne<{ tokenHash: string }>()((db, parameter) =>
  db
    .selectFrom('agent_token_secrets as s')
    .innerJoin('agent_tokens as a', 'a.id', 's.agent_token_id')
    .select([
      's.ends_at',
      'a.id',
      'a.organization_id',
      'a.project_id',
      'a.workspace_id',
      'a.permissions',
      'a.expires_at',
      'a.revoked_at',
      'a.last_used_at',
    ])
    .where('s.token_hash', '=', parameter('tokenHash')),
)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

/**
 * Resolves an agent token in one statement; the token is gone with its workspace. A replaced secret that is shown after
 * its end ends the token.
 * @param shown.address noted as the place of its last use.
 * @returns null when nobody was given it; `ended` with the reason when it is not in force.
 * @see OWASP ASVS 8.3.2, 9.2.2
 */
export function findLiveAgent(
  context: Context,
  shown: { token: string; address: string },
): Soon<LiveAgent | EndedCredential | null> {
  const tokenHash = hashToken('agent', shown.token)
  if (tokenHash === null) return null
  return whenReady(findRow(context.database, { tokenHash }), (row) =>
    row === undefined ? null : toLiveAgent(context, { ...shown, tokenHash }, row),
  )
}

function toLiveAgent(
  context: Context,
  { address, tokenHash }: { address: string; tokenHash: string },
  row: Row,
): Soon<LiveAgent | EndedCredential> {
  if (row.revoked_at !== null) return { kind: 'ended', ending: 'revoked' }
  const now = context.clock.now()
  if (row.expires_at !== null && row.expires_at <= now) return { kind: 'ended', ending: 'expired' }
  if (row.ends_at !== null && row.ends_at <= now) {
    const ended = { agentTokenId: row.id, endedAt: row.ends_at, address }
    return endReusedAgentToken(context, ended).then((isRevoked) => ({
      kind: 'ended',
      ending: isRevoked ? 'revoked' : 'expired',
    }))
  }
  noteUse(context, { kind: 'agent', id: row.id }, { lastUsedAt: row.last_used_at, address })
  return {
    kind: 'agent',
    id: row.id,
    tokenHash,
    organizationId: row.organization_id,
    projectId: row.project_id,
    workspaceId: row.workspace_id,
    permissions: JSON.parse(row.permissions) as Permission[],
    // A secret never outlives its token.
    expiresAt: row.ends_at ?? row.expires_at,
  }
}
