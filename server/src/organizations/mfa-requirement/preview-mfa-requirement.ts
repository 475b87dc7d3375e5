import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { organizationParams } from '../organization-params.ts'
import { roleView, toRoleView } from '../roles/role-view.ts'
import { rehearseRule } from './bound-members.ts'
import { readRequirement, requirementBody } from './requirement-fields.ts'

const mostShown = 100

/** Whom a rule would bind, without setting it. */
export const previewMfaRequirement = operation({
  id: 'previewMfaRequirement',
  method: 'POST',
  path: '/organizations/:organizationId/mfa-requirement/preview',
  access: { permission: 'mfa.manage' },
  tag: 'mfa-requirement',
  summary: 'See whom a rule would affect',
  params: organizationParams,
  body: requirementBody,
  responses: {
    200: Type.Object({
      affected: Type.Array(
        Type.Object({
          user: Type.Object({
            id: Type.String(),
            email: Type.String(),
            firstName: Type.String(),
            lastName: Type.String(),
          }),
          role: roleView,
          hasMfa: Type.Boolean(),
        }),
        { description: `The first ${mostShown}, those without a second factor before the others.` },
      ),
      counts: Type.Object({
        bound: Type.Integer({ description: 'Members whom it would bind.' }),
        missing: Type.Integer({ description: 'Those of them who have no second factor yet.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context, standing, body }) {
    const db = context.database.kysely
    const { organizationId } = standing
    const rule = await readRequirement(context, db, organizationId, body)
    const { bound, missing, members } = await rehearseRule(db, organizationId, rule, mostShown)
    const affected = members.map(({ userId: id, email, firstName, lastName, role, roleName, hasMfa }) => ({
      user: { id, email, firstName, lastName },
      role: toRoleView(role, roleName),
      hasMfa,
    }))
    return { status: 200, body: { affected, counts: { bound, missing } } }
  },
})
