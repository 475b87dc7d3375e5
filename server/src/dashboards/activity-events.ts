import { type RawBuilder, sql } from 'kysely'

/** Over how long something is counted: hours and days, and weeks from Monday; all in UTC. */
export const spans = ['hour', 'day', 'week'] as const
export type Span = (typeof spans)[number]

/** What is counted of the audit log. */
export const eventMetrics = ['sign-ins', 'failures', 'sign-ups', 'key-acts', 'agent-acts'] as const
export type Metric = (typeof eventMetrics)[number] | 'active'

export const spanMs: Record<Span, number> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 }
// 1970 began on a Thursday.
const firstMondayMs = 345_600_000

/** When the span began in which this moment is. */
export function startOf(span: Span, at: number): number {
  return span === 'week' ? at - ((at - firstMondayMs) % spanMs.week) : at - (at % spanMs[span])
}

/** The same in SQL. */
function startIn(span: Span): RawBuilder<number> {
  const at = sql.ref<number>('e.at')
  if (span === 'week') return sql`${at} - (${at} - ${sql.lit(firstMondayMs)}) % ${sql.lit(spanMs.week)}`
  return sql`${at} - ${at} % ${sql.lit(spanMs[span])}`
}

const signIn = sql`case when e.act = 'sign-in.succeeded' then 'sign-ins' else 'failures' end`

/** From which moment on events are meant, and before which. */
export interface Stretch {
  from: RawBuilder<number>
  until?: number
}

function within({ from, until }: Stretch): RawBuilder<boolean> {
  const end = until === undefined ? sql`` : sql` and e.at < ${until}`
  return sql`e.at >= ${from}${end}`
}

// Raw, because the start of a span is arithmetic, and because counts and what is not counted yet are read in one
// statement: between two, the job could move events from one side to the other.

/**
 * Sign-ins of the members of organizations, as rows of subject, metric, start and number.
 * @param organizationId only of this one: the log is read once, and its members are only looked up.
 */
export function memberSignIns(stretch: Stretch, span: Span, organizationId?: string): RawBuilder<unknown> {
  const range = sql`${within(stretch)} and e.act in ('sign-in.succeeded', 'sign-in.failed')`
  if (organizationId === undefined) {
    return sql`select m.organization_id as subject, ${signIn} as metric, ${startIn(span)} as started_at, count(*) as n
      from audit_events e join members m on m.user_id = e.user_id where ${range} group by 1, 2, 3`
  }
  return sql`select ${sql.lit(organizationId)} as subject, ${signIn} as metric, ${startIn(span)} as started_at,
      count(*) as n
    from audit_events e where ${range} and exists (
      select 1 from members m where m.user_id = e.user_id and m.organization_id = ${organizationId})
    group by 1, 2, 3`
}

/** Sign-ups and sign-ins of the people of Experiences. */
export function experienceEvents(
  stretch: Stretch,
  span: Span,
  directoryIds?: readonly string[],
): RawBuilder<unknown> {
  const only = directoryIds && sql`and e.directory_id in (${sql.join(directoryIds)})`
  return sql`select e.directory_id as subject,
      case when e.act = 'account.registered' then 'sign-ups' else ${signIn} end as metric,
      ${startIn(span)} as started_at, count(*) as n
    from audit_events e join directories d on d.id = e.directory_id and d.kind = 'experience'
    where ${within(stretch)} and e.act in ('sign-in.succeeded', 'sign-in.failed', 'account.registered') ${only ?? sql``}
    group by 1, 2, 3`
}

/** What API keys and agents did in organizations. */
export function programActs(stretch: Stretch, span: Span, organizationId?: string): RawBuilder<unknown> {
  const only = organizationId && sql`and e.organization_id = ${organizationId}`
  return sql`select e.organization_id as subject,
      case when e.actor_kind = 'agent' then 'agent-acts' else 'key-acts' end as metric,
      ${startIn(span)} as started_at, count(*) as n
    from audit_events e join organizations o on o.id = e.organization_id
    where ${within(stretch)} and (e.actor_kind = 'agent' or e.api_key_id is not null) ${only || sql``}
    group by 1, 2, 3`
}

const ownDeed = sql`e.actor_id = e.user_id and e.result = 'success'`

/** Who of the members of organizations did anything, once a span. */
export function activeMembers(stretch: Stretch, span: Span, organizationId?: string): RawBuilder<unknown> {
  if (organizationId === undefined) {
    return sql`select distinct m.organization_id as subject, ${startIn(span)} as started_at, e.user_id
      from audit_events e join members m on m.user_id = e.user_id where ${within(stretch)} and ${ownDeed}`
  }
  return sql`select distinct ${sql.lit(organizationId)} as subject, ${startIn(span)} as started_at, e.user_id
    from audit_events e where ${within(stretch)} and ${ownDeed} and exists (
      select 1 from members m where m.user_id = e.user_id and m.organization_id = ${organizationId})`
}

/** Who of the people of Experiences did anything, once a span. */
export function activePeople(
  stretch: Stretch,
  span: Span,
  directoryIds?: readonly string[],
): RawBuilder<unknown> {
  const only = directoryIds && sql`and e.directory_id in (${sql.join(directoryIds)})`
  return sql`select distinct e.directory_id as subject, ${startIn(span)} as started_at, e.user_id
    from audit_events e join directories d on d.id = e.directory_id and d.kind = 'experience'
    join users u on u.id = e.user_id
    where ${within(stretch)} and ${ownDeed} ${only ?? sql``}`
}
