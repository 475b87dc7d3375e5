import { recordEvent } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import { Problem } from '../../http/problems.ts'
import { lockOrganization, type Organization } from '../../organizations/organizations.ts'
import { tellOwnershipChanged } from '../../organizations/ownership-notices.ts'
import { requireOtherWayBack } from '../../sso/way-back.ts'
import type { Directory } from '../directories.ts'
import type { User } from '../users.ts'
import { lastOwner } from './blockers.ts'

interface Place {
  context: Context
  directory: Directory
  client: Client
}

/**
 * Locks what the deletion of a user depends on, always in the same order: the operators, then the organizations that
 * the user owns. The user comes after.
 */
export async function lockSurroundings(
  context: Context,
  tx: Db,
  user: Pick<User, 'id' | 'directoryId' | 'operatorSince'>,
): Promise<Map<string, Organization>> {
  // The directory's row stands for its operators: two of them who go together must see each other.
  if (user.operatorSince !== null) {
    await tx
      .updateTable('directories')
      .set((eb) => ({ created_at: eb.ref('created_at') }))
      .where('id', '=', user.directoryId)
      .execute()
  }
  const rows = await tx
    .selectFrom('members')
    .select('organization_id')
    .where('user_id', '=', user.id)
    .where('role', '=', 'owner')
    .orderBy('organization_id')
    .execute()
  const locked = new Map<string, Organization>()
  for (const { organization_id: id } of rows) {
    const organization = await lockIfThere(context, tx, id)
    if (organization) locked.set(id, organization)
  }
  return locked
}

/**
 * The user belongs to no organization any more, and each that has lost an owner has another one.
 * @param locked by `lockSurroundings`.
 * @throws {Problem} last-owner, sso-not-ready
 */
export async function leaveAll(
  at: Place,
  tx: Db,
  { user, locked }: { user: User; locked: Map<string, Organization> },
): Promise<void> {
  const { context } = at
  await requireOtherWayBack(tx, user.id)
  const left = await tx
    .deleteFrom('members')
    .where('user_id', '=', user.id)
    .returning(['organization_id', 'role'])
    .execute()
  const owned: Organization[] = []
  for (const { organization_id: id, role } of left.toSorted(byOrganization)) {
    await recordEvent(context, tx, {
      directoryId: user.directoryId,
      organizationId: id,
      act: 'member.left',
      userId: user.id,
      target: { kind: 'user', id: user.id },
      details: { role, accountDeleted: true },
    })
    // Somebody may have made them an owner since the locks were taken; the deleted row says so in any case.
    const organization =
      role === 'owner' ? (locked.get(id) ?? (await lockIfThere(context, tx, id))) : undefined
    if (organization) owned.push(organization)
  }
  await requireOtherOwners(tx, owned)
  for (const organization of owned) {
    const caller = { user: { email: user.email } }
    const change = { organization, userId: user.id, becameOwner: false }
    await tellOwnershipChanged({ ...at, caller }, tx, change)
  }
}

async function requireOtherOwners(tx: Db, organizations: readonly Organization[]): Promise<void> {
  const orphaned: Organization[] = []
  for (const organization of organizations) {
    const other = await tx
      .selectFrom('members as m')
      .innerJoin('users as u', 'u.id', 'm.user_id')
      .select('m.user_id')
      .where('m.organization_id', '=', organization.id)
      .where('m.role', '=', 'owner')
      .where('u.disabled_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (other === undefined) orphaned.push(organization)
  }
  if (orphaned.length > 0) throw lastOwner(orphaned.map(({ id, name }) => ({ id, name })))
}

/** One that is being deleted at the same time needs no lock. */
async function lockIfThere(context: Context, tx: Db, id: string): Promise<Organization | undefined> {
  try {
    return await lockOrganization(context, tx, id)
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  }
}

function byOrganization(a: { organization_id: string }, b: { organization_id: string }): number {
  return a.organization_id < b.organization_id ? -1 : 1
}
