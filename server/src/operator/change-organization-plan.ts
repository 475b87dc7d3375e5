import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { organizationParams } from '../organizations/organization-params.ts'
import { changePlan } from './change-plan.ts'
import { inSession } from './operator-act.ts'

/** Its limits are those of the plan from the next request on. */
export const changeOrganizationPlan = operation({
  id: 'changeOrganizationPlan',
  method: 'POST',
  path: '/deployment/organizations/:organizationId/plan',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Put an organization on another plan',
  description: 'What it has above the new limits stays; only adding more is refused.',
  params: organizationParams,
  body: Type.Object(
    { plan: Type.String({ maxLength: 100, description: 'Id of the plan, as LATCHKEY_PLANS has it.' }) },
    { additionalProperties: false },
  ),
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, params, body } = call
    const plans = Object.keys(context.config.plans)
    if (!plans.includes(body.plan))
      throw fieldProblem('plan', 'unknown', `Choose one of the plans: ${plans.join(', ')}.`)
    if (!(await changePlan(context, params.organizationId, body.plan, inSession(call))))
      throw new Problem('not-found')
    return { status: 204 }
  },
})
