import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { StoredPassword } from '../crypto/password-hash.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import type { OutsideIdentity } from '../sign-in/github/account-links.ts'
import type { Directory } from '../users/directories.ts'
import { findUserByEmail } from '../users/users.ts'

/**
 * What somebody entered to get an account with an address that is not proven yet. It is no user and opens nothing;
 * whoever proves the address first makes the account, and every other registration of the address is gone.
 */
export interface Registration {
  id: string
  directoryId: string
  email: string
  firstName: string
  lastName: string
  /** Null only where there is a link. */
  stored: StoredPassword | null
  invitationId: string | null
  /** The outside identity that was proven in the browser that registered. */
  link: OutsideIdentity | null
}

const columns = [
  'id',
  'directory_id',
  'email',
  'first_name',
  'last_name',
  'password_hash',
  'password_key_id',
  'invitation_id',
  'link_issuer',
  'link_subject',
  'link_name',
] as const

export async function insertRegistration(
  context: Context,
  tx: Db,
  facts: Omit<Registration, 'id'>,
): Promise<Registration> {
  const registration = { id: createId('registration'), ...facts }
  const now = context.clock.now()
  await tx
    .insertInto('registrations')
    .values({
      id: registration.id,
      directory_id: facts.directoryId,
      email: facts.email,
      first_name: facts.firstName,
      last_name: facts.lastName,
      password_hash: facts.stored?.hash ?? null,
      password_key_id: facts.stored?.keyId ?? null,
      invitation_id: facts.invitationId,
      link_issuer: facts.link?.issuer ?? null,
      link_subject: facts.link?.subject ?? null,
      link_name: facts.link?.name ?? null,
      created_at: now,
      expires_at: now + context.config.registrationTtl * 1000,
    })
    .execute()
  return registration
}

/**
 * Mails the address what it needs: link and code, or, when it has an account, that somebody tried to register.
 * Both cases write the same rows, so they take the same time.
 * @param boundTo the browser in which the code works and the link needs no password.
 */
export async function mailConfirmation(
  context: Context,
  tx: Db,
  about: { directory: Directory; registration: Registration; client: Client; boundTo: string | null },
): Promise<void> {
  const { directory, registration, client, boundTo } = about
  const { email, firstName } = registration
  const owner = await findUserByEmail(tx, directory.id, email)
  const proof = await renewConfirmation(context, tx, registration, boundTo)
  const order = { directoryId: directory.id, userId: owner?.id ?? null, to: email }
  if (owner) {
    const isManaged = owner.ssoConnectionId !== null
    await enqueueEmail(context, tx, {
      ...order,
      template: 'registration-known-address',
      facts: {
        ...mailFacts(context, directory, { firstName: owner.firstName, client }),
        signInLink: pageLink(context, '/sign-in'),
        resetLink:
          !isManaged && context.config.signInMethods.includes('password')
            ? pageLink(context, '/forgot-password')
            : null,
        isManaged,
      },
    })
    return
  }
  await enqueueEmail(context, tx, {
    ...order,
    template: 'confirm-registration',
    facts: {
      ...mailFacts(context, directory, { firstName, client }),
      link: pageLink(context, '/confirm-email', proof.token),
      code: proof.code,
      expiresAt: proof.expiresAt,
    },
    expiresAt: proof.expiresAt,
  })
}

/** Makes link and code of a registration; the earlier ones die. */
export function renewConfirmation(
  context: Context,
  tx: Db,
  { id, directoryId, email }: Registration,
  boundTo: string | null,
): ReturnType<typeof createMailedProof> {
  return createMailedProof(context, tx, {
    purpose: 'registration',
    directoryId,
    subjectId: id,
    email,
    boundTo,
    ttlMs: context.config.registrationTtl * 1000,
  })
}

/** A registration that still waits, by its id. */
export async function findRegistration(
  context: Context,
  db: Db,
  registrationId: string,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('registrations')
    .select(columns)
    .where('id', '=', registrationId)
    .where('expires_at', '>', context.clock.now())
    .executeTakeFirst()
  return row && toRegistration(row)
}

/** The registration of an address that this browser began, else the newest one of the address. */
export async function findPendingRegistration(
  context: Context,
  directoryId: string,
  email: string,
  deviceHash: string | null,
): Promise<Registration | undefined> {
  const rows = await context.database.kysely
    .selectFrom('registrations')
    .select(columns)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('mailed_proofs')
            .select('mailed_proofs.id')
            .whereRef('mailed_proofs.subject_id', '=', 'registrations.id')
            .where('mailed_proofs.bound_to', '=', deviceHash ?? ''),
        )
        .as('begun_here'),
    )
    .where('directory_id', '=', directoryId)
    .where('email', '=', email)
    .where('expires_at', '>', context.clock.now())
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()
  const row = rows.find(({ begun_here }) => Boolean(begun_here)) ?? rows[0]
  return row && toRegistration(row)
}

/** The registration that was begun, or signed in to, in this browser last. */
export async function findRegistrationHere(
  context: Context,
  directoryId: string,
  deviceHash: string | null,
): Promise<Registration | undefined> {
  if (deviceHash === null) return undefined
  const row = await context.database.kysely
    .selectFrom('registrations')
    .innerJoin('mailed_proofs', 'mailed_proofs.subject_id', 'registrations.id')
    .select(columns.map((column) => `registrations.${column}` as const))
    .where('mailed_proofs.bound_to', '=', deviceHash)
    .where('mailed_proofs.purpose', '=', 'registration')
    .where('mailed_proofs.used_at', 'is', null)
    .where('registrations.directory_id', '=', directoryId)
    .where('registrations.expires_at', '>', context.clock.now())
    .orderBy('mailed_proofs.created_at', 'desc')
    .orderBy('mailed_proofs.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toRegistration(row)
}

/** Moves a registration to another address: the person had mistyped the first. */
export async function moveRegistration(tx: Db, registrationId: string, email: string): Promise<void> {
  await tx.updateTable('registrations').set({ email }).where('id', '=', registrationId).execute()
}

/**
 * Forgets every registration of an address: the address is proven now. What was mailed for them opens nothing without
 * them, and is not touched: whoever is confirming another one holds its proof, and the two would wait for each other.
 */
export async function deleteRegistrations(tx: Db, directoryId: string, email: string): Promise<void> {
  await tx
    .deleteFrom('registrations')
    .where('directory_id', '=', directoryId)
    .where('email', '=', email)
    .execute()
}

/** Forgets one registration. */
export async function deleteRegistration(tx: Db, registrationId: string): Promise<void> {
  await tx.deleteFrom('mailed_proofs').where('subject_id', '=', registrationId).execute()
  await tx.deleteFrom('registrations').where('id', '=', registrationId).execute()
}

/** Removes registrations that were not confirmed in time. */
export async function deleteExpiredRegistrations(db: Db, now: number): Promise<void> {
  await db.deleteFrom('registrations').where('expires_at', '<=', now).execute()
}

function toRegistration(row: Pick<Tables['registrations'], (typeof columns)[number]>): Registration {
  const { password_hash: hash, password_key_id: keyId } = row
  const { link_issuer: issuer, link_subject: subject, link_name: name } = row
  return {
    id: row.id,
    directoryId: row.directory_id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    stored: hash !== null && keyId !== null ? { hash, keyId } : null,
    invitationId: row.invitation_id,
    link: issuer !== null && subject !== null && name !== null ? { issuer, subject, name } : null,
  }
}
