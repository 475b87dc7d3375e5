import { operation } from '../http/operation.ts'
import { disableAccount } from './account-state.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'

/** The account opens nothing any more, and keeps what it owns. */
export const disableUser = operation({
  id: 'disableUser',
  method: 'POST',
  path: '/deployment/users/:userId/disable',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Close an account',
  description:
    'Sessions and pending sign-ins end at once; its API keys open nothing. What it owns stays, and so do its memberships. To disable one that is disabled changes nothing.',
  params: userParams,
  responses: { 204: null },
  problems: ['not-to-yourself', 'last-operator'],
  async handle(call) {
    const done = await disableAccount(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
