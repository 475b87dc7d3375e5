import Type from 'typebox'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { lockUser } from '../users/users.ts'
import { findAccountFactors } from './account-factors.ts'
import { attemptTtlMs, saveAttempt } from './attempts.ts'
import {
  answerSignedIn,
  completeSignIn,
  type SignedIn,
  type SigningIn,
  signedInAnswer,
} from './complete-sign-in.ts'
import { type StepMethod, stepMethods } from './methods.ts'
import { missingFactors } from './required-factors.ts'

export const nextStepAnswer = Type.Object({
  next: Type.Literal('second-factor', {
    description: 'Something more must be proven; there is no session yet.',
  }),
  methods: Type.Array(Type.Enum([...stepMethods]), { description: 'Ways to go on, best first.' }),
  expiresAt: timeField('Until when.'),
  attempt: Type.Optional(Type.String({ description: 'Token of the attempt, when delivery is `token`.' })),
})

/** The answer of every step of a sign-in. */
export const stepAnswer = Type.Union([signedInAnswer, nextStepAnswer])

export type SignInStep =
  | { next: 'done'; signedIn: SignedIn }
  | { next: 'second-factor'; methods: readonly StepMethod[]; token: string }

/** Makes the session when everything required is proven, and keeps the attempt for its next step otherwise. */
export async function advanceSignIn(context: Context, tx: Db, facts: SigningIn): Promise<SignInStep> {
  const { directory, attempt, client, delivery } = facts
  // A factor that is added at this moment is either asked for, or finds this session and makes it prove itself anew.
  await lockUser(tx, attempt.userId)
  const missing = missingFactors(attempt, await findAccountFactors(tx, attempt.userId))
  if (missing.length === 0) return { next: 'done', signedIn: await completeSignIn(context, tx, facts) }
  const { sso } = facts
  const token = await saveAttempt(context, tx, { directoryId: directory.id, attempt, client, delivery, sso })
  return { next: 'second-factor', methods: missing, token }
}

/** Tells the client about the step, after the commit: with the session, or with the way to go on. */
export function answerStep(
  context: Context,
  { client, delivery }: Pick<SigningIn, 'client' | 'delivery'>,
  step: SignInStep,
) {
  if (step.next === 'done') {
    client.clearAttemptCookie()
    return answerSignedIn(context, client, delivery, step.signedIn)
  }
  if (delivery === 'cookie') client.setAttemptCookie(step.token, attemptTtlMs / 1000)
  return {
    next: 'second-factor' as const,
    methods: [...step.methods],
    expiresAt: toTime(context.clock.now() + attemptTtlMs),
    ...(delivery === 'token' && { attempt: step.token }),
  }
}
