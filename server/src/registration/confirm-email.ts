import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { claimProof, getProofByCode, getProofByLink, type MailedProof } from '../emails/mailed-proofs.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { answerSignedIn, completeSignIn, deliveryField, signedInAnswer } from '../sign-in/complete-sign-in.ts'
import { countTry } from '../sign-in/guess-limits.ts'
import { passwordField, requireGoodPassword } from '../sign-in/password/password-policy.ts'
import { recordWrongPassword } from '../sign-in/password/wrong-password.ts'
import { asTaken, createAccount } from './create-account.ts'
import { findRegistration, type Registration } from './registrations.ts'

const body = Type.Object(
  {
    token: Type.Optional(Type.String({ maxLength: 100, description: 'From the mailed link.' })),
    code: Type.Optional(
      Type.String({ maxLength: 40, description: 'From the same mail; in the browser that registered.' }),
    ),
    password: Type.Optional(passwordField),
    newPassword: Type.Optional(passwordField),
    delivery: deliveryField,
  },
  { additionalProperties: false },
)

type ConfirmCall = Call<'anyone', typeof body, undefined, undefined>

/** @see "Pre-hijacking Attacks" (arXiv:2205.10174); OWASP ASVS 6.4.1 */
export const confirmEmail = operation({
  id: 'confirmEmail',
  method: 'POST',
  path: '/registration/confirm',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'Confirm the address and get the account',
  description:
    'Give `token` or `code`. In a browser that did not register, a link needs `password` (the one chosen at registration) or `newPassword` as well.',
  body,
  responses: { 200: signedInAnswer },
  problems: [
    'registration-closed',
    'confirm-elsewhere',
    'link-expired',
    'code-wrong',
    'code-dead',
    'wrong-password',
    'email-taken',
    'account-link-taken',
    'invitation-invalid',
    'plan-limit-reached',
    'too-many-attempts',
    'sso-managed',
  ],
  async handle(call) {
    const { context, directory, client } = call
    const { delivery = 'cookie' } = call.body
    const proof = await getProof(call)
    const registration = await findRegistration(context, context.database.kysely, proof.subjectId ?? '')
    if (registration === undefined) throw new Problem('link-expired')
    const isInvited = registration.invitationId !== null && directory.takesInvitations
    if (context.config.registration === 'closed' && !isInvited) throw new Problem('registration-closed')
    const { stored, link } = await chooseFactors(call, proof, registration)
    try {
      const signedIn = await transaction(context.database, async (tx) => {
        await claimProof(context, tx, proof.id)
        const { email, firstName, lastName, invitationId } = registration
        // The mail went to this address; a registration that was moved since has a proof of its own.
        if (proof.email !== email) throw new Problem('link-expired')
        const user = await createAccount(context, tx, {
          directory,
          client,
          email,
          firstName,
          lastName,
          invitationId,
          stored,
          link,
        })
        return completeSignIn(context, tx, {
          directory,
          attempt: { userId: user.id, proven: [stored === null ? 'github' : 'pwd'] },
          user,
          replaced: call.session,
          client,
          delivery,
        })
      })
      return { status: 200, body: answerSignedIn(context, client, delivery, signedIn) }
    } catch (error) {
      throw asTaken(context, error)
    }
  },
})

async function getProof({ context, directory, client, body: given }: ConfirmCall): Promise<MailedProof> {
  const purpose = 'registration'
  if (given.token !== undefined) {
    return getProofByLink(context, context.database.kysely, directory.id, { purpose, token: given.token })
  }
  if (given.code === undefined)
    throw fieldProblem('code', 'required', 'Enter the code of the mail, or open its link.')
  return getProofByCode(context, directory.id, { purpose, code: given.code, boundTo: client.deviceHash })
}

/** What the account begins with: the registration's only where it is shown to be this person's. */
async function chooseFactors(
  { context, directory, client, body: given }: ConfirmCall,
  proof: MailedProof,
  registration: Registration,
): Promise<Pick<Registration, 'stored' | 'link'>> {
  const isHere = proof.boundTo !== null && proof.boundTo === client.deviceHash
  const { stored, link } = registration
  if (given.newPassword !== undefined) {
    await requireGoodPassword(context.config, given.newPassword, registration, 'newPassword')
    // Elsewhere the outside identity is left behind as the password is: it may be somebody else's.
    return { stored: await context.passwords.hash(given.newPassword), link: isHere ? link : null }
  }
  if (isHere) return { stored, link }
  if (given.password === undefined) throw new Problem('confirm-elsewhere')
  const account = { directoryId: directory.id, subject: registration.id, factor: 'password' as const }
  const counted = await countTry(context, account, client)
  if (await context.passwords.verify(stored ?? undefined, given.password)) return { stored, link }
  await recordWrongPassword({ context, directory, client }, { subject: undefined, counted })
  throw new Problem('wrong-password', {
    errors: [
      { path: 'password', code: 'wrong', message: 'This is not the password chosen at registration.' },
    ],
  })
}
