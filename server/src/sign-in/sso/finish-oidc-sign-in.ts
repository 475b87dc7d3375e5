import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { asTakenAddress } from '../../registration/create-account.ts'
import { findConnection, type OidcConnection } from '../../sso/sso-connections.ts'
import { deliveryField } from '../complete-sign-in.ts'
import { claimProviderRequest } from '../providers/provider-requests.ts'
import { providerReturnFields, requireCode, requireReturn } from '../providers/provider-return.ts'
import { admissionAnswer, answerAdmission } from './admission-answer.ts'
import { type AdmissionPlace, admitIdentity } from './admit-identity.ts'
import type { VerifiedIdentity } from './identity.ts'
import { readOidcAnswer } from './oidc/oidc-answer.ts'
import { type AskedFor, askedFor, type SsoRequestFacts, ssoPurposes } from './sso-requests.ts'

const body = Type.Object(
  {
    connectionId: Type.String({
      maxLength: 100,
      description: 'From the path of the page to which the provider sent the browser.',
    }),
    ...providerReturnFields,
    iss: Type.Optional(Type.String({ maxLength: 2000, description: 'As the provider returned it.' })),
    delivery: deliveryField,
  },
  { additionalProperties: false },
)
type FinishCall = Call<'anyone', typeof body, undefined, undefined>

/** @see OpenID Connect Core section 3.1; RFC 9700 sections 2.1 and 4.4; RFC 9207 */
export const finishOidcSignIn = operation({
  id: 'finishOidcSignIn',
  method: 'POST',
  path: '/sign-in/sso/oidc/finish',
  access: 'anyone',
  tag: 'sign-in',
  summary: 'Finish a sign-in by OpenID Connect',
  description:
    'The account is found by connection, issuer and subject. Give `code`, or `error` in its place. An existing account of a proven domain is linked after `sso-notice`; somebody new gets an account.',
  body,
  responses: { 200: admissionAnswer },
  problems: [
    'provider-request-expired',
    'provider-declined',
    'provider-failed',
    'sign-in-refused',
    'plan-limit-reached',
    'email-taken',
  ],
  async handle(call) {
    const { context, directory, client, session } = call
    const { delivery = 'cookie' } = call.body
    const { asked, identity } = await askWho(call)
    const at: AdmissionPlace = { context, directory, client, session, delivery }
    try {
      const admission = await transaction(context.database, (tx) =>
        admitIdentity(at, tx, { identity, asked, isAccepted: false }),
      )
      return { status: 200, body: answerAdmission(at, admission) }
    } catch (error) {
      throw asTakenAddress(context, error)
    }
  },
})

/** Uses the request up, then has its own provider say who came. */
async function askWho(call: FinishCall): Promise<{ asked: AskedFor; identity: VerifiedIdentity }> {
  const { context, directory, client, body: given } = call
  requireReturn(given)
  const request = await transaction(context.database, (tx) =>
    claimProviderRequest<SsoRequestFacts>(
      context,
      tx,
      // A browser without a device cookie asked nothing.
      { directoryId: directory.id, purposes: ssoPurposes, deviceHash: client.deviceHash ?? '' },
      given.state,
    ),
  )
  const asked = askedFor(request)
  // Each provider has an address of its own to send people back to: an answer at another's is somebody's mix-up.
  if (asked.connectionId !== given.connectionId) throw new Problem('provider-request-expired')
  const connection = await findConnection(context.database.kysely, asked.connectionId)
  if (connection?.kind !== 'oidc') throw new Problem('provider-request-expired')
  return { asked, identity: await explaining(asked, () => readAnswer(call, connection, request.facts)) }
}

function readAnswer(
  { context, body: given }: FinishCall,
  connection: OidcConnection,
  facts: SsoRequestFacts,
) {
  const { state, iss } = given
  return readOidcAnswer(context, connection, facts, { code: requireCode(given), state, iss })
}

/** Whoever tests a connection manages it, and is told what went wrong; nobody else is. */
async function explaining<T>({ purpose }: AskedFor, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (purpose !== 'sso-test' || !(error instanceof Problem) || error.code !== 'provider-failed') throw error
    const { cause } = error.facts
    throw new Problem('provider-failed', { cause, ...(cause instanceof Error && { detail: cause.message }) })
  }
}
