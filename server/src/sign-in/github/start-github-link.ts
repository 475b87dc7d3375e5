import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { requireWorkQuota } from '../../http/quota.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { saveProviderRequest } from '../providers/provider-requests.ts'
import { createVerifier, githubAuthorizationUrl, requireGithub } from './github-api.ts'

/** What is kept, sealed, until the browser is back. */
export interface GithubLinkFacts {
  verifier: string
}

/** Only this session in this browser can finish it, once and within ten minutes. @see OWASP ASVS 7.5.1 */
export const startGithubLink = operation({
  id: 'startGithubLink',
  method: 'POST',
  path: '/account/links/github',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'github',
  tag: 'account',
  summary: 'Begin to connect GitHub',
  description:
    'Send the browser to `authorizationUrl`. GitHub sends it back to `/sign-in/github` of this deployment; hand what then stands in the address to finishGithubLink.',
  responses: { 200: Type.Object({ authorizationUrl: Type.String() }) },
  problems: ['not-found', 'sso-managed', 'too-many-attempts'],
  async handle({ context, directory, client, session }) {
    const { config, database } = context
    requireGithub(config)
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'provider-request')
    const facts: GithubLinkFacts = { verifier: createVerifier() }
    const about = {
      purpose: 'github-link' as const,
      directoryId: directory.id,
      client,
      userId: session.user.id,
      sessionId: session.id,
    }
    const { state } = await transaction(database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'links')
      return saveProviderRequest(context, tx, about, facts)
    })
    const authorizationUrl = await githubAuthorizationUrl(config, { state, verifier: facts.verifier })
    return { status: 200, body: { authorizationUrl } }
  },
})
