import type { Standing } from '../access/decide.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import type { Holder } from '../organizations/members/grants.ts'
import { findMember } from '../organizations/members/members.ts'
import { requireGiver } from '../organizations/members/ranks.ts'
import { lockOrganization } from '../organizations/organizations.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUser } from '../users/users.ts'

/** Whose connections they are: those of an organization, by its id, or, as null, those of the deployment. */
export type ConnectionOwner = string | null

/** The place in the path; without one it is the deployment. */
export function ownerOf(standing: Standing | null): ConnectionOwner {
  return standing === null ? null : standing.organizationId
}

/** What an event about a connection says of its owner. */
export function inLogOf(owner: ConnectionOwner): { organizationId?: string } {
  return owner === null ? {} : { organizationId: owner }
}

/** Under what the requests are counted that an owner has us send. */
export function quotaKeyOf(owner: ConnectionOwner): string {
  return owner ?? 'deployment'
}

/**
 * From here to the end of the transaction nobody else changes what belongs to the owner: call it first.
 * @throws {Problem} not-found
 */
export async function lockOwner(context: Context, tx: Db, owner: ConnectionOwner): Promise<void> {
  if (owner !== null) {
    await lockOrganization(context, tx, owner)
    return
  }
  await tx
    .updateTable('directories')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', platformDirectoryId)
    .execute()
}

/**
 * Who acts, read in the transaction of the act: what the access check saw may have changed since.
 * @returns what they hold in the organization; null for whoever runs the deployment.
 * @throws {Problem} not-found, access-denied
 */
export async function requireManager(tx: Db, owner: ConnectionOwner, userId: string): Promise<Holder | null> {
  if (owner !== null) return requireGiver(tx, { organizationId: owner, userId }, 'sso.manage')
  if (!(await isOperator(tx, userId))) throw new Problem('not-found')
  return null
}

/** May this user set up connections of this owner at this moment? */
export async function mayManage(db: Db, owner: ConnectionOwner, userId: string): Promise<boolean> {
  if (owner === null) return isOperator(db, userId)
  return (await findMember(db, owner, userId))?.role.permissions.has('sso.manage') ?? false
}

async function isOperator(db: Db, userId: string): Promise<boolean> {
  const user = await findUser(db, platformDirectoryId, userId)
  return user !== undefined && user.operatorSince !== null && user.disabledAt === null
}
