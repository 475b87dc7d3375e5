import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { requireWorkQuota } from '../../http/quota.ts'
import { getInvitationByToken } from '../../invitations/invitations.ts'
import { saveProviderRequest } from '../providers/provider-requests.ts'
import { requireOwnPath, returnToField } from '../providers/return-to.ts'
import { createVerifier, githubAuthorizationUrl, requireGithub } from './github-api.ts'

/** What is kept, sealed, until the browser is back. */
export interface GithubSignInFacts {
  verifier: string
  returnTo: string | null
  invitation: string | null
}

/** Only this browser can finish it, once and within ten minutes. @see RFC 9700 section 2.1 */
export const startGithubSignIn = operation({
  id: 'startGithubSignIn',
  method: 'POST',
  path: '/sign-in/github',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'github',
  tag: 'sign-in',
  summary: 'Begin a sign-in by GitHub',
  description:
    'Send the browser to `authorizationUrl`. GitHub sends it back to `/sign-in/github` of this deployment; hand what then stands in the address to finishGithubSignIn.',
  body: Type.Object(
    {
      returnTo: returnToField,
      invitation: Type.Optional(
        Type.String({ maxLength: 100, description: 'Token of an invitation link, for a new account.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ authorizationUrl: Type.String() }) },
  problems: ['not-found', 'invitation-invalid', 'too-many-attempts'],
  async handle({ context, directory, client, body }) {
    const { config, database } = context
    requireGithub(config)
    const { returnTo, invitation } = body
    if (returnTo !== undefined) requireOwnPath(config.baseUrl, returnTo)
    if (invitation !== undefined) {
      await getInvitationByToken(context, database.kysely, directory.id, invitation)
    }
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'provider-request')
    const verifier = createVerifier()
    const facts: GithubSignInFacts = { verifier, returnTo: returnTo ?? null, invitation: invitation ?? null }
    const about = { purpose: 'github-sign-in' as const, directoryId: directory.id, client }
    const { state } = await transaction(database, (tx) => saveProviderRequest(context, tx, about, facts))
    return {
      status: 200,
      body: { authorizationUrl: await githubAuthorizationUrl(config, { state, verifier }) },
    }
  },
})
