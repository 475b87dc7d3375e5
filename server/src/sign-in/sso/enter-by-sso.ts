import Type from 'typebox'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { asTakenAddress } from '../../registration/create-account.ts'
import { deliveryField } from '../complete-sign-in.ts'
import { type AnswerPurpose, claimProviderAnswer } from '../providers/provider-answers.ts'
import { admissionAnswer, answerAdmission } from './admission-answer.ts'
import { type AdmissionPlace, admitIdentity } from './admit-identity.ts'
import type { SsoEntry } from './sso-requests.ts'

const body = Type.Object(
  {
    answer: Type.String({
      maxLength: 100,
      description: 'From the address of `/sign-in/sso/continue`, or the token of `sso-notice`.',
    }),
    accept: Type.Optional(
      Type.Boolean({ description: 'The person has seen what `sso-notice` says and agrees.' }),
    ),
    delivery: deliveryField,
  },
  { additionalProperties: false },
)
type EnterCall = Call<'anyone', typeof body, undefined, undefined>

/** Only in the browser that asked, once. */
export const enterBySso = operation({
  id: 'enterBySso',
  method: 'POST',
  path: '/sign-in/sso/enter',
  access: 'anyone',
  tag: 'sign-in',
  summary: 'Go on after the identity provider has answered',
  description:
    'Answers as finishOidcSignIn. The token is used up; without `accept` an account that would be linked is asked for again, with another token.',
  body,
  responses: { 200: admissionAnswer },
  problems: ['provider-request-expired', 'sign-in-refused', 'plan-limit-reached', 'email-taken'],
  async handle(call) {
    const { context, directory, client, session } = call
    const { accept = false, delivery = 'cookie' } = call.body
    const at: AdmissionPlace = { context, directory, client, session, delivery }
    try {
      const admission = await transaction(context.database, async (tx) => {
        const { entry, wasShown } = await claimEntry(call, tx)
        return admitIdentity(at, tx, { ...entry, isAccepted: accept && wasShown })
      })
      return { status: 200, body: answerAdmission(at, admission) }
    } catch (error) {
      throw asTakenAddress(context, error)
    }
  },
})

/** Agreeing counts for what was shown only: not for an answer that has just arrived. */
async function claimEntry(call: EnterCall, tx: Db): Promise<{ entry: SsoEntry; wasShown: boolean }> {
  const arrived = await claim(call, tx, 'sso-entry')
  if (arrived !== null) return { entry: arrived, wasShown: false }
  const shown = await claim(call, tx, 'sso-notice')
  if (shown === null) throw new Problem('provider-request-expired')
  return { entry: shown, wasShown: true }
}

async function claim(
  { context, directory, client, body: given }: EnterCall,
  tx: Db,
  purpose: AnswerPurpose,
): Promise<SsoEntry | null> {
  // A browser without a device cookie asked nothing.
  const place = { directoryId: directory.id, purpose, deviceHash: client.deviceHash ?? '' }
  try {
    return (await claimProviderAnswer<SsoEntry>(context, tx, place, given.answer)).facts
  } catch (error) {
    if (error instanceof Problem && error.code === 'provider-request-expired') return null
    throw error
  }
}
