import { operation } from '../http/operation.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'
import { withdrawReset } from './order-factor-reset.ts'

/** The account keeps its second factors; its owner is mailed. */
export const cancelUserFactorReset = operation({
  id: 'cancelUserFactorReset',
  method: 'POST',
  path: '/deployment/users/:userId/cancel-factor-reset',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Stop an ordered removal of second factors',
  params: userParams,
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const done = await withdrawReset(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
