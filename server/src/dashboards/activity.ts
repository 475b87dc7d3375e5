import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import {
  activeMembers,
  activePeople,
  experienceEvents,
  type Metric,
  memberSignIns,
  programActs,
  type Span,
  type Stretch,
  spanMs,
  spans,
  startOf,
} from './activity-events.ts'

const log = 'audit-log'
// An event is stamped before it is committed: what is younger than any transaction lasts may still be joined by others.
const settledMs = 120_000
const stretchMs = 6 * spanMs.hour
// Longer than the longest span.
const keptMs = 9 * spanMs.day

/**
 * Counts what has happened since the last time. Each stretch of the log is one transaction with the note of how far the
 * counts reach: whatever is cut short was not counted at all, and two processes wait for one another.
 */
export async function countActivity(context: Context): Promise<void> {
  const settledUntil = context.clock.now() - settledMs
  while (await countStretch(context, settledUntil));
  await context.database.kysely
    .deleteFrom('active_users')
    .where('started_at', '<', settledUntil - keptMs)
    .where('started_at', '<', (eb) =>
      eb
        .selectFrom('activity_progress')
        .select((p) => p('counted_until', '-', keptMs).as('kept_from'))
        .where('name', '=', log),
    )
    .execute()
}

/** Counts the next stretch; false when there is none. */
function countStretch(context: Context, settledUntil: number): Promise<boolean> {
  return transaction(context.database, async (tx) => {
    const from = await lockProgress(tx)
    if (from >= settledUntil) return false
    const first = await findFirstEvent(tx, from, settledUntil)
    const until = first === null ? settledUntil : Math.min(settledUntil, startOf('hour', first) + stretchMs)
    if (first !== null) await addCounts(tx, { from: sql`${first}`, until })
    await tx.updateTable('activity_progress').set({ counted_until: until }).where('name', '=', log).execute()
    return until < settledUntil
  })
}

/** Until when the log is counted; whoever asks holds it until the end of the transaction. */
async function lockProgress(tx: Db): Promise<number> {
  const row = await tx
    .updateTable('activity_progress')
    .set((eb) => ({ counted_until: eb.ref('counted_until') }))
    .where('name', '=', log)
    .returning('counted_until')
    .executeTakeFirstOrThrow()
  return row.counted_until
}

async function findFirstEvent(tx: Db, from: number, until: number): Promise<number | null> {
  const row = await tx
    .selectFrom('audit_events')
    .select('at')
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

async function addCounts(tx: Db, stretch: Stretch): Promise<void> {
  // Weeks of events are sums of their days; of people they are not.
  for (const span of ['hour', 'day'] as const) {
    await addTo(tx, 'organization_id', span, memberSignIns(stretch, span))
    await addTo(tx, 'organization_id', span, programActs(stretch, span))
    await addTo(tx, 'directory_id', span, experienceEvents(stretch, span))
  }
  for (const span of spans) {
    await addActive(tx, 'organization_id', span, activeMembers(stretch, span))
    await addActive(tx, 'directory_id', span, activePeople(stretch, span))
  }
}

type SubjectColumn = 'organization_id' | 'directory_id'

async function addTo(tx: Db, column: SubjectColumn, span: Span, rows: RawBuilder<unknown>): Promise<void> {
  await sql`insert into activity_counts (subject, ${sql.ref(column)}, metric, span, started_at, count)
    select r.subject, r.subject, r.metric, ${sql.lit(span)}, r.started_at, r.n from (${rows}) as r where true
    on conflict (subject, span, started_at, metric)
    do update set count = activity_counts.count + excluded.count`.execute(tx)
}

/** First those who are new in the span are counted, then it is noted who they are. */
async function addActive(
  tx: Db,
  column: SubjectColumn,
  span: Span,
  rows: RawBuilder<unknown>,
): Promise<void> {
  const added = sql`select r.subject, ${sql.lit('active')} as metric, r.started_at, count(*) as n
    from (${rows}) as r where ${isNewIn(span)} group by r.subject, r.started_at`
  await addTo(tx, column, span, added)
  await sql`insert into active_users (subject, span, started_at, user_id)
    select r.subject, ${sql.lit(span)}, r.started_at, r.user_id from (${rows}) as r where true
    on conflict (subject, span, started_at, user_id) do nothing`.execute(tx)
}

function isNewIn(span: Span): RawBuilder<boolean> {
  return sql`not exists (select 1 from active_users a where a.subject = r.subject and a.span = ${sql.lit(span)}
    and a.started_at = r.started_at and a.user_id = r.user_id)`
}

/** Whose activity is asked for: organizations by their ids, Experiences by those of their directories. */
export interface Subjects {
  organizationIds: readonly string[]
  directoryIds: readonly string[]
}

/** How often something happened in one span. */
export interface ActivityCount {
  subject: string
  metric: Metric
  startedAt: number
  count: number
}

/**
 * What happened since the start of a span, counted or not, in one statement each for events and for people: read in two,
 * the job could have moved events from what is not counted to what is.
 */
export async function readActivity(
  db: Db,
  subjects: Subjects,
  { span, from }: { span: Span; from: number },
): Promise<ActivityCount[]> {
  const { organizationIds, directoryIds } = subjects
  if (organizationIds.length + directoryIds.length === 0) return []
  const stretch = { from: uncountedFrom(from) }
  const events = organizationIds.flatMap((id) => [
    memberSignIns(stretch, span, id),
    programActs(stretch, span, id),
  ])
  const active = organizationIds.map((id) => activeMembers(stretch, span, id))
  if (directoryIds.length > 0) {
    events.push(experienceEvents(stretch, span, directoryIds))
    active.push(activePeople(stretch, span, directoryIds))
  }
  const ids = sql.join([...organizationIds, ...directoryIds])
  const happened = await readEvents(db, { ids, span, from, uncounted: events })
  const people = await readPeople(db, { ids, span, from, uncounted: active })
  return [...happened, ...people]
}

type Reading = { ids: RawBuilder<unknown>; span: Span; from: number; uncounted: RawBuilder<unknown>[] }

async function readEvents(db: Db, { ids, span, from, uncounted }: Reading): Promise<ActivityCount[]> {
  const counted = sql`select subject, metric, started_at, count as n from activity_counts
    where subject in (${ids}) and span = ${span === 'week' ? 'day' : span} and started_at >= ${from}
    and metric <> 'active'`
  const rows = sql.join([counted, ...uncounted], sql` union all `)
  const result = await sql<Row>`select r.subject, r.metric, r.started_at, r.n from (${rows}) as r`.execute(db)
  return sum(result.rows, span)
}

async function readPeople(db: Db, { ids, span, from, uncounted }: Reading): Promise<ActivityCount[]> {
  const counted = sql`select subject, metric, started_at, count as n from activity_counts
    where subject in (${ids}) and span = ${span} and started_at >= ${from} and metric = 'active'`
  const added = sql`select r.subject, 'active' as metric, r.started_at, count(*) as n
    from (${sql.join(uncounted, sql` union all `)}) as r where ${isNewIn(span)} group by r.subject, r.started_at`
  const rows = sql`${counted} union all ${added}`
  const result = await sql<Row>`select r.subject, r.metric, r.started_at, r.n from (${rows}) as r`.execute(db)
  return sum(result.rows, span)
}

type Row = { subject: string; metric: Metric; started_at: number; n: number }

function sum(rows: readonly Row[], span: Span): ActivityCount[] {
  const counts = new Map<string, ActivityCount>()
  for (const { subject, metric, started_at, n } of rows) {
    const startedAt = startOf(span, Number(started_at))
    const key = `${subject} ${metric} ${startedAt}`
    const known = counts.get(key)
    if (known) known.count += Number(n)
    else counts.set(key, { subject, metric, startedAt, count: Number(n) })
  }
  return [...counts.values()]
}

/** Where the counts end, in the very statement that reads them, but not before what is asked for. */
function uncountedFrom(from: number): RawBuilder<number> {
  return sql`(select case when p.counted_until > ${from} then p.counted_until else ${sql`cast(${from} as bigint)`} end
    from activity_progress p where p.name = ${sql.lit(log)})`
}
