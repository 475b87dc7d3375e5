import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { getInvitationByToken } from '../invitations/invitations.ts'
import { findInvitation } from '../invitations/organization-invitations.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'

/** Tells what an invitation link is for, without using it. */
export const previewInvitation = operation({
  id: 'previewInvitation',
  method: 'POST',
  path: '/registration/invitation',
  access: 'anyone',
  directories: 'all',
  tag: 'registration',
  summary: 'See what an invitation is for',
  body: Type.Object({ invitation: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      email: Type.Union([Type.String(), Type.Null()], { description: 'The address it is bound to, if any.' }),
      operator: Type.Boolean({ description: 'It makes its user an operator.' }),
      expiresAt: timeField('Until when it can be used.'),
      organization: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()], {
        description: "The organization that the new account belongs to at once; null for an operator's.",
      }),
      role: Type.Union([roleView, Type.Null()], { description: 'The role there.' }),
    }),
  },
  problems: ['invitation-invalid'],
  async handle({ context, directory, body }) {
    const db = context.database.kysely
    const found = await getInvitationByToken(context, db, directory.id, body.invitation)
    const { id, email, makesOperator, expiresAt, organizationId } = found
    const general = { email, operator: makesOperator, expiresAt: toTime(expiresAt) }
    if (organizationId === null) return { status: 200, body: { ...general, organization: null, role: null } }
    const joining = await findInvitation(context, db, { directoryId: directory.id, invitationId: id })
    if (!joining?.isBacked) throw new Problem('invitation-invalid')
    const { organization, roleId, roleName } = joining
    return { status: 200, body: { ...general, organization, role: toRoleView(roleId, roleName) } }
  },
})
