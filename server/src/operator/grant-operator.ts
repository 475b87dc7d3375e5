import { operation } from '../http/operation.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'
import { grantOperatorTo } from './operators.ts'

/** The account may run the deployment, as soon as it proves a second factor. */
export const grantOperator = operation({
  id: 'grantOperator',
  method: 'POST',
  path: '/deployment/users/:userId/grant-operator',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Make somebody an operator',
  params: userParams,
  responses: { 204: null },
  problems: ['sso-managed'],
  async handle(call) {
    const done = await grantOperatorTo(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
