import { operation } from '../http/operation.ts'
import { enableAccount } from './account-state.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'

/** The account can be signed in to again, with what opened it before. */
export const enableUser = operation({
  id: 'enableUser',
  method: 'POST',
  path: '/deployment/users/:userId/enable',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Open a disabled account again',
  params: userParams,
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const done = await enableAccount(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
