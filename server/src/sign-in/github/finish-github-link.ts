import Type from 'typebox'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { type Call, operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { claimProviderRequest } from '../providers/provider-requests.ts'
import { providerReturnFields, requireCode, requireReturn } from '../providers/provider-return.ts'
import { accountLinkView, toAccountLinkView } from './account-link-view.ts'
import {
  type AccountLink,
  asTakenLink,
  findAccountLink,
  insertAccountLink,
  type OutsideIdentity,
} from './account-links.ts'
import { claimClaim } from './github-answers.ts'
import { requireGithub, visitGithub } from './github-api.ts'
import type { GithubLinkFacts } from './start-github-link.ts'

const { state, code, error } = providerReturnFields
const body = Type.Object(
  {
    state: Type.Optional(state),
    code,
    error,
    answer: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'Instead of these: the token of finishGithubSignIn, after signing in to the account that had to be proven.',
      }),
    ),
  },
  { additionalProperties: false },
)
type LinkCall = Call<'fresh', typeof body, undefined, undefined>

/** From now on GitHub opens this account, before its second factor. @see OWASP ASVS 6.3.4, 7.5.1 */
export const finishGithubLink = operation({
  id: 'finishGithubLink',
  method: 'POST',
  path: '/account/links/github/finish',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'github',
  tag: 'account',
  summary: 'Connect GitHub',
  body,
  responses: { 200: accountLinkView },
  problems: [
    'not-found',
    'provider-request-expired',
    'provider-declined',
    'provider-failed',
    'account-link-taken',
    'account-linked-already',
    'sso-managed',
  ],
  async handle(call) {
    const { context, body: given } = call
    requireGithub(context.config)
    if (given.answer !== undefined) {
      const { answer } = given
      return link(call, (tx) => claimAnswer(call, tx, answer))
    }
    const identity = await askGithub(call)
    return link(call, async () => identity)
  },
})

/** Who is at GitHub, asked by this very session. */
async function askGithub({ context, directory, client, session, body: given }: LinkCall) {
  if (given.state === undefined) throw fieldProblem('state', 'required', 'Give the state, or an answer.')
  const { state } = given
  requireReturn(given)
  const request = await transaction(context.database, async (tx) => {
    // A browser without a device cookie asked nothing.
    const place = {
      directoryId: directory.id,
      purposes: ['github-link'] as const,
      deviceHash: client.deviceHash ?? '',
    }
    const claimed = await claimProviderRequest<GithubLinkFacts>(context, tx, place, state)
    if (claimed.userId !== session.user.id || claimed.sessionId !== session.id)
      throw new Problem('provider-request-expired')
    return claimed
  })
  const { verifier } = request.facts
  const { person } = await visitGithub(context.config, { code: requireCode(given), state, verifier })
  return person.identity
}

/** Who came from GitHub before, if this is the account that had to be proven. */
async function claimAnswer({ context, directory, client, session }: LinkCall, tx: Db, token: string) {
  const { identity, userId } = await claimClaim(context, tx, { directoryId: directory.id, client }, token)
  if (userId !== session.user.id) {
    const detail = 'Sign in to the account that has this address, or connect GitHub from your account.'
    throw new Problem('provider-request-expired', { detail })
  }
  return identity
}

async function link(call: LinkCall, identify: (tx: Db) => Promise<OutsideIdentity>) {
  const { context, directory, session } = call
  const { user } = session
  try {
    const made = await transaction(context.database, async (tx): Promise<AccountLink> => {
      const identity = await identify(tx)
      await requireSelfManagedIn(tx, session, 'links')
      const found = await findAccountLink(tx, directory.id, identity)
      if (found?.userId === user.id) return found
      const facts = { directoryId: directory.id, userId: user.id, identity, isUsed: false }
      const added = await insertAccountLink(context, tx, facts)
      await staleUserSessions(tx, user.id, session.id)
      const detail = `Your login there: ${identity.name}`
      await noticeFactorChange(call, tx, { act: 'account-link.added', user, sessionId: session.id, detail })
      return added
    })
    return { status: 200, body: toAccountLinkView(made) }
  } catch (error) {
    throw asTakenLink(context, error)
  }
}
