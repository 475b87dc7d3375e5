import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { createMailedProof } from '../emails/mailed-proofs.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { requireMailQuota } from '../http/quota.ts'
import { requireSelfManagedIn } from '../sso/sso-managed.ts'
import { emailField, maskEmail, requireEmail } from './email-address.ts'
import { findUserByEmail } from './users.ts'

const body = Type.Object({ email: emailField }, { additionalProperties: false })
const dayMs = 86_400_000

/** The new address has a mail to confirm, the old one is told; until then the old one stays. @see OWASP ASVS 7.5.1 */
export const requestEmailChange = operation({
  id: 'requestEmailChange',
  method: 'POST',
  path: '/account/email-change',
  access: 'fresh',
  directories: 'all',
  tag: 'account',
  summary: 'Ask for another e-mail address',
  body,
  responses: { 202: Type.Object({}) },
  problems: ['too-many-attempts', 'sso-managed'],
  async handle(call) {
    const { context, directory, client, session } = call
    const email = requireEmail(call.body.email)
    if (email === session.user.email)
      throw fieldProblem('email', 'unchanged', 'This is your address already.')
    await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'email')
      await requireMailQuota(context, tx, { directoryId: directory.id, email, client })
      await mailNewAddress(call, tx, email)
      const { id: userId, firstName } = session.user
      await enqueueEmail(context, tx, {
        directoryId: directory.id,
        userId,
        to: session.user.email,
        template: 'email-change-requested',
        facts: { ...mailFacts(context, directory, { firstName, client }), newEmailMasked: maskEmail(email) },
      })
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'email-change.requested',
        userId,
        sessionId: session.id,
        client,
      })
    })
    return { status: 202, body: {} }
  },
})

/** A known address gets a mail that says so, and the answer to the request does not tell. */
async function mailNewAddress(
  call: Call<'fresh', typeof body, undefined, undefined>,
  tx: Db,
  email: string,
): Promise<void> {
  const { context, directory, client, session } = call
  const owner = await findUserByEmail(tx, directory.id, email)
  const proof = await createMailedProof(context, tx, {
    purpose: 'email-change',
    directoryId: directory.id,
    subjectId: session.user.id,
    email,
    boundTo: session.id,
    ttlMs: dayMs,
  })
  const order = { directoryId: directory.id, userId: owner?.id ?? null, to: email }
  if (owner) {
    const facts = mailFacts(context, directory, { firstName: owner.firstName, client })
    await enqueueEmail(context, tx, { ...order, template: 'email-change-known-address', facts })
    return
  }
  await enqueueEmail(context, tx, {
    ...order,
    template: 'email-change-confirm',
    facts: {
      ...mailFacts(context, directory, { firstName: session.user.firstName, client }),
      link: pageLink(context, '/account/email-change', proof.token),
      code: proof.code,
      expiresAt: proof.expiresAt,
      newEmail: email,
    },
    expiresAt: proof.expiresAt,
  })
}
