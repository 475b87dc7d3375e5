import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'

export const heartbeatStatuses = ['ok', 'degraded', 'failing'] as const

/** What an agent says of itself. */
export interface HeartbeatReport {
  status: (typeof heartbeatStatuses)[number]
  message?: string
  version?: string
}

export interface Heartbeat extends HeartbeatReport {
  /** Milliseconds. */
  at: number
}

/** How often an agent is asked to report. */
export const heartbeatEverySeconds = 30
/** An agent that was not heard of for so long has missed two reports and is not live. */
const liveForMs = 90_000

export function isLive(heartbeat: Heartbeat | null, now: number): boolean {
  return heartbeat !== null && heartbeat.at > now - liveForMs
}

/** The agent was just heard of. @returns false when its token is revoked or gone. */
export async function keepHeartbeat(
  context: Context,
  db: Db,
  agent: { id: string; address: string },
  report: HeartbeatReport,
): Promise<boolean> {
  const now = context.clock.now()
  const { numUpdatedRows } = await db
    .updateTable('agent_tokens')
    .set({
      heartbeat_at: now,
      heartbeat: JSON.stringify(report),
      last_used_at: now,
      last_used_address: agent.address,
    })
    .where('id', '=', agent.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function readHeartbeat(row: {
  heartbeat_at: number | null
  heartbeat: string | null
}): Heartbeat | null {
  if (row.heartbeat_at === null || row.heartbeat === null) return null
  return { ...(JSON.parse(row.heartbeat) as HeartbeatReport), at: row.heartbeat_at }
}
