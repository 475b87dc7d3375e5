import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { takeTime, transaction } from '../database/transaction.ts'
import { stepAt } from '../sign-in/totp/totp.ts'
import { platformDirectoryId } from '../users/directories.ts'

/** What may be left in force on request. */
export const keepable = ['api-keys', 'agent-tokens', 'recovery-codes'] as const
export type Keepable = (typeof keepable)[number]

export interface Voided {
  what: string
  count: number
}

type VoidContext = Pick<Context, 'database' | 'clock'>

interface Kind {
  what: string
  tables: readonly (keyof Tables)[]
  keepAs?: Keepable
  /** @returns how many there were. */
  end(tx: Db, now: number): Promise<number>
}

/** Everything that was handed out, in the order in which it is ended and told. */
const kinds: readonly Kind[] = [
  // Before the sessions, which would take them along uncounted.
  deleted('handovers to applications', 'handovers'),
  deleted('sessions', 'sessions'),
  // A browser that was known has tries of its own at the secrets of an account, and no mail tells of it.
  deleted('known devices', 'known_devices'),
  deleted('sign-ins under way', 'sign_in_attempts'),
  deleted('mailed links and codes', 'mailed_proofs'),
  deleted('registrations under way', 'registrations'),
  {
    what: 'invitations',
    tables: ['invitations'],
    end: (tx, now) =>
      changes(
        tx
          .updateTable('invitations')
          .set({ revoked_at: now })
          .where('accepted_at', 'is', null)
          .where('declined_at', 'is', null)
          .where('revoked_at', 'is', null),
      ),
  },
  {
    what: 'links to dashboards',
    tables: ['dashboard_shares'],
    end: (tx, now) =>
      changes(tx.updateTable('dashboard_shares').set({ revoked_at: now }).where('revoked_at', 'is', null)),
  },
  deleted('questions to providers', 'provider_requests'),
  deleted('answers of providers', 'provider_answers'),
  deleted('passkey challenges', 'webauthn_challenges'),
  deleted('authenticator apps being set up', 'totp_enrolments'),
  // One that was called off since the backup must not remove anybody's factors after all.
  deleted('resets of second factors', 'factor_resets'),
  {
    what: 'recovery codes',
    tables: ['recovery_codes'],
    keepAs: 'recovery-codes',
    end: (tx, now) =>
      changes(tx.updateTable('recovery_codes').set({ used_at: now }).where('used_at', 'is', null)),
  },
  {
    what: 'API keys',
    tables: ['api_keys', 'api_key_secrets'],
    keepAs: 'api-keys',
    end: (tx, now) =>
      changes(
        tx
          .updateTable('api_keys')
          .set({ revoked_at: now, revoked_by: 'operator', updated_at: now })
          .where('revoked_at', 'is', null),
      ),
  },
  {
    what: 'agent tokens',
    tables: ['agent_tokens', 'agent_token_secrets'],
    keepAs: 'agent-tokens',
    end: (tx, now) =>
      changes(
        tx
          .updateTable('agent_tokens')
          .set({ revoked_at: now, revoked_by: 'operator' })
          .where('revoked_at', 'is', null),
      ),
  },
  // The next ones are made when they are needed; short tokens signed by these are checked by others with the list of keys.
  deleted('signing keys', 'signing_keys'),
  {
    // Sent since the backup, as far as anybody knows, and their links are dead.
    what: 'mails that were not sent',
    tables: ['emails'],
    end: (tx, now) =>
      changes(
        tx
          .updateTable('emails')
          .set({ failed_at: now, claimed_until: null, last_error: 'voided', sealed_payload: null })
          .where('sent_at', 'is', null)
          // Those that were given up as well: an operator could have them sent after all.
          .where('sealed_payload', 'is not', null),
      ),
  },
]

/** Tables in which something handed out is ended. */
export const voidedTables: ReadonlySet<string> = new Set(kinds.flatMap(({ tables }) => tables))

/** Columns that hold or stand for a secret and are left as they are, and why. */
export const keptSecrets: Readonly<Record<string, string>> = {
  'passwords.hash': 'People chose it; nobody handed it out.',
  'totp_factors.sealed_secret':
    'The app keeps it. Only its last used step is moved to now, so that no code shown so far is accepted again.',
  'sso_connections.sealed_secret': 'The identity provider gave it to the deployment.',
  'experiences.sealed_github_secret': 'GitHub gave it to the deployment.',
  'experiences.logo_hash': 'Names a picture that everybody may see.',
  'experience_domains.challenge': 'Stands in the DNS for everybody.',
  'sso_domains.challenge': 'Stands in the DNS for everybody.',
  'passkeys.public_key': 'Public by its nature.',
  'signing_keys.public_jwk': 'Public by its nature.',
}

/**
 * Nothing that was handed out before opens anything any more: sessions, links, codes, keys and tokens; no browser is
 * known. People keep their passwords, authenticator apps, passkeys and account links.
 * @see OWASP ASVS 7.4.1, 6.5.1
 */
export async function voidCredentials(context: VoidContext, keep: readonly Keepable[]): Promise<Voided[]> {
  return transaction(context.database, async (tx) => {
    // A million keys may take longer than a request should.
    await takeTime(context.database, tx)
    const now = context.clock.now()
    const voided: Voided[] = []
    for (const { what, keepAs, end } of kinds)
      if (keepAs === undefined || !keep.includes(keepAs)) voided.push({ what, count: await end(tx, now) })
    await useUpShownCodes(tx, now)
    await recordVoiding(context, tx, voided, keep)
    return voided
  })
}

/** A code of an authenticator app that was used since the backup is not accepted once more. */
async function useUpShownCodes(tx: Db, now: number): Promise<void> {
  const step = stepAt(now)
  await tx.updateTable('totp_factors').set({ last_step: step }).where('last_step', '<', step).execute()
}

async function recordVoiding(
  context: VoidContext,
  tx: Db,
  voided: Voided[],
  keep: readonly Keepable[],
): Promise<void> {
  await recordEvent(context, tx, {
    directoryId: platformDirectoryId,
    act: 'credentials.voided',
    userId: null,
    actor: { kind: 'operator', id: null },
    method: 'command-line',
    details: {
      ...Object.fromEntries(voided.map(({ what, count }) => [what, count])),
      kept: keep.join(', ') || null,
    },
  })
}

function deleted(what: string, table: keyof Tables): Kind {
  return { what, tables: [table], end: (tx) => changes(tx.deleteFrom(table)) }
}

async function changes(query: {
  executeTakeFirst(): Promise<{ numUpdatedRows: bigint } | { numDeletedRows: bigint } | undefined>
}): Promise<number> {
  const result = await query.executeTakeFirst()
  if (result === undefined) return 0
  return Number('numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows)
}
