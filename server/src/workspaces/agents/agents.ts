import type { Context } from '../../context.ts'
import { createToken, sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { endOfSecret } from './agent-tokens.ts'

const dayMs = 86_400_000

type Named = { id: string; name: string }

/** What an agent may know of itself. */
export interface Agent {
  description: string
  organization: Named
  project: Named
  workspace: Named
  lifetime: number | null
  expiresAt: number | null
}

/** The agent with its workspace and what is around it; undefined when these are gone. */
export async function findAgent(db: Db, agentTokenId: string): Promise<Agent | undefined> {
  const row = await db
    .selectFrom('agent_tokens as a')
    .innerJoin('workspaces as w', 'w.id', 'a.workspace_id')
    .innerJoin('projects as p', 'p.id', 'a.project_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .select([
      'a.description',
      'a.lifetime',
      'a.expires_at',
      'a.organization_id',
      'o.name as organization_name',
      'a.project_id',
      'p.name as project_name',
      'a.workspace_id',
      'w.name as workspace_name',
    ])
    .where('a.id', '=', agentTokenId)
    .executeTakeFirst()
  return (
    row && {
      description: row.description,
      organization: { id: row.organization_id, name: row.organization_name },
      project: { id: row.project_id, name: row.project_name },
      workspace: { id: row.workspace_id, name: row.workspace_name },
      lifetime: row.lifetime,
      expiresAt: row.expires_at,
    }
  )
}

/** Would a new secret last longer than the shown one could? */
export function isRenewable(
  agent: Pick<Agent, 'lifetime' | 'expiresAt'>,
  secretEndsAt: number | null,
): boolean {
  if (agent.lifetime === null || secretEndsAt === null) return false
  return agent.expiresAt === null || agent.expiresAt > secretEndsAt
}

export interface Renewal {
  secret: string
  /** Milliseconds. */
  endsAt: number
  description: string
}

/**
 * A short-lived token has a new secret. The shown one works on until its own end, as the answer may be lost on its way;
 * any other ends now, so that no more than these two are in force.
 * @throws {Problem} not-signed-in, credential-ended, not-renewable
 */
export async function renewSecret(
  context: Context,
  tx: Db,
  shown: { id: string; tokenHash: string },
): Promise<Renewal> {
  const now = context.clock.now()
  // The row's update is the lock: renewals wait for each other, and for a revocation.
  const token = await tx
    .updateTable('agent_tokens')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', shown.id)
    .returning(['description', 'lifetime', 'expires_at', 'revoked_at'])
    .executeTakeFirst()
  if (token === undefined) throw new Problem('not-signed-in')
  if (token.revoked_at !== null) throw new Problem('credential-ended', { reason: 'revoked' })
  const endsAt = endOfSecret({ lifetime: token.lifetime, expiresAt: token.expires_at }, now)
  if (endsAt === null) throw new Problem('not-renewable')
  if (endsAt <= now || !(await isInForce(tx, shown, now)))
    throw new Problem('credential-ended', { reason: 'expired' })
  await endOtherSecrets(tx, shown, now)
  const secret = createToken('agent')
  await tx
    .insertInto('agent_token_secrets')
    .values({ token_hash: sha256(secret), agent_token_id: shown.id, created_at: now, ends_at: endsAt })
    .execute()
  return { secret, endsAt, description: token.description }
}

async function isInForce(
  tx: Db,
  { id, tokenHash }: { id: string; tokenHash: string },
  now: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('agent_token_secrets')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('agent_token_id', '=', id)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Secrets that ended are kept for a day, so that their refusal says why. */
async function endOtherSecrets(tx: Db, shown: { id: string; tokenHash: string }, now: number): Promise<void> {
  const ofToken = shown.id
  await tx
    .deleteFrom('agent_token_secrets')
    .where('agent_token_id', '=', ofToken)
    .where('ends_at', '<', now - dayMs)
    .execute()
  await tx
    .updateTable('agent_token_secrets')
    .set({ ends_at: now })
    .where('agent_token_id', '=', ofToken)
    .where('token_hash', '!=', shown.tokenHash)
    .where('ends_at', '>', now)
    .execute()
}
