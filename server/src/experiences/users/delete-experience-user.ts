import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { removeUser } from '../../users/removal/remove-user.ts'
import { findUser, lockUser } from '../../users/users.ts'
import { experiencePath, experienceUserParams, getOwnExperience, recordOwnersAct } from '../owners-call.ts'

/** The user is gone with everything of theirs; the address is free again and inherits nothing. */
export const deleteExperienceUser = operation({
  id: 'deleteExperienceUser',
  method: 'DELETE',
  path: `${experiencePath}/users/:userId`,
  access: { permission: 'experience-users.manage' },
  tag: 'experience users',
  summary: 'Delete a user of the Experience',
  params: experienceUserParams,
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, params } = call
    const { directoryId } = await getOwnExperience(call)
    await transaction(context.database, async (tx) => {
      await lockUser(tx, params.userId)
      const user = await findUser(tx, directoryId, params.userId)
      if (user === undefined) throw new Problem('not-found')
      await removeUser(context, tx, user)
      // By it the Experience's own log tells the end, and late traces are found.
      await recordEvent(context, tx, {
        directoryId,
        act: 'account.deleted',
        userId: user.id,
        actor: { kind: 'system', id: null },
      })
      await recordOwnersAct(call, tx, {
        act: 'experience-user.deleted',
        target: { kind: 'experience-user', id: user.id },
      })
    })
    return { status: 204 }
  },
})
