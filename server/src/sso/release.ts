import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { platformDirectory } from '../users/directories.ts'
import { lockUser } from '../users/users.ts'
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

export interface Release {
  organization: { id: string; name: string }
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
  release: Release,
): Promise<boolean> {
  await lockUser(tx, userId)
  const people = await selectLinked(tx)
    .where('u.id', '=', userId)
    .where('c.organization_id', '=', release.organization.id)
    .execute()
  return (await releaseAll(context, tx, people.map(toPerson), release)) > 0
}

/** The same for everybody whom any connection of the organization manages. */
export async function releaseAllOfOrganization(context: Context, tx: Db, release: Release): Promise<number> {
  const people = await selectLinked(tx).where('c.organization_id', '=', release.organization.id).execute()
  return releaseAll(context, tx, people.map(toPerson), release)
}

async function releaseAll(
  context: Context,
  tx: Db,
  people: LinkedPerson[],
  release: Release,
): Promise<number> {
  for (const person of people) await releaseOne(context, tx, person, release)
  return people.length
}

async function releaseOne(context: Context, tx: Db, person: LinkedPerson, release: Release): Promise<void> {
  const { id: userId, connectionId } = person
  const { organization, reason, by } = release
  await tx
    .updateTable('users')
    .set({ sso_connection_id: null, sso_linked_at: null, updated_at: context.clock.now() })
    .where('id', '=', userId)
    .where('sso_connection_id', '=', connectionId)
    .execute()
  await tx
    .deleteFrom('sso_identities')
    .where('user_id', '=', userId)
    .where('connection_id', '=', connectionId)
    .execute()
  // Each of them rests on a sign-in for which nobody vouches any more.
  await endUserSessions(tx, userId)
  await recordEvent(context, tx, {
    directoryId: person.directoryId,
    organizationId: organization.id,
    act: 'account.released',
    userId,
    target: { kind: 'user', id: userId },
    actor: by ? { kind: 'user', id: by.caller.user.id } : { kind: 'system', id: null },
    ...(by && { by: by.caller, client: by.client }),
    details: { reason },
  })
  if (!person.isDisabled) await mailWayIn(context, tx, person, release)
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
