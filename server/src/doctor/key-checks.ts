import { publishedBesideMs, rotatedEveryMs } from '../access/signing-keys.ts'
import type { Context } from '../context.ts'
import { findMissed, summarizeUses } from '../rotation/known-secrets.ts'
import { findSecretUses } from '../rotation/secret-uses.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine } from './verdict.ts'

const dayMs = 86_400_000
const soonMs = 14 * dayMs

/** Do the configured secrets open everything? */
export async function lookAtSecrets(context: Context): Promise<Check> {
  const name = 'secrets'
  const uses = (await findSecretUses(context)).filter(({ isLost }) => !isLost)
  const lost = await findMissed(context)
  const count = context.config.secrets.length
  if (lost.some(({ kind }) => kind === 'sealed'))
    return faulty(
      name,
      `Sealed with a secret that is not configured: ${summarizeUses(lost)}.`,
      'Put that secret behind the others in LATCHKEY_SECRET. If it is lost: latchkey rotate-secret --give-up',
    )
  if (lost.length > 0)
    return doubtful(
      name,
      `Hashed with a secret that is not configured: ${summarizeUses(lost)}.`,
      'Their owners reset the password by mail; or put that secret back behind the others.',
    )
  if (count > 1) {
    const rest =
      uses.length === 0 ? 'nothing needs the older' : `the older are needed by ${summarizeUses(uses)}`
    return doubtful(
      name,
      `${count} secrets are configured; ${rest}.`,
      'Go on with the rotation: latchkey rotate-secret',
    )
  }
  return fine(name, 'One secret is configured, and opens everything.')
}

export async function lookAtSigningKeys({ database, clock, secrets }: Context): Promise<Check> {
  const name = 'signing keys'
  const now = clock.now()
  const keys = await database.kysely
    .selectFrom('signing_keys')
    .select(['id', 'sealed_private_jwk', 'created_at'])
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .orderBy('generation', 'desc')
    .execute()
  const [newest] = keys
  if (newest === undefined) return fine(name, 'None yet; the first is made when it is needed.')
  const unopened = keys.filter((key) => !secrets.canOpen(key.sealed_private_jwk))
  if (unopened.length > 0)
    return faulty(
      name,
      `No configured secret opens ${unopened.map(({ id }) => id).join(', ')}.`,
      'Put the secret back; or if it is lost: latchkey rotate-signing-keys --revoke',
    )
  const days = Math.floor((now - newest.created_at) / dayMs)
  if (now - newest.created_at > rotatedEveryMs + 2 * publishedBesideMs)
    return faulty(
      name,
      `The newest is ${days} days old: they are not rotated.`,
      'Does the server run, and its job rotate-signing-keys? At once: latchkey rotate-signing-keys',
    )
  return fine(name, `${keys.length} published, the newest ${days} days old.`)
}

/** Certificates of providers that let people in now. */
export async function lookAtCertificates({ database, clock }: Context): Promise<Check> {
  const name = 'sso certificates'
  const now = clock.now()
  const ending = await database.kysely
    .selectFrom('sso_connections')
    .select(['id', 'name', 'certificate_expires_at as endsAt'])
    .where('state', '=', 'on')
    .where('certificate_expires_at', '<=', now + soonMs)
    .orderBy('certificate_expires_at')
    .limit(5)
    .execute()
  if (ending.length === 0) return fine(name, 'None ends within 14 days.')
  const told = ending
    .map((each) => `${each.name} (${each.id}) at ${new Date(each.endsAt ?? 0).toISOString()}`)
    .join(', ')
  const remedy =
    'Read the provider’s metadata again on the page of the connection, or ask its administrators.'
  const hasEnded = ending.some(({ endsAt }) => (endsAt ?? 0) <= now)
  return hasEnded ? faulty(name, `Ended: ${told}.`, remedy) : doubtful(name, `Ending: ${told}.`, remedy)
}
