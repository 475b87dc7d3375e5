import type { Context } from '../../context.ts'
import type { Client } from '../../http/client.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import type { LiveSession } from '../../sessions/sessions.ts'
import type { Directory } from '../../users/directories.ts'
import { type CountedTry, countTry } from '../guess-limits.ts'
import { findPasswordState, findPasswordSubject } from './passwords.ts'
import { recordWrongPassword } from './wrong-password.ts'

interface OwnPlace {
  context: Context
  directory: Directory
  client: Client
  session: LiveSession
}

/**
 * The same where an account may have none, as one that is entered by GitHub: then there is nothing to check.
 * @throws {Problem} validation when it has one and none was given, and those of `verifyOwnPassword`
 */
export async function verifyAnyPassword(
  at: OwnPlace,
  password: string | undefined,
  path: string,
): Promise<CountedTry | null> {
  if (password !== undefined) return verifyOwnPassword(at, password, path)
  const state = await findPasswordState(at.context.database.kysely, at.session.user.id)
  if (state !== null) throw fieldProblem(path, 'required', 'Enter your current password.')
  return null
}

/**
 * Checks the password of somebody who is signed in, on the same budget of tries as at sign-in.
 * @param path the field that holds it, for the error.
 * @throws {Problem} invalid-credentials, too-many-attempts
 * @see OWASP ASVS 6.3.4
 */
export async function verifyOwnPassword(at: OwnPlace, password: string, path: string): Promise<CountedTry> {
  const { context, directory, client, session } = at
  const { email } = session.user
  const counted = await countTry(
    context,
    { directoryId: directory.id, subject: email, factor: 'password' },
    client,
  )
  const subject = await findPasswordSubject(context, directory.id, email)
  if (await context.passwords.verify(subject?.stored, password)) return counted
  await recordWrongPassword(at, { subject, counted })
  throw new Problem('invalid-credentials', {
    detail: 'The password is wrong.',
    errors: [{ path, code: 'wrong', message: 'This is not your current password.' }],
  })
}
