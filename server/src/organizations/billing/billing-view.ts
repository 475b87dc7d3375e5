import Type, { type Static } from 'typebox'
import type { Context } from '../../context.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import type { Statement } from './billing.ts'
import { getPlan } from './plans.ts'

const limit = Type.Union([Type.Integer(), Type.Null()], { description: 'Null is no limit.' })

export const usageView = Type.Object({
  members: Type.Integer(),
  projects: Type.Integer(),
  workspaces: Type.Integer(),
  applications: Type.Integer(),
  experienceUsers: Type.Integer({ description: 'People of all of its Experiences.' }),
})
export const limitsView = Type.Object({
  members: limit,
  projects: limit,
  workspaces: limit,
  applications: limit,
  experienceUsers: limit,
})
export const planView = Type.Object({ id: Type.String(), name: Type.String() })
export const contactView = Type.Union([
  Type.Object({ name: Type.String(), email: Type.String() }),
  Type.Null(),
])

/** One month of an organization. */
export const statementView = Type.Object({
  id: Type.String(),
  month: Type.String({ description: '`2026-11`, UTC.' }),
  plan: planView,
  usage: usageView,
  createdAt: timeField('When it was made.'),
})

export function toStatementView(context: Context, statement: Statement): Static<typeof statementView> {
  const { id, month, plan, usage, createdAt } = statement
  return {
    id,
    month,
    plan: { id: plan, name: getPlan(context, plan).name },
    usage,
    createdAt: toTime(createdAt),
  }
}
