import { sql } from 'kysely'
import { periodNames } from '../server/src/dashboards/figures.ts'
import { panelCatalogue, panelNames } from '../server/src/dashboards/panels.ts'
import { foundedOrganization } from '../server/test/support/organizations.ts'
import { directoryOf, ownedBy } from '../server/test/support/owned.ts'
import { startTestApp, type TestApp } from '../server/test/support/test-app.ts'
import { median, milliseconds, type Table, whole } from './tables.ts'

const events = 5_000_000
const members = 20_000
const applications = 20
// The newest events are not counted yet: a dashboard reads them from the log itself.
const uncounted = 5000
const rounds = 7
const yearMs = 365 * 86_400_000

/** A dashboard with every panel, over a log of 5,000,000 events in SQLite: one organization's, and the busiest one's. */
export async function measureDashboards(): Promise<Table> {
  await using app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  const organization = await foundedOrganization(app)
  const { browser } = organization.owner
  const made = await Promise.all(
    Array.from({ length: applications }, (_, index) =>
      ownedBy(organization.owner, 'application', { organization, name: `Application ${index}` }),
    ),
  )
  const directories = await Promise.all(made.map((one) => directoryOf(app, one)))
  await fillMembers(app, organization.id)
  await fillLog(app, directories)
  const countingCpu = await cpuOf(() => app.runJob('count-activity'))
  await fillTail(app)
  const panels = panelNames.map((panel) => ({ panel, stacked: panelCatalogue[panel].kind === 'series' }))
  const dashboard = await browser.post<{ id: string }>('/v1/dashboards', {
    organizationId: organization.id,
    name: 'Everything',
    panels,
  })
  const rows: string[][] = []
  let slowest = 0
  for (const period of periodNames) {
    const walls: number[] = []
    const cpus: number[] = []
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now()
      const cpu = await cpuOf(async () => {
        const path = `/v1/dashboards/${dashboard.body.id}/figures?period=${period}`
        const { status, text } = await browser.get(path)
        if (status !== 200) throw new Error(text)
      })
      walls.push(performance.now() - startedAt)
      cpus.push(cpu)
    }
    slowest = Math.max(slowest, median(cpus))
    rows.push([
      period,
      milliseconds(median(cpus)),
      milliseconds(median(walls)),
      milliseconds(Math.max(...walls)),
    ])
  }
  return {
    title: `A dashboard of ${panels.length} panels over ${whole(events)} audit events, SQLite`,
    columns: ['period', 'processor time', 'time', 'longest'],
    rows,
    findings: [
      `${whole(members)} members, ${applications} applications, ${whole(uncounted)} events not counted yet`,
      `slowest period: **${milliseconds(slowest)}** of processor time`,
      `counting the whole log once: ${milliseconds(countingCpu)} of processor time`,
    ],
  }
}

async function fillMembers(app: TestApp, organizationId: string): Promise<void> {
  const db = app.context.database.kysely
  const now = app.context.clock.now()
  await sql`insert into users (id, directory_id, email, email_verified_at, first_name, last_name, created_at, updated_at)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${members - 1})
    select 'usr_bench' || i, 'dir_platform', 'bench' || i || '@example.com', ${now}, 'Bench', 'One', ${now}, ${now}
    from n`.execute(db)
  await sql`insert into members (organization_id, user_id, role, created_at, updated_at)
    select ${organizationId}, id, 'viewer', ${now}, ${now} from users where id like 'usr_bench%'`.execute(db)
  await sql`insert into sessions
      (id, directory_id, user_id, token_hash, methods, address, user_agent, created_at, fresh_at, last_used_at, expires_at)
    select 'ses_' || id, 'dir_platform', id, id, '["pwd"]', '192.0.2.1',
      'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/' || (100 + abs(random() % 50)) || '.0',
      ${now}, ${now}, ${now}, ${now + yearMs} from users where id like 'usr_bench%'`.execute(db)
  await sql`insert into totp_factors (user_id, sealed_secret, last_step, created_at)
    select id, '', 0, ${now} from users where id like 'usr_bench%' and abs(random() % 2) = 0`.execute(db)
}

/** Half of the events are members' sign-ins, the others happened in Experiences, over the year before. */
async function fillLog(app: TestApp, directories: readonly string[]): Promise<void> {
  const now = app.context.clock.now()
  const step = (yearMs - 3_600_000) / events
  for (let from = 0; from < events; from += 500_000) {
    await addEvents(app, { from, to: from + 500_000, startsAt: now - yearMs, step, directories })
  }
}

async function fillTail(app: TestApp): Promise<void> {
  const now = app.context.clock.now()
  const [from, to] = [events, events + uncounted]
  const step = 60_000 / uncounted
  await addEvents(app, {
    from,
    to,
    startsAt: now - 60_000 - from * step,
    step,
    directories: ['dir_platform'],
  })
}

async function addEvents(
  app: TestApp,
  facts: { from: number; to: number; startsAt: number; step: number; directories: readonly string[] },
): Promise<void> {
  const { from, to, startsAt, step, directories } = facts
  const directory = sql.join(
    directories.map((id, index) => sql`when ${index} then ${id}`),
    sql` `,
  )
  await sql`insert into audit_events (id, directory_id, user_id, act, result, actor_kind, actor_id, at)
    with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to - 1})
    select printf('evt_bench%012d', i),
      case when i % 2 = 0 then 'dir_platform' else case i / 2 % ${directories.length} ${directory} end end,
      case when i % 2 = 0 then 'usr_bench' || (i * 7919 % ${members}) end,
      case when i % 10 < 8 then 'sign-in.succeeded' else 'sign-in.failed' end,
      case when i % 10 < 8 then 'success' else 'failure' end,
      'user',
      case when i % 2 = 0 then 'usr_bench' || (i * 7919 % ${members}) end,
      cast(${startsAt} + i * ${step} as integer)
    from n`.execute(app.context.database.kysely)
}

/** Processor time of this process, which is server and asker in one: milliseconds. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
