import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { endSsoSessions, endUserSessions } from '../sessions/sessions.ts'
import { endSsoAttempts } from '../sign-in/attempts.ts'
import { platformDirectory, platformDirectoryId } from '../users/directories.ts'
import { lockUser, updateUser } from '../users/users.ts'
import { type ConnectionOwner, inLogOf } from './connection-owner.ts'
import { inDomains } from './spoken-for.ts'
import type { Doer } from './sso-notices.ts'

/** Why a company no longer manages how somebody signs in. */
export type ReleaseReason =
  | 'member-removed'
  | 'member-left'
  | 'domain-removed'
  | 'domain-lost'
  | 'connection-deleted'
  | 'organization-deleted'
  | 'provider-released'
  | 'rescued'

export interface Release {
  /** Without an id: the deployment. */
  organization: { id: ConnectionOwner; name: string }
  reason: ReleaseReason
  /** Absent when the service acts by itself. */
  by?: Doer | undefined
}

interface LinkedPerson {
  id: string
  directoryId: string
  email: string
  firstName: string
  connectionId: string
  isDisabled: boolean
}

/** Everybody whose sign-in the connection manages keeps the account and can set a password. */
export async function releaseFromConnection(
  context: Context,
  tx: Db,
  connectionId: string,
  release: Release,
): Promise<number> {
  const people = await selectLinked(tx).where('u.sso_connection_id', '=', connectionId).execute()
  await forgetIdentities(context, tx, { connectionId })
  return releaseAll(context, tx, people.map(toPerson), release)
}

/** The same for those whose address lies in one domain of the connection. */
export async function releaseFromDomain(
  context: Context,
  tx: Db,
  from: { connectionId: string; domain: string },
  release: Release,
): Promise<number> {
  const people = await selectLinked(tx)
    .where('u.sso_connection_id', '=', from.connectionId)
    .where((eb) => inDomains(eb, [from.domain]))
    .execute()
  await forgetIdentities(context, tx, from)
  return releaseAll(context, tx, people.map(toPerson), release)
}

/**
 * The same for one user, if a connection of this organization manages the sign-in; else nothing happens.
 * @returns whether the user was released.
 */
export async function releaseFromOrganization(
  context: Context,
  tx: Db,
  userId: string,
  release: Release & { organization: { id: string } },
): Promise<boolean> {
  await lockUser(tx, userId)
  const people = await selectLinked(tx)
    .where('u.id', '=', userId)
    .where('c.organization_id', '=', release.organization.id)
    .execute()
  await forgetIdentities(context, tx, { userId, organizationId: release.organization.id })
  return (await releaseAll(context, tx, people.map(toPerson), release)) > 0
}

/**
 * The same for one of the connection's people. Who kept other ways in keeps those, is signed out where they came in
 * through it, and needs no mail.
 */
export async function releasePerson(
  context: Context,
  tx: Db,
  at: { connectionId: string; userId: string },
  release: Release,
): Promise<void> {
  const { connectionId, userId } = at
  await lockUser(tx, userId)
  const people = await selectLinked(tx)
    .where('u.id', '=', userId)
    .where('u.sso_connection_id', '=', connectionId)
    .execute()
  await forgetIdentities(context, tx, { connectionId, userId })
  await endSsoSessions(tx, connectionId, { ssoSession: null, userId })
  if (people.length > 0) await releaseAll(context, tx, people.map(toPerson), release)
  else await recordRelease(context, tx, { userId, directoryId: platformDirectoryId }, release)
}

/** The same for everybody whom any connection of the organization manages. */
export async function releaseAllOfOrganization(
  context: Context,
  tx: Db,
  release: Release & { organization: { id: string } },
): Promise<number> {
  const people = await selectLinked(tx).where('c.organization_id', '=', release.organization.id).execute()
  await forgetIdentities(context, tx, { organizationId: release.organization.id })
  return releaseAll(context, tx, people.map(toPerson), release)
}

async function releaseAll(
  context: Context,
  tx: Db,
  people: LinkedPerson[],
  release: Release,
): Promise<number> {
  let released = 0
  for (const person of people) if (await releaseOne(context, tx, person, release)) released += 1
  return released
}

/**
 * The provider's persons are nobody here any more: also those of people who keep their own ways in, for whom it would
 * speak again later otherwise.
 */
async function forgetIdentities(
  context: Context,
  tx: Db,
  of: { connectionId?: string; organizationId?: string; userId?: string; domain?: string },
): Promise<void> {
  const { connectionId, organizationId, userId, domain } = of
  let query = tx.deleteFrom('sso_identities')
  if (connectionId !== undefined) query = query.where('connection_id', '=', connectionId)
  if (userId !== undefined) query = query.where('user_id', '=', userId)
  if (organizationId !== undefined) {
    query = query.where('connection_id', 'in', (eb) =>
      eb.selectFrom('sso_connections').select('id').where('organization_id', '=', organizationId),
    )
  }
  if (domain !== undefined) {
    query = query.where('user_id', 'in', (eb) =>
      eb
        .selectFrom('users as u')
        .select('u.id')
        .where((e) => inDomains(e, [domain])),
    )
  }
  for (const gone of await query.returning(['connection_id', 'user_id']).execute()) {
    await endSsoAttempts(context, tx, gone.connection_id, gone.user_id)
  }
}

async function releaseOne(
  context: Context,
  tx: Db,
  person: LinkedPerson,
  release: Release,
): Promise<boolean> {
  const { id: userId, connectionId } = person
  const { reason } = release
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ sso_connection_id: null, sso_linked_at: null, updated_at: context.clock.now() })
    .where('id', '=', userId)
    .where('sso_connection_id', '=', connectionId)
    .executeTakeFirst()
  // Somebody else did so just now.
  if (numUpdatedRows === 0n) return false
  // Each of them rests on a sign-in for which nobody vouches any more.
  await endUserSessions(context, tx, userId)
  await recordRelease(context, tx, { userId, directoryId: person.directoryId }, release)
  if (person.isDisabled) return true
  if (reason === 'domain-lost') await disable(context, tx, person)
  // An operator's rescue mails its own link.
  else if (reason !== 'rescued') await mailWayIn(context, tx, person, release)
  return true
}

async function recordRelease(
  context: Context,
  tx: Db,
  { userId, directoryId }: { userId: string; directoryId: string },
  { organization, reason, by }: Release,
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId,
    ...inLogOf(organization.id),
    act: 'account.released',
    userId,
    target: { kind: 'user', id: userId },
    actor: by ? { kind: 'user', id: by.caller.user.id } : { kind: 'system', id: null },
    ...(by && { by: by.caller, client: by.client }),
    details: { reason },
  })
}

/**
 * A lost domain's mailboxes are somebody else's by now, and the account has no way in of its own: nobody gets in by an
 * address of it, a mail or another connection, until an operator has enabled the account again.
 */
async function disable(context: Context, tx: Db, { id: userId, directoryId }: LinkedPerson): Promise<void> {
  await updateUser(context, tx, { directoryId, userId }, { disabledAt: context.clock.now() })
  await recordEvent(context, tx, {
    directoryId,
    act: 'account.disabled',
    userId,
    target: { kind: 'user', id: userId },
    actor: { kind: 'system', id: null },
  })
}

async function mailWayIn(
  context: Context,
  tx: Db,
  person: LinkedPerson,
  { organization, by }: Release,
): Promise<void> {
  const about = { directoryId: person.directoryId, userId: person.id }
  const proof = await createMailedProof(context, tx, {
    purpose: 'password-reset',
    directoryId: person.directoryId,
    subjectId: person.id,
    email: person.email,
    boundTo: null,
    ttlMs: context.config.passwordResetTtl * 1000,
  })
  const { firstName } = person
  const facts = mailFacts(context, platformDirectory(context), { firstName, client: null })
  await enqueueEmail(context, tx, {
    ...about,
    to: person.email,
    template: 'sso-released',
    facts: {
      ...facts,
      // Where an administrator sits is not the person's to know.
      request: { ...facts.request, address: by ? 'An administrator' : 'The service itself' },
      organization: organization.name,
      link: pageLink(context, '/reset-password', proof.token),
      expiresAt: proof.expiresAt,
    },
  })
}

function selectLinked(tx: Db) {
  return tx
    .selectFrom('users as u')
    .innerJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .select(['u.id', 'u.directory_id', 'u.email', 'u.first_name', 'u.disabled_at', 'c.id as connection_id'])
    .orderBy('u.id')
}

function toPerson(row: {
  id: string
  directory_id: string
  email: string
  first_name: string
  disabled_at: number | null
  connection_id: string
}): LinkedPerson {
  return {
    id: row.id,
    directoryId: row.directory_id,
    email: row.email,
    firstName: row.first_name,
    connectionId: row.connection_id,
    isDisabled: row.disabled_at !== null,
  }
}
