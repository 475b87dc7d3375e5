import Type, { type Static } from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { noticeRecoveryCodeUse } from './factor-notice.ts'
import { type CountedTry, countTry, type GuessedAccount } from './guess-limits.ts'
import type { SignInMethod } from './methods.ts'
import { finishUseCeremony } from './passkey/ceremonies.ts'
import { authenticationResponse } from './passkey/passkey-schemas.ts'
import { findByCredential } from './passkey/passkeys.ts'
import { claimPasskeyUse, recordRegression } from './passkey/use-passkey.ts'
import { passwordField } from './password/password-policy.ts'
import { verifyOwnPassword } from './password/verify-own-password.ts'
import { useRecoveryCode } from './recovery-codes/recovery-codes.ts'
import type { StepPlace } from './take-step.ts'
import { useTotpCode } from './totp/totp.ts'
import { totpField, wrongTotpCode } from './totp/totp-field.ts'

/** What somebody who is signed in can prove again. */
export const proofFields = {
  password: Type.Optional(passwordField),
  code: Type.Optional(totpField),
  recoveryCode: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  passkey: Type.Optional(authenticationResponse),
}
const proofObject = Type.Object(proofFields)
type GivenProof = Static<typeof proofObject>
type OwnPlace = StepPlace & { session: LiveSession }

/** A proof that is checked as far as it can be outside the transaction which uses it up. */
export interface OwnProof {
  /** Uses codes and counters up, in the act's transaction. @returns what was proven. @throws {Problem} */
  use(tx: Db): Promise<SignInMethod[]>
  /** For the transaction's catch: a wrong second factor is recorded although the act was rolled back. */
  explain(error: unknown): Promise<never>
}

interface Part {
  counted: CountedTry
  prove(tx: Db): Promise<readonly SignInMethod[] | null>
  wrong: Problem
  /** Records what a refusal means beyond a wrong guess. */
  recordWrong?(): Promise<void>
}

/**
 * Counts the tries and checks every given proof of the caller's own account.
 * @throws {Problem} proof-incomplete when none is given, invalid-credentials, too-many-attempts
 */
export async function proveFactors(at: OwnPlace, given: GivenProof): Promise<OwnProof> {
  const parts = [...(await passwordPart(at, given)), ...(await secondParts(at, given))]
  if (parts.length === 0) throw new Problem('proof-incomplete', { missing: ['password'] })
  return {
    async use(tx) {
      const proven: SignInMethod[] = []
      for (const { counted, prove, wrong } of parts) {
        const methods = await prove(tx)
        if (methods === null) throw wrong
        await counted.succeed(tx)
        proven.push(...methods)
      }
      return proven
    },
    async explain(error) {
      const failed = parts.find(({ wrong }) => wrong === error)
      if (failed) {
        await recordFailure(at)
        await failed.recordWrong?.()
      }
      // What was given was right, only not enough: that is no failed guess.
      if (error instanceof Problem && error.code === 'proof-incomplete') {
        await transaction(at.context.database, async (tx) => {
          for (const { counted } of parts) await counted.succeed(tx)
        })
      }
      throw error
    },
  }
}

async function passwordPart(at: OwnPlace, { password }: GivenProof): Promise<Part[]> {
  if (password === undefined) return []
  const counted = await verifyOwnPassword(at, password, 'password')
  return [{ counted, prove: async () => ['pwd'], wrong: new Problem('invalid-credentials') }]
}

async function secondParts(at: OwnPlace, given: GivenProof): Promise<Part[]> {
  const { context, directory, session } = at
  const userId = session.user.id
  const parts: Part[] = []
  const add = async (factor: GuessedAccount['factor'], part: Omit<Part, 'counted'>) => {
    const counted = await countTry(context, { directoryId: directory.id, subject: userId, factor }, at.client)
    parts.push({ ...part, counted })
  }
  const { code, recoveryCode, passkey: response } = given
  if (code !== undefined) {
    const prove = async (tx: Db) =>
      (await useTotpCode(context, tx, userId, code)) ? (['otp'] as const) : null
    await add('totp', { prove, wrong: wrongTotpCode() })
  }
  if (recoveryCode !== undefined) {
    const message = 'This is no unused recovery code of this account.'
    const prove = async (tx: Db) => {
      if (!(await useRecoveryCode(context, tx, userId, recoveryCode))) return null
      await noticeRecoveryCodeUse(at, tx, session.user)
      return ['recovery'] as const
    }
    const errors = [{ path: 'recoveryCode', code: 'wrong', message }]
    await add('recovery-code', { prove, wrong: new Problem('code-wrong', { detail: message, errors }) })
  }
  if (response !== undefined) {
    const found = await findByCredential(context.database.kysely, directory.id, response.id)
    const passkey = found?.userId === userId ? found : undefined
    const ceremony = {
      purpose: 'fresh-proof' as const,
      boundTo: session.id,
      passkey,
      isHandleRequired: false,
    }
    const use = await finishUseCeremony(context, response, ceremony)
    await add('passkey', {
      prove: (tx) => claimPasskeyUse(context, tx, use),
      wrong: new Problem('passkey-refused'),
      recordWrong: () => recordRegression(at, userId, use),
    })
  }
  return parts
}

async function recordFailure({ context, directory, client, session }: OwnPlace): Promise<void> {
  await transaction(context.database, (tx) =>
    recordEvent(context, tx, {
      directoryId: directory.id,
      act: 'second-factor.failed',
      userId: session.user.id,
      result: 'failure',
      sessionId: session.id,
      client,
    }),
  )
}
