import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { releaseAllOfOrganization } from '../sso/release.ts'
import { listOwners } from './members/owners.ts'
import { requireActor } from './members/ranks.ts'
import { organizationParams } from './organization-params.ts'
import { lockOrganization, removeOrganization } from './organizations.ts'
import { tellOrganizationDeleted } from './ownership-notices.ts'

/** The organization and everything in it are gone; its log stays. */
export const deleteOrganization = operation({
  id: 'deleteOrganization',
  method: 'DELETE',
  path: '/organizations/:organizationId',
  access: { permission: 'organization.delete', fresh: true },
  tag: 'organizations',
  summary: 'Delete an organization with everything in it',
  params: organizationParams,
  body: Type.Object(
    {
      name: Type.String({
        maxLength: 100,
        description: 'Its name, typed again, so that it is the right one.',
      }),
    },
    { additionalProperties: false },
  ),
  takesLong: true,
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    const { id: userId } = caller.user
    await transaction(context.database, async (tx) => {
      const organization = await lockOrganization(context, tx, organizationId)
      await requireActor(tx, { organizationId, userId }, 'organization.delete')
      if (body.name !== organization.name) {
        throw fieldProblem('name', 'mismatch', 'Type the name of the organization exactly as it is.')
      }
      const owners = await listOwners(tx, organizationId)
      const release = { organization, reason: 'organization-deleted' as const, by: { client, caller } }
      await releaseAllOfOrganization(context, tx, release)
      await removeOrganization(tx, organizationId)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'organization.deleted',
        userId,
        target: { kind: 'organization', id: organizationId },
        by: caller,
        client,
        details: { name: organization.name },
      })
      await tellOrganizationDeleted({ context, directory, client, caller }, tx, { organization, owners })
    })
    return { status: 204 }
  },
})
