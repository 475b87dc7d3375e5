import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { requirePersonalRoom, requireRoom } from '../organizations/billing/plans.ts'
import { getOwnerOf } from './experience-owner.ts'

/**
 * Makes sure that the plan of the Experience's owner allows one more user, before it is added in the same transaction.
 * @throws {Problem} plan-limit-reached, not-found
 */
export async function requireRoomForUser(context: Context, tx: Db, directoryId: string): Promise<void> {
  const { organizationId, userId } = await getOwnerOf(tx, { directoryId })
  if (organizationId !== null) await requireRoom(context, tx, organizationId, 'experienceUsers')
  if (userId !== null) await requirePersonalRoom(context, tx, userId, 'experienceUsers')
}

/**
 * The same for whoever registers by themselves, who are told nothing of plans.
 * @throws {Problem} plan-limit-reached
 */
export async function requireRoomToRegister(context: Context, tx: Db, directoryId: string): Promise<void> {
  try {
    await requireRoomForUser(context, tx, directoryId)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'plan-limit-reached') throw error
    const detail = 'No more people can register here for now. Tell the people who run this service.'
    throw new Problem('plan-limit-reached', { detail, cause: error })
  }
}
