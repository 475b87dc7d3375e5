import { operation } from '../http/operation.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'
import { withdrawOperatorFrom } from './operators.ts'

/** The account may not run the deployment any more; whom it has invited and who has not accepted comes in by that no more. */
export const withdrawOperator = operation({
  id: 'withdrawOperator',
  method: 'POST',
  path: '/deployment/users/:userId/withdraw-operator',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Take the running of the deployment from somebody',
  params: userParams,
  responses: { 204: null },
  problems: ['not-to-yourself', 'last-operator'],
  async handle(call) {
    const done = await withdrawOperatorFrom(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
