import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { attemptField } from '../attempt-field.ts'
import { findAttempt } from '../attempts.ts'
import { startUseCeremony } from './ceremonies.ts'
import { ceremonyOptions } from './passkey-schemas.ts'
import { listPasskeys } from './passkeys.ts'

/** For the pending sign-in of this browser, or, when somebody is signed in, for a fresh proof. */
export const startPasskeyVerification = operation({
  id: 'startPasskeyVerification',
  method: 'POST',
  path: '/sign-in/passkey-verification/start',
  access: 'anyone',
  directories: 'all',
  tag: 'sign-in',
  summary: 'Begin to prove a passkey of this account',
  body: Type.Object(
    {
      attempt: attemptField,
      for: Type.Optional(
        Type.Enum(['sign-in', 'fresh-proof'], {
          description: 'Absent: for the sign-in that waits here, else for a fresh proof.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 200: ceremonyOptions },
  problems: ['attempt-expired'],
  async handle({ context, directory, client, session, body }) {
    // Another tab of the same browser may have begun a sign-in meanwhile.
    const isForSession = body.for === 'fresh-proof'
    const attempt = isForSession ? undefined : await findAttempt(context, directory.id, client, body.attempt)
    const [purpose, boundTo, userId] =
      attempt !== undefined
        ? (['second-factor', attempt.id, attempt.userId] as const)
        : (['fresh-proof', session?.id, session?.user.id] as const)
    if (boundTo === undefined || userId === undefined) {
      throw new Problem('attempt-expired', { remedy: { action: 'signInWithPassword' } })
    }
    const allowed = await listPasskeys(context.database.kysely, userId)
    return { status: 200, body: { options: await startUseCeremony(context, { purpose, boundTo, allowed }) } }
  },
})
