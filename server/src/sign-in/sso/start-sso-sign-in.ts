import Type from 'typebox'
import type { Context } from '../../context.ts'
import { operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { requireWorkQuota } from '../../http/quota.ts'
import { domainOf } from '../../sso/domain-name.ts'
import { findConnection, findConnectionByDomain, type SsoConnection } from '../../sso/sso-connections.ts'
import { emailField, requireEmail } from '../../users/email-address.ts'
import { requireOwnPath, returnToField } from '../providers/return-to.ts'
import { askProvider } from './ask-provider.ts'
import { providerVisit } from './provider-visit.ts'

/** Only this browser can finish it, once and within ten minutes. @see RFC 9700 section 2.1 */
export const startSsoSignIn = operation({
  id: 'startSsoSignIn',
  method: 'POST',
  path: '/sign-in/sso',
  access: 'anyone',
  tag: 'sign-in',
  summary: "Begin a sign-in through a company's identity provider",
  description:
    'Give an address, of which only the domain counts, or a connection. Send the browser to `authorizationUrl`, or have it post the form. The provider sends it back to a page of this deployment; hand what stands in its address there to finishOidcSignIn (`/sign-in/sso/…/oidc`) or enterBySso (`/sign-in/sso/continue`).',
  body: Type.Object(
    {
      email: Type.Optional(emailField),
      connectionId: Type.Optional(Type.String({ maxLength: 100 })),
      returnTo: returnToField,
      again: Type.Optional(
        Type.Boolean({
          description: 'The person must prove it there anew, for acts that need a fresh proof.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 200: providerVisit },
  problems: ['not-found', 'too-many-attempts'],
  async handle({ context, directory, client, body }) {
    const { returnTo, again = false } = body
    if (returnTo !== undefined) requireOwnPath(context.config.baseUrl, returnTo)
    const email = body.email === undefined ? null : requireEmail(body.email)
    const connection = await findChosen(context, email, body.connectionId)
    if (connection?.state !== 'on')
      throw new Problem('not-found', { detail: 'There is no single sign-on for this address.' })
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'provider-request')
    const visit = await askProvider(context, connection, {
      purpose: 'sso-sign-in',
      directoryId: directory.id,
      client,
      returnTo: returnTo ?? null,
      again,
      email,
    })
    return { status: 200, body: visit }
  },
})

async function findChosen(
  context: Context,
  email: string | null,
  connectionId: string | undefined,
): Promise<SsoConnection | undefined> {
  const { kysely } = context.database
  if (connectionId !== undefined) return findConnection(kysely, connectionId)
  if (email !== null) return findConnectionByDomain(kysely, domainOf(email) ?? '')
  throw fieldProblem('email', 'required', 'Enter your address.')
}
