import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import type { SignInMethod } from '../methods.ts'
import type { StepPlace } from '../take-step.ts'
import type { PasskeyUse } from './ceremonies.ts'
import { notePasskeyUse } from './passkeys.ts'

/** The methods that a verified use proves, once its counter is written; null when another use was ahead of it. */
export async function claimPasskeyUse(
  context: Context,
  tx: Db,
  use: PasskeyUse | null,
): Promise<readonly SignInMethod[] | null> {
  if (use === null) return null
  return (await notePasskeyUse(context, tx, use)) ? use.methods : null
}

/** After a refusal: was it the counter? Then the key may have been copied, and that is recorded. */
export async function recordRegression(at: StepPlace, userId: string, use: PasskeyUse | null): Promise<void> {
  if (use === null) return
  await transaction(at.context.database, (tx) =>
    recordEvent(at.context, tx, {
      directoryId: at.directory.id,
      act: 'passkey.counter-regressed',
      userId,
      result: 'failure',
      actor: { kind: 'stranger', id: null },
      client: at.client,
      details: { passkeyId: use.passkeyId, counter: use.counter },
    }),
  )
}
