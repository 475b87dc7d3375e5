import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { claimProof, getProofByLink } from '../emails/mailed-proofs.ts'
import { requireFresh } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { findUser } from '../users/users.ts'
import { cancelReset, hasNewFactor } from './factor-resets.ts'

/** The ordered removal of second factors will not happen. By the mailed link, or by the owner who is signed in. */
export const cancelFactorReset = operation({
  id: 'cancelFactorReset',
  method: 'POST',
  path: '/account/factor-reset/cancel',
  access: 'anyone',
  directories: 'all',
  tag: 'factors',
  summary: 'Stop an ordered reset of second factors',
  body: Type.Object(
    {
      token: Type.Optional(Type.String({ maxLength: 100, description: 'From the mail, unless signed in.' })),
    },
    { additionalProperties: false },
  ),
  responses: { 204: null },
  problems: ['link-expired', 'not-signed-in', 'fresh-proof-required', 'cancel-by-mail'],
  async handle({ context, directory, client, session, body }) {
    const purpose = 'factor-reset-cancel'
    const proof =
      body.token === undefined
        ? null
        : await getProofByLink(context, context.database.kysely, directory.id, { purpose, token: body.token })
    const userId = proof?.subjectId ?? session?.user.id
    if (userId === undefined) throw new Problem('not-signed-in')
    if (proof === null && session) requireFresh(context, session)
    await transaction(context.database, async (tx) => {
      if (proof) await claimProof(context, tx, proof.id)
      // Whoever added a factor a moment before is perhaps the one whom the reset is to keep out.
      else if (await hasNewFactor(context, tx, userId)) throw new Problem('cancel-by-mail')
      const user = await findUser(tx, directory.id, userId)
      const isCancelled = user !== undefined && (await cancelReset(context, tx, user, client))
      if (!isCancelled) throw new Problem('link-expired')
    })
    return { status: 204 }
  },
})
