import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { endAccountSessions } from './account-state.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'

/** The account is signed in nowhere. Its API keys go on. */
export const endUserSessions = operation({
  id: 'endUserSessions',
  method: 'POST',
  path: '/deployment/users/:userId/end-sessions',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Sign somebody out everywhere',
  params: userParams,
  responses: { 200: Type.Object({ ended: Type.Integer({ description: 'How many sessions ended.' }) }) },
  problems: [],
  async handle(call) {
    const done = await endAccountSessions(call.context, call.params.userId, inSession(call))
    const { ended } = requireAccount(done)
    return { status: 200, body: { ended } }
  },
})
