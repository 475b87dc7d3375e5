import { createId } from '../../src/crypto/ids.ts'
import { createToken, sha256 } from '../../src/crypto/tokens.ts'
import type { Db } from '../../src/database/database.ts'
import type { Tables } from '../../src/database/tables.ts'
import { platformDirectoryId } from '../../src/users/directories.ts'

// Rows as they are stored: a test of what dies with an account does not wait for a hundred thousand registrations.

export interface OwnedThings {
  applicationIds: string[]
  directoryIds: string[]
  personIds: string[]
}

export interface Amounts {
  applications: number
  dashboards: number
  apiKeys: number
  /** Experience users, spread over the applications. */
  people: number
  /** Entries of the user's own log. */
  events: number
}

const rowsAtOnce = 400
const at = 1_700_000_000_000

/** A user with these things of their own, and every kind of row that hangs on those. */
export async function giveThings(db: Db, userId: string, amounts: Amounts): Promise<OwnedThings> {
  const applicationIds = times(amounts.applications, () => createId('application'))
  const owned = { organization_id: null, user_id: userId, description: null, created_at: at, updated_at: at }
  await insert(
    db,
    'applications',
    applicationIds.map((id, n) => ({ id, ...owned, name: `Shop ${n}`, name_normalized: `shop ${n}` })),
  )
  const directoryIds = await giveExperiences(db, applicationIds)
  const personIds = await givePeople(db, directoryIds, amounts.people)
  const dashboards = times(amounts.dashboards, (n) => ({
    id: createId('dashboard'),
    ...owned,
    name: `Board ${n}`,
    name_normalized: `board ${n}`,
    panels: '[]',
  }))
  await insert(db, 'dashboards', dashboards)
  await insert(
    db,
    'dashboard_shares',
    dashboards.map(({ id }) => ({
      id: createId('dashboardShare'),
      dashboard_id: id,
      token_hash: createId('dashboardShare'),
      created_by: userId,
      created_at: at,
    })),
  )
  await giveKeys(db, userId, amounts.apiKeys)
  await giveEvents(db, userId, amounts.events)
  return { applicationIds, directoryIds, personIds }
}

async function giveExperiences(db: Db, applicationIds: string[]): Promise<string[]> {
  const experiences = applicationIds.map((application_id, n) => ({
    id: createId('experience'),
    application_id,
    slug: `shop-${n}-${application_id.slice(-8)}`,
    name: `Shop ${n}`,
    settings: '{}',
    created_at: at,
    updated_at: at,
  }))
  await insert(db, 'experiences', experiences)
  await insert(
    db,
    'experience_domains',
    experiences.slice(0, 5).map(({ id, slug }) => ({
      id: createId('experienceDomain'),
      experience_id: id,
      domain: `${slug}.example`,
      challenge: 'challenge',
      created_at: at,
    })),
  )
  const directories = experiences.map(({ id }) => ({
    id: createId('directory'),
    kind: 'experience' as const,
    created_at: at,
    experience_id: id,
  }))
  await insert(db, 'directories', directories)
  return directories.map(({ id }) => id)
}

async function givePeople(db: Db, directoryIds: string[], count: number): Promise<string[]> {
  if (directoryIds.length === 0) return []
  const groups = directoryIds.map((directory_id) => ({
    id: createId('group'),
    directory_id,
    name: 'Customers',
    name_normalized: 'customers',
    created_at: at,
    updated_at: at,
  }))
  await insert(db, 'groups', groups)
  const people = times(count, (n) => ({
    id: createId('user'),
    directory_id: directoryIds[n % directoryIds.length] as string,
    email: `shopper${n}@example.org`,
    email_verified_at: at,
    first_name: 'Shopper',
    last_name: String(n),
    created_at: at,
    updated_at: at,
  }))
  await insert(db, 'users', people)
  await insert(
    db,
    'passwords',
    people.map(({ id }) => ({ user_id: id, hash: 'hash', key_id: 'key', changed_at: at })),
  )
  const every = (step: number) => people.filter((_, n) => n % step === 0)
  const sessions = every(5).map(({ id, directory_id }) => sessionRow(id, directory_id))
  await insert(db, 'sessions', sessions)
  await insert(
    db,
    'handovers',
    sessions.slice(0, 5).map(({ id, directory_id }) => ({
      id: createId('handover'),
      directory_id,
      session_id: id,
      token_hash: sha256(id),
      return_to: 'https://shop.example/',
      created_at: at,
      expires_at: at,
    })),
  )
  await insert(
    db,
    'group_members',
    every(3).map(({ id }, n) => ({
      group_id: groups[(n * 3) % groups.length]?.id as string,
      user_id: id,
      created_at: at,
    })),
  )
  await insert(
    db,
    'user_tags',
    every(10).map(({ id, directory_id }) => ({ user_id: id, directory_id, tag: 'vip' })),
  )
  const hour = { span: 'hour', started_at: at }
  await insert(
    db,
    'active_users',
    every(10).map(({ id, directory_id }) => ({ subject: directory_id, user_id: id, ...hour })),
  )
  await insert(
    db,
    'activity_counts',
    directoryIds.map((id) => ({ subject: id, directory_id: id, metric: 'sign-ins', count: 1, ...hour })),
  )
  await insert(
    db,
    'user_words',
    people.map(({ id, directory_id }) => ({ directory_id, word: 'shopper', user_id: id })),
  )
  await insert(
    db,
    'audit_events',
    every(2).map(({ id, directory_id }) => eventRow(id, directory_id)),
  )
  return people.map(({ id }) => id)
}

async function giveKeys(db: Db, userId: string, count: number): Promise<void> {
  const keys = times(count, (n) => ({
    id: createId('apiKey'),
    directory_id: platformDirectoryId,
    user_id: userId,
    name: `Key ${n}`,
    kind: 'personal' as const,
    proves_mfa: 0,
    created_at: at,
    updated_at: at,
  }))
  await insert(db, 'api_keys', keys)
  await insert(
    db,
    'api_key_secrets',
    keys.map(({ id }) => ({ token_hash: sha256(createToken('apiKey')), api_key_id: id, created_at: at })),
  )
  await insert(
    db,
    'api_key_uses',
    keys.map(({ id }) => ({ api_key_id: id, permission: 'project.read', last_used_at: at })),
  )
}

function giveEvents(db: Db, userId: string, count: number): Promise<void> {
  return insert(
    db,
    'audit_events',
    times(count, (n) => ({ ...eventRow(userId, platformDirectoryId), at: at + n })),
  )
}

function sessionRow(userId: string, directoryId: string) {
  const id = createId('session')
  return {
    id,
    directory_id: directoryId,
    user_id: userId,
    token_hash: sha256(id),
    methods: '["pwd"]',
    address: '198.51.100.9',
    created_at: at,
    fresh_at: at,
    last_used_at: at,
    expires_at: at + 1e12,
  }
}

function eventRow(userId: string, directoryId: string) {
  return {
    id: createId('auditEvent'),
    directory_id: directoryId,
    user_id: userId,
    act: 'sign-in.succeeded',
    result: 'success' as const,
    actor_kind: 'user' as const,
    actor_id: userId,
    address: '198.51.100.9',
    user_agent: 'curl/8.20.0',
    at,
  }
}

async function insert<T extends keyof Tables>(db: Db, table: T, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    await db
      .insertInto(table)
      .values(some as never)
      .execute()
  }
}

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
