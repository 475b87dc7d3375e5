import Type from 'typebox'
import type { StoredPassword } from '../crypto/password-hash.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { requireMailQuota, requireWorkQuota } from '../http/quota.ts'
import { getInvitationByToken, type Invitation } from '../invitations/invitations.ts'
import { joinOrganization } from '../invitations/join-organization.ts'
import { answerSignedIn, completeSignIn, deliveryField, signedInAnswer } from '../sign-in/complete-sign-in.ts'
import type { OutsideIdentity } from '../sign-in/github/account-links.ts'
import { claimNewcomer, readNewcomer } from '../sign-in/github/github-answers.ts'
import { passwordField, requireGoodPassword } from '../sign-in/password/password-policy.ts'
import { refuseRequiredDomain } from '../sso/sso-managed.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { nameField, tidy } from '../users/person-fields.ts'
import { asTaken, createAccount } from './create-account.ts'
import { insertRegistration, mailConfirmation } from './registrations.ts'

const body = Type.Object(
  {
    firstName: nameField('First name.'),
    lastName: nameField('Last name.'),
    email: emailField,
    password: Type.Optional(passwordField),
    github: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'Token of finishGithubSignIn. Then the password is optional.',
      }),
    ),
    invitation: Type.Optional(Type.String({ maxLength: 100, description: 'Token of an invitation link.' })),
    delivery: deliveryField,
  },
  { additionalProperties: false },
)

const confirmNext = Type.Object({
  next: Type.Literal('confirm-email', {
    description: 'A mail is on its way; its link or code makes the account.',
  }),
  email: Type.String(),
})

type RegisterCall = Call<'anyone', typeof body, undefined, undefined>
interface Person {
  email: string
  firstName: string
  lastName: string
  stored: StoredPassword | null
}

/** @see OWASP ASVS 6.3.8, 6.2.1 to 6.2.12 */
export const register = operation({
  id: 'register',
  method: 'POST',
  path: '/registration',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'Register with name, e-mail and password or GitHub',
  description:
    'The answer is alike for known and unknown addresses; the owner of a known one gets a mail instead. The account exists once the address is confirmed; with an invitation to the address, or with GitHub when GitHub verified exactly this address, it exists at once, and an organization that invited has a new member.',
  body,
  responses: { 202: confirmNext, 201: signedInAnswer },
  problems: [
    'registration-closed',
    'sign-in-method-off',
    'invitation-invalid',
    'email-taken',
    'provider-request-expired',
    'account-link-taken',
    'plan-limit-reached',
    'too-many-attempts',
    'sso-managed',
  ],
  async handle(call) {
    const { context, directory } = call
    const { invitation: token, password } = call.body
    const invitation =
      token === undefined
        ? null
        : await getInvitationByToken(context, context.database.kysely, directory.id, token)
    const isInvited = invitation !== null && directory.takesInvitations
    if (context.config.registration === 'closed' && !isInvited) throw new Problem('registration-closed')
    const names = { firstName: tidy(call.body.firstName), lastName: tidy(call.body.lastName) }
    const email = requireEmail(call.body.email)
    if (invitation?.email && invitation.email !== email) throw new Problem('invitation-invalid')
    await requireWorkQuota(context, { directoryId: directory.id, client: call.client }, 'registration')
    if (directory.kind === 'platform' && !invitation?.makesOperator) {
      await refuseRequiredDomain(context, context.database.kysely, email)
    }
    const github = await findNewcomer(call)
    if (password !== undefined && !context.config.signInMethods.includes('password'))
      throw new Problem('sign-in-method-off')
    if (password !== undefined) await requireGoodPassword(context.config, password, { email, ...names })
    else if (github === null) throw fieldProblem('password', 'required', 'Choose a password.')
    const stored = password === undefined ? null : await context.passwords.hash(password)
    const person = { email, ...names, stored }
    // Typed addresses prove nothing: only the one that GitHub verified, or that the invitation was mailed to.
    const isProven = github?.isEmailVerified === true && github.email === email
    if (isProven || invitation?.email)
      return { status: 201, body: await enterAtOnce(call, person, invitation) }
    await awaitConfirmation(call, person, invitation)
    return { status: 202, body: { next: 'confirm-email' as const, email } }
  },
})

/** What GitHub said about whoever registers; read before the costly work, used up with its result. */
async function findNewcomer({ context, directory, client, body: given }: RegisterCall) {
  if (given.github === undefined) return null
  const place = { directoryId: directory.id, client }
  return readNewcomer(context, context.database.kysely, place, given.github)
}

async function claimIdentity(
  { context, directory, client, body: given }: RegisterCall,
  tx: Db,
): Promise<OutsideIdentity | null> {
  if (given.github === undefined) return null
  return (await claimNewcomer(context, tx, { directoryId: directory.id, client }, given.github)).identity
}

/** The address is proven: by GitHub, or because the invitation was mailed to it. */
async function enterAtOnce(call: RegisterCall, person: Person, invitation: Invitation | null) {
  const { context, directory, client } = call
  const { delivery = 'cookie' } = call.body
  const joins = invitation !== null && invitation.organizationId !== null
  try {
    const signedIn = await transaction(context.database, async (tx) => {
      const link = await claimIdentity(call, tx)
      const user = await createAccount(context, tx, {
        directory,
        client,
        ...person,
        link,
        // An organization's invitation is used up by joining.
        invitationId: joins ? null : (invitation?.id ?? null),
      })
      if (joins) await joinOrganization(context, tx, { directory, client, user, invitationId: invitation.id })
      return completeSignIn(context, tx, {
        directory,
        attempt: { userId: user.id, proven: [link === null ? 'pwd' : 'github'] },
        user,
        replaced: call.session,
        client,
        delivery,
      })
    })
    return answerSignedIn(context, client, delivery, signedIn)
  } catch (error) {
    throw asTaken(context, error)
  }
}

async function awaitConfirmation(
  call: RegisterCall,
  person: Person,
  invitation: Invitation | null,
): Promise<void> {
  const { context, directory, client } = call
  const device = client.ensureDevice()
  await transaction(context.database, async (tx) => {
    await requireMailQuota(context, tx, { directoryId: directory.id, email: person.email, client })
    const registration = await insertRegistration(context, tx, {
      directoryId: directory.id,
      invitationId: invitation?.id ?? null,
      link: await claimIdentity(call, tx),
      ...person,
    })
    await mailConfirmation(context, tx, { directory, registration, client, boundTo: device })
  })
}
