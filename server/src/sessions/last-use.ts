import type { Context } from '../context.ts'

const writtenEveryMs = 60_000
const noted = new WeakMap<Context, Map<string, number>>()

/** Remembers that a session was used just now; written in batches, off the path of the request. */
export function noteSessionUse(context: Context, sessionId: string, lastUsedAt: number): void {
  const now = context.clock.now()
  if (now - lastUsedAt < writtenEveryMs) return
  const uses = noted.get(context) ?? new Map<string, number>()
  noted.set(context, uses)
  if (uses.size === 0) context.wakeJob('write-last-uses')
  uses.set(sessionId, now)
}

/** Writes the noted uses. A crash before it loses at most a minute of idle time, never a session. */
export async function writeLastUses(context: Context): Promise<void> {
  const uses = noted.get(context)
  if (uses === undefined || uses.size === 0) return
  const batch = [...uses]
  uses.clear()
  const latest = Math.max(...batch.map(([, at]) => at))
  for (let start = 0; start < batch.length; start += 500) {
    const ids = batch.slice(start, start + 500).map(([id]) => id)
    await context.database.kysely
      .updateTable('sessions')
      .set({ last_used_at: latest })
      .where('id', 'in', ids)
      .where('last_used_at', '<', latest)
      .execute()
  }
}
