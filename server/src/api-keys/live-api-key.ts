import type { Cap } from '../access/cap.ts'
import type { Context } from '../context.ts'
import type { EndedCredential } from '../credentials/credential.ts'
import { noteUse } from '../credentials/last-use.ts'
import { hashToken } from '../crypto/tokens.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { toCap } from './api-key-cap.ts'

interface KeyOwner {
  id: string
  email: string
  firstName: string
  lastName: string
  isOperator: boolean
}

/** A personal API key in force: it acts as its user at this moment, within its cap. */
export interface LiveApiKey {
  kind: 'api-key'
  id: string
  directoryId: string
  user: KeyOwner
  cap: Cap
  /** It was made, or last changed, in a session that proved two factors. */
  provesMfa: boolean
  /** Of the secret that was shown: while it is rotated, the earlier one ends before the key. Null when it does not. */
  expiresAt: number | null
}

/** A key with which a service asks about other people's credentials and access, and does nothing else. */
export interface LiveServiceKey {
  kind: 'service-key'
  id: string
  directoryId: string
  user: KeyOwner
  expiresAt: number | null
}

const findRow = preparedOne<{ tokenHash: string }>()((db, parameter) =>
  db
    .selectFrom('api_key_secrets as s')
    .innerJoin('api_keys as k', 'k.id', 's.api_key_id')
    .innerJoin('users as u', 'u.id', 'k.user_id')
    .select([
      's.ends_at',
      'k.id',
      'k.directory_id',
      'k.user_id',
      'k.kind',
      'k.cap_role',
      'k.cap_organizations',
      'k.cap_permissions',
      'k.cap_projects',
      'k.proves_mfa',
      'k.expires_at',
      'k.paused_at',
      'k.paused_by',
      'k.revoked_at',
      'k.last_used_at',
      'u.email',
      'u.first_name',
      'u.last_name',
      'u.operator_since',
      'u.disabled_at',
    ])
    .where('s.token_hash', '=', parameter('tokenHash')),
)

type Found = LiveApiKey | LiveServiceKey | EndedCredential
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

/**
 * Resolves an API key with its user in one statement.
 * @param shown.address noted as the place of its last use.
 * @returns null when nobody was given it; `ended` with the reason when it is not in force.
 * @see OWASP ASVS 8.3.2
 */
export function findLiveApiKey(
  context: Context,
  shown: { token: string; address: string },
): Soon<Found | null> {
  const tokenHash = hashToken('apiKey', shown.token)
  if (tokenHash === null) return null
  return whenReady(findRow(context.database, { tokenHash }), (row) =>
    row === undefined ? null : toLiveKey(context, row, shown.address),
  )
}

function toLiveKey(context: Context, row: Row, address: string): Found {
  const ending = endingOf(row, context.clock.now())
  if (ending !== null) return { kind: 'ended', ending }
  noteUse(context, { kind: 'api-key', id: row.id }, { lastUsedAt: row.last_used_at, address })
  const facts = {
    id: row.id,
    directoryId: row.directory_id,
    expiresAt: earlierOf(row.expires_at, row.ends_at),
    user: {
      id: row.user_id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      isOperator: row.operator_since !== null,
    },
  }
  if (row.kind === 'service') return { kind: 'service-key', ...facts }
  return { kind: 'api-key', ...facts, cap: toCap(row), provesMfa: row.proves_mfa === 1 }
}

function earlierOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

function endingOf(row: Row, now: number): EndedCredential['ending'] | null {
  if (row.revoked_at !== null) return 'revoked'
  if (row.disabled_at !== null) return 'account-disabled'
  if (row.expires_at !== null && row.expires_at <= now) return 'expired'
  if (row.ends_at !== null && row.ends_at <= now) return 'rotated'
  if (row.paused_at !== null) return row.paused_by === 'recovery' ? 'held' : 'paused'
  // Whoever no longer runs the deployment no longer asks about everybody.
  if (row.kind === 'service' && row.operator_since === null) return 'revoked'
  return null
}
