import Type from 'typebox'
import type { Context } from '../../../context.ts'
import { transaction } from '../../../database/transaction.ts'
import { operation } from '../../../http/operation.ts'
import { Problem } from '../../../http/problems.ts'
import { requireAnswerQuota, requireWorkQuota } from '../../../http/quota.ts'
import { findConnection, type SamlConnection } from '../../../sso/sso-connections.ts'
import type { Directory } from '../../../users/directories.ts'
import { claimProviderRequest, readProviderRequest } from '../../providers/provider-requests.ts'
import { type SsoRequestFacts, saveSsoEntry, ssoPurposes } from '../sso-requests.ts'
import { continuePage, onward } from './onward.ts'
import { useAssertion } from './saml-assertions.ts'
import { largestField, largestForm } from './saml-form.ts'
import { samlParams } from './saml-params.ts'
import { verifyResponse } from './verify-response.ts'

const body = Type.Object({
  SAMLResponse: Type.String({
    minLength: 1,
    maxLength: largestField,
    description: 'The response, in base64.',
  }),
  RelayState: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'Ours, as it was sent with the request. Without it nobody asked.',
    }),
  ),
})

/**
 * The assertion consumer service. Nobody is signed in here: the form comes from another site, in whatever browser. What the
 * provider said waits for the browser that asked, which goes on with the token by `enterBySso`.
 * @see SAML 2.0 Profiles section 4.1.4.5
 */
export const finishSamlSignIn = operation({
  id: 'finishSamlSignIn',
  method: 'POST',
  path: '/sign-in/sso/:connectionId/acs',
  access: 'anyone',
  // The provider's own page has the browser send this: it names its origin, never ours.
  fromOtherSites: true,
  takesForms: true,
  largestBody: largestForm,
  tag: 'sign-in',
  summary: "Take a SAML provider's response",
  description:
    'For the form that the identity provider has the browser post (HTTP-POST binding). Sends the browser on to `/sign-in/sso/continue` of this deployment: with `#<token>` for enterBySso, or with `#problem=<code>` and, where the response was refused, `&reason=<reason>`.',
  params: samlParams,
  body,
  responses: { 303: null },
  problems: ['not-found'],
  async handle({ context, directory, client, params, body: given }) {
    const connection = await findConnection(context.database.kysely, params.connectionId)
    if (connection?.kind !== 'saml') throw new Problem('not-found')
    return onward(context, connection, async () => {
      await requireWorkQuota(context, { directoryId: directory.id, client }, 'saml-message')
      return continuePage(context, await take(context, directory, connection, given))
    })
  },
})

/** @returns the token for the browser that asked. */
async function take(
  context: Context,
  directory: Directory,
  connection: SamlConnection,
  { SAMLResponse, RelayState = '' }: { SAMLResponse: string; RelayState?: string },
): Promise<string> {
  const { database } = context
  const place = { directoryId: directory.id, purposes: ssoPurposes }
  // Looked at before the XML, which is work; used up after it, so that a forged response costs the honest one nothing.
  const open = await readProviderRequest(context, database.kysely, place, RelayState)
  if (open.connectionId !== connection.id) throw new Problem('provider-request-expired')
  if (connection.state !== 'on' && open.purpose !== 'sso-test') throw new Problem('sign-in-refused')
  await requireAnswerQuota(context, open.id)
  const { identity, assertion } = await verifyResponse(context, connection, open.id, SAMLResponse)
  return transaction(database, async (tx) => {
    const at = { ...place, deviceHash: null }
    const request = await claimProviderRequest<SsoRequestFacts>(context, tx, at, RelayState)
    await useAssertion(tx, connection.id, assertion)
    return saveSsoEntry(context, tx, { directoryId: directory.id, request }, identity)
  })
}
