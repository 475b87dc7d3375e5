import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'
import { orderReset } from './order-factor-reset.ts'

/** After a delay the second factors are removed, unless the owner, who is mailed at once, stops it. */
export const resetUserFactors = operation({
  id: 'resetUserFactors',
  method: 'POST',
  path: '/deployment/users/:userId/reset-factors',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Order the removal of all second factors',
  description:
    'For somebody who has lost all of them. Whoever reads the mail of the account has the account afterwards: order it only for somebody whose identity you have checked. Ordered once more, it waits from the beginning.',
  params: userParams,
  responses: { 200: Type.Object({ dueAt: timeField('When they will be removed.') }) },
  problems: ['sso-managed'],
  async handle(call) {
    const done = await orderReset(call.context, call.params.userId, inSession(call))
    const { dueAt } = requireAccount(done)
    return { status: 200, body: { dueAt: toTime(dueAt) } }
  },
})
