import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { getInvitationByToken } from '../../invitations/invitations.ts'
import { findUser, findUserByEmail, lockUser } from '../../users/users.ts'
import { advanceSignIn, answerStep, nextStepAnswer, type SignInStep } from '../advance-sign-in.ts'
import { deliveryField, signedInAnswer } from '../complete-sign-in.ts'
import { claimProviderRequest } from '../providers/provider-requests.ts'
import { providerReturnFields, requireCode, requireReturn } from '../providers/provider-return.ts'
import { type AccountLink, findAccountLink, useAccountLink } from './account-links.ts'
import { saveClaim, saveNewcomer } from './github-answers.ts'
import { type GithubEmail, type GithubPerson, requireGithub, visitGithub } from './github-api.ts'
import type { GithubSignInFacts } from './start-github-sign-in.ts'

const body = Type.Object(
  { ...providerReturnFields, delivery: deliveryField },
  { additionalProperties: false },
)

const goOn = {
  returnTo: Type.Union([Type.String(), Type.Null()], { description: 'As it was given at the start.' }),
}
const answerToken = Type.String({ description: 'For the next step in this browser, once, for 15 minutes.' })

const registerNext = Type.Object({
  next: Type.Literal('register-with-github', {
    description: 'Nobody here has this GitHub account. `register` takes the token as `github`.',
  }),
  token: answerToken,
  profile: Type.Object(
    {
      firstName: Type.String(),
      lastName: Type.String(),
      email: Type.Union([Type.String(), Type.Null()]),
      emailVerified: Type.Boolean({
        description: 'Registering with exactly this address needs no confirmation mail.',
      }),
    },
    { description: 'To begin the form with; the person may change all of it.' },
  ),
  invitation: Type.Union([Type.String(), Type.Null()], { description: 'As it was given at the start.' }),
  ...goOn,
})

const proveNext = Type.Object({
  next: Type.Literal('prove-account', {
    description:
      'The address that GitHub verified has an account here. Sign in to it in this browser with all it asks for, then give the token to finishGithubLink.',
  }),
  token: answerToken,
  email: Type.String(),
  ...goOn,
})

const answers = Type.Union([
  Type.Object({ ...signedInAnswer.properties, ...goOn }),
  Type.Object({ ...nextStepAnswer.properties, ...goOn }),
  registerNext,
  proveNext,
])

type FinishCall = Call<'anyone', typeof body, undefined, undefined>

/** @see RFC 9700 sections 2.1 and 4.5, OWASP ASVS 6.8.1 */
export const finishGithubSignIn = operation({
  id: 'finishGithubSignIn',
  method: 'POST',
  path: '/sign-in/github/finish',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'github',
  tag: 'sign-in',
  summary: 'Finish a sign-in by GitHub',
  description:
    "The account is found by GitHub's numeric id, never by login or address. It asks for its own second factor as well. Give `code`, or `error` in its place.",
  body,
  responses: { 200: answers },
  problems: [
    'not-found',
    'provider-request-expired',
    'provider-declined',
    'provider-failed',
    'sign-in-refused',
    'sso-managed',
    'registration-closed',
    'invitation-invalid',
  ],
  async handle(call) {
    const { context, directory, client, body: given } = call
    const { config, database } = context
    requireGithub(config)
    requireReturn(given)
    const request = await transaction(database, (tx) =>
      claimProviderRequest<GithubSignInFacts>(
        context,
        tx,
        // A browser without a device cookie asked nothing.
        { directoryId: directory.id, purposes: ['github-sign-in'], deviceHash: client.deviceHash ?? '' },
        given.state,
      ),
    )
    const { verifier, returnTo } = request.facts
    const visit = await visitGithub(config, { code: requireCode(given), state: given.state, verifier })
    const link = await findAccountLink(database.kysely, directory.id, visit.person.identity)
    const next =
      link === undefined
        ? await welcome(call, request.facts, { person: visit.person, email: await visit.findEmail() })
        : await enter(call, link, visit.person.identity.name)
    return { status: 200, body: { ...next, returnTo } }
  },
})

/** A known person of GitHub: signed in, or asked for the account's second factor. */
async function enter(call: FinishCall, link: AccountLink, name: string) {
  const { context, directory, client } = call
  const { delivery = 'cookie' } = call.body
  const step = await transaction(context.database, async (tx): Promise<SignInStep | null> => {
    await lockUser(tx, link.userId)
    // Read again: since it was found the link may have been taken away, or the account disabled.
    const user = await findUser(tx, directory.id, link.userId)
    if (user === undefined || user.disabledAt !== null) return null
    if (!(await useAccountLink(context, tx, link, name))) return null
    return advanceSignIn(context, tx, {
      directory,
      attempt: { userId: user.id, proven: ['github'] },
      user,
      replaced: call.session,
      client,
      delivery,
    })
  })
  if (step !== null) return answerStep(context, { client, delivery }, step)
  await transaction(context.database, (tx) =>
    recordEvent(context, tx, {
      directoryId: directory.id,
      act: 'sign-in.failed',
      userId: link.userId,
      result: 'failure',
      actor: { kind: 'stranger', id: null },
      method: 'github',
      client,
    }),
  )
  throw new Problem('sign-in-refused')
}

/** Somebody new: to the registration, or, when their verified address has an account, to the proof that it is theirs. */
async function welcome(
  { context, directory, client }: FinishCall,
  { invitation }: GithubSignInFacts,
  { person, email: told }: { person: GithubPerson; email: GithubEmail },
) {
  const { config, database } = context
  const { identity, firstName, lastName } = person
  const { email, isVerified } = told
  const place = { directoryId: directory.id, client }
  // Only whoever GitHub says owns the address learns that it has an account.
  const owner =
    email !== null && isVerified ? await findUserByEmail(database.kysely, directory.id, email) : undefined
  if (owner !== undefined) {
    const facts = { identity, userId: owner.id }
    const token = await transaction(database, (tx) => saveClaim(context, tx, place, facts))
    return { next: 'prove-account' as const, token, email: owner.email }
  }
  if (invitation !== null) await getInvitationByToken(context, database.kysely, directory.id, invitation)
  else if (config.registration === 'closed') throw new Problem('registration-closed')
  const facts = { identity, email, isEmailVerified: isVerified }
  const token = await transaction(database, (tx) => saveNewcomer(context, tx, place, facts))
  const profile = { firstName, lastName, email, emailVerified: isVerified }
  return { next: 'register-with-github' as const, token, profile, invitation }
}
