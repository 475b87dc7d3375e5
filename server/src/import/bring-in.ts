import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { deleteRegistrations, insertRegistration, renewConfirmation } from '../registration/registrations.ts'
import { insertAccountLink } from '../sign-in/github/account-links.ts'
import { flagPassword, setPassword } from '../sign-in/password/passwords.ts'
import { enableTotp, stepAt } from '../sign-in/totp/totp.ts'
import type { Directory } from '../users/directories.ts'
import { insertUser, updateUser } from '../users/users.ts'
import type { Candidate } from './judge-person.ts'

export interface Place {
  directory: Directory
  /** Where they come from, for the log. */
  source: string
  /** Write to those who have something to do. */
  isMailed: boolean
}

/**
 * Somebody whose address the other system says was proven has an account, with everything of theirs that came along.
 * A taken address or link is a violation of a unique index.
 */
export async function createImportedAccount(
  context: Context,
  tx: Db,
  { directory, source, isMailed }: Place,
  person: Candidate & { hasRegistration: boolean },
): Promise<string> {
  const { email, firstName, lastName, phone, company } = person
  const names = { email, firstName, lastName }
  const user = await insertUser(context, tx, { directoryId: directory.id, ...names, isOperator: false })
  const at = { directoryId: directory.id, userId: user.id }
  const disabledAt = person.isDisabled ? context.clock.now() : null
  if (phone !== null || company !== null || disabledAt !== null)
    await updateUser(context, tx, at, { phone, company, disabledAt })
  await bringFactors(context, tx, at, person)
  // Somebody else may have begun it; whoever registers from now on is told that there is an account.
  if (person.hasRegistration) await deleteRegistrations(tx, directory.id, email)
  await recordEvent(context, tx, {
    ...at,
    act: 'account.registered',
    actor: { kind: 'operator', id: null },
    method: 'import',
    details: { source },
  })
  if (isMailed && !person.isDisabled && (person.password === null || person.mustChange))
    await enqueueEmail(context, tx, {
      ...at,
      to: email,
      template: 'account-imported',
      facts: {
        ...mailFacts(context, directory, { firstName, client: null }),
        resetLink: pageLink(context, '/forgot-password'),
      },
    })
  return user.id
}

async function bringFactors(
  context: Context,
  tx: Db,
  { directoryId, userId }: { directoryId: string; userId: string },
  { password, mustChange, identity, totpSecret }: Candidate,
): Promise<void> {
  if (password !== null) await setPassword(context, tx, userId, context.passwords.adopt(password))
  if (password !== null && mustChange) await flagPassword(context, tx, userId)
  if (identity !== null)
    await insertAccountLink(context, tx, { directoryId, userId, identity, isUsed: false })
  if (totpSecret !== null)
    // Codes up to now may have been used there.
    await enableTotp(context, tx, { userId, secret: totpSecret, step: stepAt(context.clock.now()) })
}

/** Somebody whose address was never proven is asked to confirm it, as if they had registered here. */
export async function askToConfirm(
  context: Context,
  tx: Db,
  { directory }: Place,
  { email, firstName, lastName, password }: Candidate,
): Promise<void> {
  const registration = await insertRegistration(context, tx, {
    directoryId: directory.id,
    email,
    firstName,
    lastName,
    stored: password === null ? null : context.passwords.adopt(password),
    invitationId: null,
    // Whoever registered there with this address need not be its owner: what they tied to it stays behind.
    link: null,
  })
  const proof = await renewConfirmation(context, tx, registration, null)
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: null,
    to: email,
    template: 'registration-imported',
    facts: {
      ...mailFacts(context, directory, { firstName, client: null }),
      link: pageLink(context, '/confirm-email', proof.token),
      code: proof.code,
      expiresAt: proof.expiresAt,
    },
    expiresAt: proof.expiresAt,
  })
}
