import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { organizationPlace } from '../../projects/project-view.ts'
import { findBilling, listStatements } from './billing.ts'
import {
  contactView,
  limitsView,
  planView,
  statementView,
  toStatementView,
  usageView,
} from './billing-view.ts'
import { countUsage, getPlan } from './plans.ts'

/** Plan, seats, usage against limits, statements and contact; visible only with the permission. */
export const getBilling = operation({
  id: 'getBilling',
  method: 'GET',
  path: '/organizations/:organizationId/billing',
  access: { permission: 'billing.read' },
  tag: 'billing',
  summary: 'Read plan, usage and statements',
  params: organizationPlace,
  responses: {
    200: Type.Object({
      plan: planView,
      limits: limitsView,
      usage: usageView,
      contact: contactView,
      statements: Type.Array(statementView),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const db = context.database.kysely
    const { organizationId } = standing
    const [billing, usage, statements] = await Promise.all([
      findBilling(db, organizationId),
      countUsage(db, organizationId),
      listStatements(db, organizationId),
    ])
    if (billing === undefined) throw new Problem('not-found')
    const { id, name, limits } = getPlan(context, billing.plan)
    const views = statements.map((statement) => toStatementView(context, statement))
    return {
      status: 200,
      body: { plan: { id, name }, limits, usage, contact: billing.contact, statements: views },
    }
  },
})
