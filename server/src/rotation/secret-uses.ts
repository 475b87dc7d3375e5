import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { countBoxes, sealedColumns } from './sealed-columns.ts'

/** What in the database rests on a secret that is not the first one. */
export interface SecretUse {
  holds: string
  count: number
  /** The key of that secret is not among the configured ones: nothing opens these. */
  isLost: boolean
  /** Sealed data is sealed anew by `rotate-secret`; hashes of passwords need their owners. */
  kind: 'sealed' | 'hashed'
  isNeeded: boolean
  keyId: string
}

/** Everything that needs an older secret, or one that is not configured, by what it is and by the key it needs. */
export async function findSecretUses(context: Pick<Context, 'database' | 'secrets'>): Promise<SecretUse[]> {
  const { database, secrets } = context
  const uses: SecretUse[] = []
  for (const column of sealedColumns) {
    for (const { keyId, count } of await countBoxes(database.kysely, column)) {
      if (keyId === secrets.boxKeyIds[0]) continue
      const isLost = !secrets.boxKeyIds.includes(keyId)
      uses.push({ holds: column.holds, kind: 'sealed', isNeeded: column.isNeeded, keyId, count, isLost })
    }
  }
  for (const { holds, keyId, count } of await countHashes(database.kysely)) {
    if (keyId === secrets.pepper.id) continue
    const isLost = !secrets.pepperIds.includes(keyId)
    uses.push({ holds, kind: 'hashed', isNeeded: false, keyId, count, isLost })
  }
  return uses
}

/** Until when mailed codes of now can be typed in; null when none is open. */
export async function lastCodeEndsAt({ database, clock }: Context): Promise<number | null> {
  const row = await database.kysely
    .selectFrom('mailed_proofs')
    .select((eb) => eb.fn.max('expires_at').as('at'))
    .where('used_at', 'is', null)
    .where('code_hash', 'is not', null)
    // Its mail has a link and no code that anybody could type: it goes to an address that nobody waits at.
    .where('bound_to', 'is not', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
  return row?.at ?? null
}

async function countHashes(db: Db): Promise<{ holds: string; keyId: string; count: number }[]> {
  const counts = (rows: { keyId: string | null; count: number | string | bigint }[], holds: string) =>
    rows.map(({ keyId, count }) => ({ holds, keyId: keyId ?? '', count: Number(count) }))
  const passwords = await db
    .selectFrom('passwords')
    .select((eb) => ['key_id as keyId', eb.fn.countAll().as('count')])
    .where('must_change_at', 'is', null)
    .groupBy('key_id')
    .execute()
  const registrations = await db
    .selectFrom('registrations')
    .select((eb) => ['password_key_id as keyId', eb.fn.countAll().as('count')])
    .where('password_key_id', 'is not', null)
    .groupBy('password_key_id')
    .execute()
  const shares = await db
    .selectFrom('dashboard_shares')
    .select((eb) => ['password_key_id as keyId', eb.fn.countAll().as('count')])
    .where('password_key_id', 'is not', null)
    .where('revoked_at', 'is', null)
    .groupBy('password_key_id')
    .execute()
  return [
    ...counts(passwords, 'passwords'),
    ...counts(registrations, 'passwords of registrations under way'),
    ...counts(shares, 'passwords of dashboard links'),
  ]
}
