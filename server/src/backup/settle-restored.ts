import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { migrate } from '../database/migrate.ts'
import { transaction } from '../database/transaction.ts'
import { findSecretUses } from '../rotation/secret-uses.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { BackupError } from './backup-error.ts'
import { type Keepable, type Voided, voidCredentials } from './void-credentials.ts'

export interface SettleOptions {
  /** Credentials that are left in force; null: all of them. */
  keep: readonly Keepable[] | null
  /** Goes on without the secret that the data was sealed with. */
  isWithoutSecret: boolean
}

export interface Settled {
  migrated: string[]
  voided: Voided[] | null
}

/**
 * Restored data is up to date, fits the configured secret, and opens nothing to those who held credentials of it.
 * @throws {BackupError} when it was sealed with another secret.
 */
export async function settleRestored(
  context: Context,
  { keep, isWithoutSecret }: SettleOptions,
): Promise<Settled> {
  const migrated = await migrate(context.database, context.clock.now())
  if (!isWithoutSecret) await requireItsSecret(context)
  const voided = keep === null ? null : await voidCredentials(context, keep)
  await transaction(context.database, (tx) =>
    recordEvent(context, tx, {
      directoryId: platformDirectoryId,
      act: 'backup.restored',
      userId: null,
      actor: { kind: 'operator', id: null },
      method: 'command-line',
      details: { credentialsVoided: voided !== null },
    }),
  )
  return { migrated, voided }
}

async function requireItsSecret(context: Context): Promise<void> {
  const lost = (await findSecretUses(context)).filter(
    ({ isLost, isNeeded, kind }) => isLost && (isNeeded || kind === 'hashed'),
  )
  if (lost.length === 0) return
  const what = lost.map(({ holds, count }) => `${count} ${holds}`).join(', ')
  throw new BackupError(
    `This backup needs another LATCHKEY_SECRET than the configured one: it holds ${what} that the present secret cannot check. Configure the secret of the deployment that was backed up (in local mode: put its file \`secret\` into the data directory). If that secret is lost, restore with --without-secret: everybody then resets the password by mail, and authenticator apps are set up anew.`,
  )
}
