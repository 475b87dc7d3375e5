import Type from 'typebox'
import { builtInRole } from '../access/roles.ts'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { nameField, tidy } from '../users/person-fields.ts'
import { insertMember } from './members/members.ts'
import { organizationView, toOrganizationView } from './organization-view.ts'
import { insertOrganization } from './organizations.ts'

/** There is a new organization, and its founder owns it. */
export const createOrganization = operation({
  id: 'createOrganization',
  method: 'POST',
  path: '/organizations',
  access: 'signed-in',
  tag: 'organizations',
  summary: 'Found an organization',
  description: 'The deployment decides whether everybody may, or its operators only.',
  body: Type.Object({ name: nameField('Name of the organization.') }, { additionalProperties: false }),
  responses: { 201: organizationView },
  problems: ['organization-creation-closed'],
  async handle({ context, directory, client, session, body }) {
    if (context.config.organizationCreation === 'operators' && !session.user.isOperator) {
      throw new Problem('organization-creation-closed')
    }
    const view = await transaction(context.database, async (tx) => {
      const { id: userId } = session.user
      const { id, name } = await insertOrganization(context, tx, {
        name: tidy(body.name),
        plan: context.config.defaultPlan,
      })
      await insertMember(context, tx, { organizationId: id, userId, role: 'owner' })
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: id,
        act: 'organization.created',
        userId,
        target: { kind: 'organization', id },
        sessionId: session.id,
        client,
        details: { name },
      })
      const standing = {
        organizationId: id,
        organizationName: name,
        projectId: null,
        workspaceId: null,
        role: builtInRole('owner'),
        projectGrant: null,
        workspaceGrant: null,
        mfaRule: { appliesTo: 'none' as const, roles: [], graceUntil: null, appliesToApiKeys: false },
      }
      return toOrganizationView(tx, standing, null)
    })
    return { status: 201, body: view }
  },
})
