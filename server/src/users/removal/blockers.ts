import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'
import { listSoleOwnedOrganizations } from '../../organizations/members/owners.ts'
import { findManagement } from '../../sso/sso-managed.ts'
import { listLastWaysBack } from '../../sso/way-back.ts'
import { hasOtherOperator, type User } from '../users.ts'

/** What keeps an account from being deleted, and the acts of which each takes it out of the way. */
export interface DeletionBlocker {
  reason: 'last-owner' | 'sso-managed' | 'last-way-back' | 'last-operator'
  organization: { id: string | null; name: string } | null
  remedies: { action: string }[]
}

type Subject = Pick<User, 'id' | 'directoryId' | 'operatorSince'>

/** Everything that stands in the way, in the order in which it is best dealt with. */
export async function findBlockers(db: Db, user: Subject): Promise<DeletionBlocker[]> {
  const management = await findManagement(db, user.id)
  const owned = await listSoleOwnedOrganizations(db, user.id)
  const backs = await listLastWaysBack(db, user.id)
  return [
    ...(management === null ? [] : [managedBlocker(management.organization)]),
    ...owned.map(ownerBlocker),
    ...backs.map(wayBackBlocker),
    ...((await isLastOperator(db, user))
      ? [{ reason: 'last-operator' as const, organization: null, remedies: [] }]
      : []),
  ]
}

/** The company that manages an account lets it go, or its person leaves the company. */
function managedBlocker(organization: { id: string | null; name: string }): DeletionBlocker {
  const leave = organization.id === null ? [] : [{ action: 'leaveOrganization' }]
  return { reason: 'sso-managed', organization, remedies: [...leave, { action: 'askAdministrators' }] }
}

function ownerBlocker(organization: { id: string; name: string }): DeletionBlocker {
  return { reason: 'last-owner', organization, remedies: ownerRemedies }
}

/** Single sign-on is required there, and nobody else could come in on the day when the provider does not answer. */
function wayBackBlocker(connection: {
  organizationId: string | null
  organizationName: string | null
}): DeletionBlocker {
  const organization = {
    id: connection.organizationId,
    name: connection.organizationName ?? 'the deployment',
  }
  return { reason: 'last-way-back', organization, remedies: [{ action: 'setSsoEnforcement' }] }
}

const ownerRemedies = [{ action: 'updateMember' }, { action: 'deleteOrganization' }]

/**
 * Nobody loses their organization or their deployment by this user's going.
 * @throws {Problem} last-owner, last-operator
 */
export async function refuseIfNeeded(db: Db, user: Subject): Promise<void> {
  const owned = await listSoleOwnedOrganizations(db, user.id)
  if (owned.length > 0) throw lastOwner(owned)
  if (await isLastOperator(db, user)) throw new Problem('last-operator')
}

export function lastOwner(organizations: { id: string; name: string }[]): Problem {
  const names = organizations.map(({ name }) => name)
  return new Problem('last-owner', {
    detail: `You are the last owner of ${inWords(names)}. Make another member an owner, or delete it, and come back.`,
    blockedBy: organizations.map((organization) => ({
      organization,
      rule: 'last-owner',
      remedies: ownerRemedies,
    })),
  })
}

function inWords(names: string[]): string {
  const [first = '', ...others] = names
  return others.length === 0
    ? first
    : `${first} and ${others.length} other ${others.length === 1 ? 'organization' : 'organizations'}`
}

/** Does this user run the deployment, and nobody else who can sign in? */
async function isLastOperator(db: Db, user: Subject): Promise<boolean> {
  return user.operatorSince !== null && !(await hasOtherOperator(db, user))
}
