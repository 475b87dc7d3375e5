import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import type { Directory } from '../users/directories.ts'
import { findUser, lockUser, type User } from '../users/users.ts'
import { advanceSignIn, answerStep, type SignInStep } from './advance-sign-in.ts'
import { endAttempt, failAttempt, getAttempt, type PendingAttempt } from './attempts.ts'
import { countTry, type GuessedAccount } from './guess-limits.ts'
import type { SignInMethod } from './methods.ts'

export interface StepPlace {
  context: Context
  directory: Directory
  client: Client
  /** Of the request, if it came with one. */
  session: LiveSession | null
}

/** One step with one factor: how it is proven, and what to say when it is not. */
export interface Step {
  factor: GuessedAccount['factor']
  /** Token of the attempt when no cookie carries it. */
  attemptToken: string | undefined
  /** Does the proof of the step in the transaction of its success; null when it is wrong, and then writes nothing. */
  prove(tx: Db, user: User, attempt: PendingAttempt): Promise<readonly SignInMethod[] | null>
  wrong: Problem
}

/**
 * Takes one more step of a pending sign-in: counts the try, proves the factor, and ends in the session or the next step.
 * @throws {Problem} attempt-expired, too-many-attempts, and the step's own
 */
export async function takeStep(at: StepPlace, step: Step) {
  const { context, directory, client } = at
  const attempt = await getAttempt(context, directory.id, client, step.attemptToken)
  const account = { directoryId: directory.id, subject: attempt.userId, factor: step.factor }
  const counted = await countTry(context, account, client)
  const outcome = await transaction(context.database, async (tx): Promise<SignInStep | null> => {
    await lockUser(tx, attempt.userId)
    const user = await findUser(tx, directory.id, attempt.userId)
    if (user === undefined || user.disabledAt !== null) throw new Problem('attempt-expired')
    const methods = await step.prove(tx, user, attempt)
    if (methods === null) return null
    await endAttempt(context, tx, attempt.id)
    await counted.succeed(tx)
    return advanceSignIn(context, tx, {
      directory,
      attempt: { userId: user.id, proven: [...attempt.proven, ...methods] },
      user,
      replaced: at.session,
      client,
      delivery: attempt.delivery,
      ...(attempt.sso && { sso: attempt.sso }),
    })
  })
  if (outcome === null) throw await recordFailedStep(at, attempt, step)
  return answerStep(context, { client, delivery: attempt.delivery }, outcome)
}

/** Notes the failure; the fifth ends the attempt, and its owner is told that somebody has the password. */
async function recordFailedStep(at: StepPlace, attempt: PendingAttempt, step: Step): Promise<Problem> {
  const { context, directory, client } = at
  const outcome = await transaction(context.database, async (tx) => {
    const state = await failAttempt(context, tx, attempt.id)
    const about = { directoryId: directory.id, userId: attempt.userId }
    await recordEvent(context, tx, {
      ...about,
      act: 'second-factor.failed',
      result: 'failure',
      actor: { kind: 'stranger', id: null },
      method: step.factor,
      client,
    })
    const user = state === 'ended' ? await findUser(tx, directory.id, attempt.userId) : undefined
    if (user && attempt.proven.includes('pwd')) {
      await enqueueEmail(context, tx, {
        ...about,
        to: user.email,
        template: 'second-factor-guessing',
        facts: {
          ...mailFacts(context, directory, { firstName: user.firstName, client }),
          resetLink: pageLink(context, '/forgot-password'),
        },
      })
    }
    return state
  })
  if (outcome === 'open') return step.wrong
  client.clearAttemptCookie()
  return new Problem('attempt-expired', { remedy: { action: 'signInWithPassword' } })
}
