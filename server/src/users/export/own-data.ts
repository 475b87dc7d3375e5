import { toCap } from '../../api-keys/api-key-cap.ts'
import { listOwnEvents } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { findOpenProof } from '../../emails/mailed-proofs.ts'
import { toTime } from '../../http/time-field.ts'
import { describeDevice } from '../../sessions/device-name.ts'
import type { User } from '../users.ts'

const rowsAtOnce = 500
const orNull = (at: number | null) => (at === null ? null : toTime(at))

/** One part of an export: its file, what it is, and its entries as they are read. */
export interface Part {
  name: string
  title: string
  about: string
  entries(): AsyncIterable<Record<string, unknown>>
}

/** Everything that is kept about a user, without what opens the account: no hash, secret, key or code. */
export function partsOf(context: Context, user: User): Part[] {
  const db = context.database.kysely
  const part = (name: string, title: string, about: string, entries: Part['entries']): Part => ({
    name: `${name}.json`,
    title,
    about,
    entries,
  })
  return [
    part('profile', 'Profile', 'Who you are here.', () => once(profileOf(context, user))),
    part('memberships', 'Organizations', 'Where you belong, and with which role.', () =>
      once(membershipsOf(db, user.id)),
    ),
    part('applications', 'Applications', 'What you own. The people of an Experience are not yours.', () =>
      pages((after) => applicationsOf(db, user.id, after)),
    ),
    part('dashboards', 'Dashboards', 'What you own.', () =>
      pages((after) => dashboardsOf(db, user.id, after)),
    ),
    part('api-keys', 'API keys', 'Without their secrets, which nobody can read.', () =>
      once(apiKeysOf(db, user.id)),
    ),
    part(
      'sign-in',
      'Ways to sign in',
      'Password, second factors and connected accounts, without secrets.',
      () => once(waysOf(db, user.id)),
    ),
    part('sessions', 'Devices', 'Where you are signed in.', () => once(sessionsOf(db, user.id))),
    part('browsers', 'Browsers', 'Those in which you have signed in before, known by a cookie.', () =>
      once(browsersOf(db, user.id)),
    ),
    part('invitations', 'Invitations', 'Those you made, and those to your address.', () =>
      once(invitationsOf(db, user)),
    ),
    part('activity', 'Activity', 'What happened to your account, the newest first.', () =>
      activityOf(db, user),
    ),
  ]
}

async function* once(rows: Iterable<Record<string, unknown>> | Promise<Iterable<Record<string, unknown>>>) {
  yield* await rows
}

/** Entries that come by pages, each asked for after the last id. */
async function* pages(read: (after: string) => Promise<({ id: string } & Record<string, unknown>)[]>) {
  for (let after = ''; ; ) {
    const rows = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    after = last.id
  }
}

async function profileOf(context: Context, user: User) {
  const change = await findOpenProof(context, context.database.kysely, user.id, 'email-change')
  const { id, email, firstName, lastName, phone, company, operatorSince, createdAt, updatedAt } = user
  const profile = {
    id,
    email,
    emailVerifiedAt: orNull(user.emailVerifiedAt),
    addressChange: change ? { to: change.email, askedAt: toTime(change.createdAt) } : null,
    firstName,
    lastName,
    phone,
    company,
    operatorSince: orNull(operatorSince),
    createdAt: toTime(createdAt),
    updatedAt: toTime(updatedAt),
  }
  return [profile]
}

async function membershipsOf(db: Db, userId: string) {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .leftJoin('roles as r', 'r.id', 'm.role')
    .select(['o.id', 'o.name', 'm.role', 'r.name as role_name', 'm.created_at'])
    .where('m.user_id', '=', userId)
    .orderBy('m.created_at')
    .execute()
  const grants = await db
    .selectFrom('grants as g')
    .leftJoin('roles as r', 'r.id', 'g.role')
    .select(['g.organization_id', 'g.scope_kind', 'g.scope_id', 'g.role', 'r.name as role_name'])
    .where('g.user_id', '=', userId)
    .execute()
  return rows.map((row) => ({
    organization: { id: row.id, name: row.name },
    role: row.role_name ?? row.role,
    since: toTime(row.created_at),
    grants: grants
      .filter((grant) => grant.organization_id === row.id)
      .map((grant) => ({ on: grant.scope_kind, id: grant.scope_id, role: grant.role_name ?? grant.role })),
  }))
}

async function applicationsOf(db: Db, userId: string, after: string) {
  const rows = await db
    .selectFrom('applications as a')
    .leftJoin('experiences as e', 'e.application_id', 'a.id')
    .select(['a.id', 'a.name', 'a.description', 'a.created_at', 'a.updated_at'])
    .select(['e.id as experience_id', 'e.name as experience_name', 'e.slug'])
    .where('a.user_id', '=', userId)
    .where('a.id', '>', after)
    .orderBy('a.id')
    .limit(rowsAtOnce)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    createdAt: toTime(row.created_at),
    updatedAt: toTime(row.updated_at),
    experience:
      row.experience_id === null
        ? null
        : { id: row.experience_id, name: row.experience_name, slug: row.slug },
  }))
}

async function dashboardsOf(db: Db, userId: string, after: string) {
  const rows = await db
    .selectFrom('dashboards')
    .select(['id', 'name', 'description', 'panels', 'created_at', 'updated_at'])
    .where('user_id', '=', userId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsAtOnce)
    .execute()
  const links = await linksOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    panels: JSON.parse(row.panels) as unknown,
    links: links
      .filter((link) => link.dashboard_id === row.id)
      .map((link) => ({
        createdAt: toTime(link.created_at),
        expiresAt: orNull(link.expires_at),
        closedAt: orNull(link.revoked_at),
        lastUsedAt: orNull(link.last_used_at),
      })),
    createdAt: toTime(row.created_at),
    updatedAt: toTime(row.updated_at),
  }))
}

async function linksOf(db: Db, dashboardIds: readonly string[]) {
  if (dashboardIds.length === 0) return []
  return db
    .selectFrom('dashboard_shares')
    .select(['dashboard_id', 'created_at', 'expires_at', 'revoked_at', 'last_used_at'])
    .where('dashboard_id', 'in', dashboardIds)
    .orderBy('created_at')
    .execute()
}

async function apiKeysOf(db: Db, userId: string) {
  const rows = await db
    .selectFrom('api_keys')
    .select(['id', 'name', 'kind', 'created_at', 'expires_at', 'revoked_at'])
    .select(['last_used_at', 'last_used_address', 'paused_at', 'paused_by'])
    .select(['cap_role', 'cap_organizations', 'cap_permissions', 'cap_projects'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    limitedTo: toCap(row),
    createdAt: toTime(row.created_at),
    expiresAt: orNull(row.expires_at),
    pausedAt: orNull(row.paused_at),
    pausedBy: row.paused_by,
    revokedAt: orNull(row.revoked_at),
    lastUsedAt: orNull(row.last_used_at),
    lastUsedAddress: row.last_used_address,
  }))
}

async function waysOf(db: Db, userId: string) {
  const password = await db
    .selectFrom('passwords')
    .select('changed_at')
    .where('user_id', '=', userId)
    .execute()
  const apps = await db
    .selectFrom('totp_factors')
    .select('created_at')
    .where('user_id', '=', userId)
    .execute()
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['name', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .execute()
  const codes = await db
    .selectFrom('recovery_codes')
    .select(['created_at', 'used_at'])
    .where('user_id', '=', userId)
    .execute()
  const resets = await db
    .selectFrom('factor_resets')
    .select(['requested_at', 'due_at'])
    .where('user_id', '=', userId)
    .execute()
  const links = await db
    .selectFrom('account_links')
    .select(['issuer', 'subject', 'name', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .execute()
  const companies = await db
    .selectFrom('sso_identities as i')
    .innerJoin('sso_connections as c', 'c.id', 'i.connection_id')
    .select(['c.name', 'i.issuer', 'i.subject', 'i.created_at', 'i.last_used_at'])
    .where('i.user_id', '=', userId)
    .execute()
  return [
    ...password.map((it) => ({ way: 'password', since: toTime(it.changed_at) })),
    ...apps.map((it) => ({ way: 'authenticator app', since: toTime(it.created_at) })),
    ...passkeys.map((it) => ({ way: 'passkey', name: it.name, ...usedSince(it) })),
    ...codes.map((it) => ({
      way: 'recovery code',
      since: toTime(it.created_at),
      usedAt: orNull(it.used_at),
    })),
    ...resets.map((it) => ({
      way: 'removal of second factors, ordered by an operator',
      since: toTime(it.requested_at),
      dueAt: toTime(it.due_at),
    })),
    ...links.map((it) => ({ way: 'GitHub', name: it.name, at: it.issuer, id: it.subject, ...usedSince(it) })),
    ...companies.map((it) => ({
      way: 'company',
      name: it.name,
      at: it.issuer,
      id: it.subject,
      ...usedSince(it),
    })),
  ]
}

function usedSince(it: { created_at: number; last_used_at: number | null }) {
  return { since: toTime(it.created_at), lastUsedAt: orNull(it.last_used_at) }
}

async function sessionsOf(db: Db, userId: string) {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'methods', 'address', 'user_agent', 'created_at', 'last_used_at', 'expires_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    device: describeDevice(row.user_agent).label,
    userAgent: row.user_agent,
    address: row.address,
    methods: JSON.parse(row.methods) as unknown,
    createdAt: toTime(row.created_at),
    lastUsedAt: toTime(row.last_used_at),
    expiresAt: toTime(row.expires_at),
  }))
}

async function browsersOf(db: Db, userId: string) {
  const rows = await db
    .selectFrom('known_devices')
    .select(['first_seen_at', 'last_seen_at'])
    .where('user_id', '=', userId)
    .orderBy('first_seen_at')
    .execute()
  return rows.map((row) => ({ firstSeenAt: toTime(row.first_seen_at), lastSeenAt: toTime(row.last_seen_at) }))
}

async function invitationsOf(db: Db, { id, directoryId, email }: User) {
  const rows = await db
    .selectFrom('invitations as i')
    .leftJoin('organizations as o', 'o.id', 'i.organization_id')
    .leftJoin('roles as r', 'r.id', 'i.role')
    .select(['i.email', 'i.invited_by', 'i.role', 'i.created_at', 'i.expires_at', 'i.accepted_at'])
    .select(['o.name', 'r.name as role_name'])
    .where('i.directory_id', '=', directoryId)
    .where(({ or, eb }) => or([eb('i.invited_by', '=', id), eb('i.email', '=', email)]))
    .orderBy('i.created_at')
    .execute()
  return rows.map((row) => ({
    direction: row.invited_by === id ? 'made by you' : 'to you',
    address: row.email,
    organization: row.name,
    role: row.role_name ?? row.role,
    createdAt: toTime(row.created_at),
    expiresAt: toTime(row.expires_at),
    acceptedAt: orNull(row.accepted_at),
  }))
}

async function* activityOf(db: Db, { id: userId, directoryId }: User) {
  for (let after: { at: number; id: string } | null = null; ; ) {
    const rows = await listOwnEvents(db, directoryId, userId, { limit: rowsAtOnce, after })
    for (const row of rows) {
      yield {
        at: toTime(row.at),
        what: row.act,
        result: row.result,
        method: row.method,
        apiKey: row.api_key_name ?? row.api_key_id,
        address: row.address,
        device: describeDevice(row.user_agent).label,
      }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    after = { at: last.at, id: last.id }
  }
}
