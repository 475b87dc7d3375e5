import type { ExpressionBuilder } from 'kysely'
import type { Permission } from '../../access/permissions.ts'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import { sha256 } from '../../crypto/tokens.ts'
import type { Db } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Place } from '../../http/pagination.ts'
import type { WorkspacePlace } from '../workspaces.ts'
import { type Heartbeat, readHeartbeat } from './heartbeats.ts'

/** The token of a machine, without its secrets. Times are milliseconds. */
export interface AgentToken extends WorkspacePlace {
  id: string
  description: string
  permissions: Permission[]
  /** Of a short-lived one: how long each of its secrets lives. */
  lifetime: number | null
  /** When its newest secret ends; null when that has no end of its own. */
  secretEndsAt: number | null
  /** The end of everything. */
  expiresAt: number | null
  createdAt: number
  /** Null once the account is gone. */
  createdBy: { id: string; name: string } | null
  lastUsedAt: number | null
  lastUsedAddress: string | null
  heartbeat: Heartbeat | null
  revokedAt: number | null
}

export const agentTokenStates = ['active', 'expired', 'revoked'] as const
export type AgentTokenState = (typeof agentTokenStates)[number]

export function stateOf(token: AgentToken, now: number): AgentTokenState {
  if (token.revokedAt !== null) return 'revoked'
  const ends = [token.secretEndsAt, token.expiresAt].filter((at) => at !== null)
  return ends.some((at) => at <= now) ? 'expired' : 'active'
}

export interface NewAgentToken {
  at: WorkspacePlace
  description: string
  permissions: readonly Permission[]
  lifetime: number | null
  expiresAt: number | null
  createdBy: string
}

/** The workspace has one more agent token, with its first secret. @returns its id */
export async function insertAgentToken(
  context: Context,
  tx: Db,
  facts: NewAgentToken,
  secret: string,
): Promise<string> {
  const now = context.clock.now()
  const id = createId('agentToken')
  const { at, lifetime, expiresAt } = facts
  await tx
    .insertInto('agent_tokens')
    .values({
      id,
      organization_id: at.organizationId,
      project_id: at.projectId,
      workspace_id: at.workspaceId,
      description: facts.description,
      permissions: JSON.stringify(facts.permissions),
      lifetime,
      expires_at: expiresAt,
      created_by: facts.createdBy,
      created_at: now,
      last_used_at: null,
      last_used_address: null,
      heartbeat_at: null,
      heartbeat: null,
      revoked_at: null,
      revoked_by: null,
    })
    .execute()
  await tx
    .insertInto('agent_token_secrets')
    .values({
      token_hash: sha256(secret),
      agent_token_id: id,
      created_at: now,
      ends_at: endOfSecret({ lifetime, expiresAt }, now),
    })
    .execute()
  return id
}

/** When a secret that is made now ends: it never outlives its token. */
export function endOfSecret(
  token: { lifetime: number | null; expiresAt: number | null },
  now: number,
): number | null {
  if (token.lifetime === null) return null
  const ends = now + token.lifetime
  return token.expiresAt === null ? ends : Math.min(ends, token.expiresAt)
}

/** The agent tokens of a workspace, in force or not, newest first. */
export async function listAgentTokenRows(
  db: Db,
  at: WorkspacePlace,
  page: { limit: number; after: Place | null },
): Promise<AgentToken[]> {
  let query = selectAgentTokens(db, at)
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('a.created_at', '<', after.at),
        eb.and([eb('a.created_at', '=', after.at), eb('a.id', '<', after.id)]),
      ]),
    )
  }
  return (await query.execute()).map(toAgentToken)
}

export async function findAgentToken(
  db: Db,
  at: WorkspacePlace,
  agentTokenId: string,
): Promise<AgentToken | undefined> {
  const row = await selectAgentTokens(db, at).where('a.id', '=', agentTokenId).executeTakeFirst()
  return row && toAgentToken(row)
}

/**
 * The token opens nothing any more.
 * @param by the user who revoked it, or `leak` when it was reported to be public.
 * @returns false when it is revoked already, or not there.
 */
export async function endAgentToken(
  context: Context,
  tx: Db,
  agentTokenId: string,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agent_tokens')
    .set({ revoked_at: context.clock.now(), revoked_by: by })
    .where('id', '=', agentTokenId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many agent tokens of a workspace, a project or an organization are in force. */
export async function countAgentTokens(
  db: Db,
  within: Pick<WorkspacePlace, 'organizationId'> & Partial<WorkspacePlace>,
  now: number,
): Promise<number> {
  const { organizationId, projectId, workspaceId } = within
  let query = db
    .selectFrom('agent_tokens as a')
    .innerJoin('workspaces as w', 'w.id', 'a.workspace_id')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('w.organization_id', '=', organizationId)
    .where('a.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('a.expires_at', 'is', null), eb('a.expires_at', '>', now)]))
    .where((eb) => eb.or([eb('a.lifetime', 'is', null), hasSecretAfter(eb, now)]))
  if (projectId !== undefined) query = query.where('w.project_id', '=', projectId)
  if (workspaceId !== undefined) query = query.where('w.id', '=', workspaceId)
  return Number((await query.executeTakeFirstOrThrow()).n)
}

/** Removes tokens that ended before a moment: until then they are listed, and their refusal says why. */
export async function deleteOldAgentTokens(db: Db, before: number): Promise<void> {
  await db.deleteFrom('agent_tokens').where('revoked_at', '<', before).execute()
  await db.deleteFrom('agent_tokens').where('expires_at', '<', before).execute()
  const lapsed = db.selectFrom('agent_token_secrets').select('agent_token_id').where('ends_at', '<', before)
  await db
    .deleteFrom('agent_tokens as a')
    .where('a.id', 'in', lapsed)
    .where((eb) => eb.not(hasSecretAfter(eb, before)))
    .execute()
}

function hasSecretAfter(eb: ExpressionBuilder<Tables & { a: Tables['agent_tokens'] }, 'a'>, at: number) {
  return eb.exists(
    eb
      .selectFrom('agent_token_secrets as s')
      .select('s.token_hash')
      .whereRef('s.agent_token_id', '=', 'a.id')
      .where('s.ends_at', '>', at),
  )
}

function selectAgentTokens(db: Db, at: WorkspacePlace) {
  return db
    .selectFrom('agent_tokens as a')
    .leftJoin('users as u', 'u.id', 'a.created_by')
    .select([
      'a.id',
      'a.organization_id',
      'a.project_id',
      'a.workspace_id',
      'a.description',
      'a.permissions',
      'a.lifetime',
      'a.expires_at',
      'a.created_at',
      'a.last_used_at',
      'a.last_used_address',
      'a.heartbeat_at',
      'a.heartbeat',
      'a.revoked_at',
      'u.id as user_id',
      'u.first_name',
      'u.last_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('agent_token_secrets as s')
        .select((e) => e.fn.max('s.ends_at').as('ends_at'))
        .whereRef('s.agent_token_id', '=', 'a.id')
        .as('secret_ends_at'),
    )
    .where('a.workspace_id', '=', at.workspaceId)
    .where('a.project_id', '=', at.projectId)
    .where('a.organization_id', '=', at.organizationId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAgentTokens>['executeTakeFirstOrThrow']>>

function toAgentToken(row: Row): AgentToken {
  return {
    id: row.id,
    organizationId: row.organization_id,
    projectId: row.project_id,
    workspaceId: row.workspace_id,
    description: row.description,
    permissions: JSON.parse(row.permissions) as Permission[],
    lifetime: row.lifetime,
    secretEndsAt: row.secret_ends_at === null ? null : Number(row.secret_ends_at),
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    createdBy: row.user_id === null ? null : { id: row.user_id, name: `${row.first_name} ${row.last_name}` },
    lastUsedAt: row.last_used_at,
    lastUsedAddress: row.last_used_address,
    heartbeat: readHeartbeat(row),
    revokedAt: row.revoked_at,
  }
}
