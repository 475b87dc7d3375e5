import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { limitsView, usageView } from '../organizations/billing/billing-view.ts'
import type { OperatorOrganization } from './operator-organizations.ts'

/** An organization, as whoever runs the deployment sees it: nothing of what is in it. */
export const operatorOrganizationView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  plan: Type.String({ description: 'Id of the plan, as LATCHKEY_PLANS has it.' }),
  memberCount: Type.Integer(),
  projectCount: Type.Integer(),
  createdAt: timeField('When it was founded.'),
})

/** The same with whom to write to, and how much of its plan it uses. */
export const operatorOrganizationDetail = Type.Object({
  ...operatorOrganizationView.properties,
  owners: Type.Array(Type.Object({ id: Type.String(), email: Type.String(), name: Type.String() }), {
    description: 'The first hundred.',
  }),
  usage: usageView,
  limits: limitsView,
})

export function toOperatorOrganizationView(
  organization: OperatorOrganization,
): Static<typeof operatorOrganizationView> {
  return { ...organization, createdAt: toTime(organization.createdAt) }
}
