import type { Context } from '../../context.ts'
import { waitUntil } from '../../http/even-time.ts'
import { findPendingRegistration, type Registration } from '../../registration/registrations.ts'
import { findPasswordSubject, type PasswordSubject } from './passwords.ts'

export type PasswordCheck =
  | { found: 'account'; subject: PasswordSubject }
  | { found: 'registration'; registration: Registration }
  | { found: 'nothing'; subject: PasswordSubject | undefined }

/**
 * Says what an address and a password open: an account, a registration that waits for its confirmation, or nothing.
 *
 * Both are looked at, whether or not the address has an account: so registering an address and then signing in tells
 * nobody whether it had one. Only who knows the account's password gets the account, also when he registered again with
 * it. That can cost two hashes; a refusal therefore always takes the time of two, by waiting and not by work.
 * @see OWASP ASVS 6.3.8
 */
export async function checkPassword(
  context: Context,
  directoryId: string,
  given: { email: string; password: string; deviceHash: string | null },
): Promise<PasswordCheck> {
  const { passwords } = context
  const startedAt = performance.now()
  const subject = await findPasswordSubject(context, directoryId, given.email)
  const registration = await findPendingRegistration(context, directoryId, given.email, given.deviceHash)
  const isRegistrations =
    registration !== undefined && (await passwords.verify(registration.stored ?? undefined, given.password))
  const isAccounts = await passwords.verify(subject?.stored, given.password)
  if (isAccounts && subject && !subject.isDisabled) return { found: 'account', subject }
  if (isRegistrations) return { found: 'registration', registration }
  await waitUntil(startedAt + 2.5 * passwords.typicalMs())
  return { found: 'nothing', subject }
}
