import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import { iPhone } from './in-browser.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  iPhone,
  'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
]
const roles = ['viewer', 'viewer', 'viewer', 'editor', 'editor', 'collaborator', 'admin']

/** Numbers that look like chance and are the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

interface Filled {
  organizationId: string
  /** Applications whose people come and go as well; those named first are the busiest. */
  applicationIds?: string[]
  members?: number
  days?: number
}

/**
 * A past for the dashboards of an organization: members with their factors and devices, who work on weekdays and by day,
 * programs that never sleep, and the people of its applications. A past cannot be had through HTTP.
 */
export function fillDashboards(server: ServerProcess, facts: Filled): void {
  const { organizationId, applicationIds = [], members = 48, days = 370 } = facts
  const database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 10_000 })
  try {
    database.exec('BEGIN IMMEDIATE')
    const chance = numbersFrom(7)
    addMembers(database, { organizationId, members, chance })
    const log = logOf(database, organizationId)
    for (let day = days; day >= 0; day--) addDay({ day, days, log, organizationId, members, chance })
    applicationIds.forEach((applicationId, rank) => {
      const directoryId = directoryOf(database, applicationId)
      for (let day = days; day >= 0; day--) addPeople({ day, days, log, directoryId, rank, chance })
    })
    // What was counted before knows nothing of this past.
    database.exec(
      'DELETE FROM activity_counts; DELETE FROM active_users; UPDATE activity_progress SET counted_until = 0',
    )
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function memberId(organizationId: string, member: number): string {
  return `usr_${organizationId.slice(-8)}${member}`
}

function addMembers(
  database: DatabaseSync,
  { organizationId, members, chance }: { organizationId: string; members: number; chance: () => number },
): void {
  const now = Date.now()
  const addUser = database.prepare(`INSERT INTO users
    (id, directory_id, email, email_verified_at, first_name, last_name, created_at, updated_at)
    VALUES (?, 'dir_platform', ?, ?, 'Member', ?, ?, ?)`)
  const addMember = database.prepare(
    'INSERT INTO members (organization_id, user_id, role, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  )
  const addTotp = database.prepare(
    "INSERT INTO totp_factors (user_id, sealed_secret, last_step, created_at) VALUES (?, '', 0, ?)",
  )
  const addSession = database.prepare(`INSERT INTO sessions
    (id, directory_id, user_id, token_hash, methods, address, user_agent, created_at, fresh_at, last_used_at, expires_at)
    VALUES (?, 'dir_platform', ?, ?, '["pwd"]', '192.0.2.1', ?, ?, ?, ?, ?)`)
  for (let member = 0; member < members; member++) {
    const id = memberId(organizationId, member)
    addUser.run(id, `${id}@example.com`, now, String(member), now, now)
    addMember.run(organizationId, id, roles[member % roles.length] ?? 'viewer', now, now)
    if (chance() < 0.62) addTotp.run(id, now)
    for (let device = 0; device <= chance() * 2.2; device++) {
      const userAgent = userAgents[Math.floor(chance() ** 1.6 * userAgents.length)] ?? null
      const session = `ses_${id}${device}`
      addSession.run(session, id, session, userAgent, now, now, now, now + 30 * dayMs)
    }
  }
}

interface Event {
  directoryId?: string
  userId?: string | null
  act: string
  isFailure?: boolean
  actor?: 'user' | 'agent'
  apiKeyId?: string
  inOrganization?: boolean
  at: number
}

type Log = (event: Event) => void

function logOf(database: DatabaseSync, organizationId: string): Log {
  let count = 0
  const add = database.prepare(`INSERT INTO audit_events
    (id, directory_id, organization_id, user_id, act, result, actor_kind, actor_id, api_key_id, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const now = Date.now()
  return (event) => {
    if (event.at > now) return
    count += 1
    const { directoryId = 'dir_platform', userId = null, act, actor = 'user', apiKeyId = null } = event
    const id = `evt_${organizationId.slice(-8)}${String(count).padStart(10, '0')}`
    const organization = event.inOrganization ? organizationId : null
    const result = event.isFailure ? 'failure' : 'success'
    add.run(id, directoryId, organization, userId, act, result, actor, userId, apiKeyId, event.at)
  }
}

/** How busy a day is: half asleep on weekends, and more from month to month. */
function rhythm(day: number, days: number): { start: number; pace: number } {
  const start = Math.floor(Date.now() / dayMs) * dayMs - day * dayMs
  const isWeekend = [0, 6].includes(new Date(start).getUTCDay())
  return { start, pace: (isWeekend ? 0.3 : 1) * (0.45 + (0.55 * (days - day)) / days) }
}

/** Most happens in the morning, some all day, little at night. */
function momentOf(start: number, chance: () => number): number {
  const hour = chance() < 0.85 ? 6 + ((chance() + chance() + chance()) / 3) * 12 : chance() * 24
  return Math.floor(start + hour * hourMs)
}

type Day = { day: number; days: number; log: Log; chance: () => number }

function addDay(facts: Day & { organizationId: string; members: number }): void {
  const { day, days, log, chance, organizationId, members } = facts
  const { start, pace } = rhythm(day, days)
  // Once somebody tried passwords from a list.
  const isAttack = day === 11
  for (let times = members * pace * (0.8 + chance() * 0.5); times > 0; times--) {
    const userId = memberId(organizationId, Math.floor(chance() * members))
    const at = momentOf(start, chance)
    if (chance() < 0.08) log({ userId, act: 'sign-in.failed', isFailure: true, at: at - 20_000 })
    log({ userId, act: 'sign-in.succeeded', at })
  }
  for (let tries = isAttack ? 37 : 0; tries > 0; tries--) {
    const userId = memberId(organizationId, tries % members)
    log({ userId, act: 'sign-in.failed', isFailure: true, at: start + 2 * hourMs + tries * 9000 })
  }
  for (let acts = 14 + 22 * pace * chance(); acts > 0; acts--) {
    const isAgent = chance() < 0.4
    log({
      act: 'project.updated',
      inOrganization: true,
      actor: isAgent ? 'agent' : 'user',
      ...(isAgent ? {} : { apiKeyId: 'key_dashboard' }),
      at: Math.floor(start + chance() * dayMs),
    })
  }
}

function addPeople(facts: Day & { directoryId: string; rank: number }): void {
  const { day, days, log, chance, directoryId, rank } = facts
  const { start, pace } = rhythm(day, days)
  const size = 34 / (rank + 1)
  for (let times = size * pace * (0.6 + chance()); times > 0; times--) {
    const at = momentOf(start, chance)
    if (chance() < 0.18) log({ directoryId, act: 'account.registered', at })
    const isFailure = chance() < 0.06
    log({ directoryId, act: isFailure ? 'sign-in.failed' : 'sign-in.succeeded', isFailure, at: at + 1000 })
  }
}

function directoryOf(database: DatabaseSync, applicationId: string): string {
  const row = database
    .prepare(
      `SELECT d.id FROM directories d JOIN experiences e ON e.id = d.experience_id WHERE e.application_id = ?`,
    )
    .get(applicationId)
  if (!row) throw new Error(`The application ${applicationId} has no people`)
  return String(row.id)
}
