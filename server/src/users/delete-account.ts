import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { findAccountFactors } from '../sign-in/account-factors.ts'
import { type OwnProof, proofFields, proveFactors } from '../sign-in/own-proof.ts'
import { missingFactors } from '../sign-in/required-factors.ts'
import { refuseManaged, requireSelfManagedIn } from '../sso/sso-managed.ts'
import { canonicalEmail, emailField } from './email-address.ts'
import { refuseIfNeeded } from './removal/blockers.ts'
import { leaveAll, lockSurroundings } from './removal/leave-all.ts'
import { removeUser } from './removal/remove-user.ts'
import { findUser, lockUserFirmly, type User } from './users.ts'

const body = Type.Object({ ...proofFields, email: emailField }, { additionalProperties: false })
type DeletionCall = Call<'fresh', typeof body, undefined, undefined>

/**
 * The account is gone with everything it owns, at once and for good; what belongs to organizations stays.
 * @see OWASP ASVS 7.5.3, 7.4.2, 14.2.7
 */
export const deleteAccount = operation({
  id: 'deleteAccount',
  method: 'DELETE',
  path: '/account',
  access: 'fresh',
  directories: 'all',
  tag: 'account',
  summary: 'Delete my account',
  description:
    'Takes the address of the account, typed again, and what `proveFresh` takes: the password if there is one, and a second factor if there is one. An account without a password stands on its fresh session instead. Ask `planAccountDeletion` first.',
  body,
  takesLong: true,
  responses: { 204: null },
  problems: [
    'sso-managed',
    'last-owner',
    'sso-not-ready',
    'last-operator',
    'invalid-credentials',
    'proof-incomplete',
    'code-wrong',
    'passkey-refused',
    'too-many-attempts',
  ],
  async handle(call) {
    const { context, directory, client, session } = call
    const db = context.database.kysely
    await refuseManaged(db, session.user.id, 'deletion')
    requireTyped(call)
    const user = await findUser(db, directory.id, session.user.id)
    if (user === undefined) throw new Problem('not-signed-in')
    await refuseIfNeeded(db, user)
    const proof = await proofOf(call)
    await transaction(context.database, (tx) => deleteOwn(call, tx, proof)).catch(proof.explain)
    client.clearSessionCookie()
    client.clearAttemptCookie()
    return { status: 204 }
  },
})

function requireTyped({ body, session }: DeletionCall): void {
  if (canonicalEmail(body.email) === session.user.email) return
  throw fieldProblem('email', 'mismatch', 'Type the address of this account exactly as it is.')
}

/** One who has no password may have nothing to give but the fresh session. */
async function proofOf(call: DeletionCall): Promise<OwnProof> {
  const { password, code, recoveryCode, passkey } = call.body
  const isGiven = [password, code, recoveryCode, passkey].some((part) => part !== undefined)
  if (isGiven) return proveFactors(call, call.body)
  return {
    use: async () => [],
    explain: async (error) => {
      throw error
    },
  }
}

async function deleteOwn(call: DeletionCall, tx: Db, proof: OwnProof): Promise<void> {
  const { context, directory, client, session } = call
  const before = await findUser(tx, directory.id, session.user.id)
  if (before === undefined) throw new Problem('not-signed-in')
  const locked = await lockSurroundings(context, tx, before)
  await requireSelfManagedIn(tx, session, 'deletion')
  const user = await findUser(tx, directory.id, before.id)
  if (user === undefined) throw new Problem('not-signed-in')
  await requireProven(call, tx, proof)
  await refuseIfNeeded(tx, user)
  await lockUserFirmly(tx, user)
  await leaveAll({ context, directory, client }, tx, { user, locked })
  await removeUser(context, tx, user)
  await recordEvent(context, tx, { directoryId: directory.id, act: 'account.deleted', userId: user.id })
  await sendReceipt(call, tx, user)
}

/** Asks what a sign-in would ask; where there is no password, the fresh session stands for it. */
async function requireProven({ session }: DeletionCall, tx: Db, proof: OwnProof): Promise<void> {
  const proven = await proof.use(tx)
  const factors = await findAccountFactors(tx, session.user.id)
  const first = factors.hasPassword ? [] : session.methods.filter((method) => method === 'github')
  const missing = missingFactors({ userId: session.user.id, proven: [...first, ...proven] }, factors)
  if (missing.length > 0) throw new Problem('proof-incomplete', { missing: [...missing] })
}

/** To the address itself: nothing here remembers whose it was. */
async function sendReceipt({ context, directory, client }: DeletionCall, tx: Db, user: User): Promise<void> {
  await enqueueEmail(context, tx, {
    directoryId: directory.id,
    userId: null,
    to: user.email,
    template: 'account-deleted',
    facts: { ...mailFacts(context, directory, { firstName: user.firstName, client }), email: user.email },
  })
}
