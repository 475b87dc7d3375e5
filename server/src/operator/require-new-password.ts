import { operation } from '../http/operation.ts'
import { inSession, requireAccount } from './operator-act.ts'
import { userParams } from './operator-user-view.ts'
import { rescuePassword } from './rescue-password.ts'

/** The old password opens nothing, every session has ended, and the owner is mailed a link to choose a new one. */
export const requireNewPassword = operation({
  id: 'requireNewPassword',
  method: 'POST',
  path: '/deployment/users/:userId/require-new-password',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Have somebody choose a new password',
  description:
    'For a password that leaked, or somebody who is locked out. Only the owner of the mailbox sees the link; nobody but the owner ever sees or chooses the password. API keys are held until the owner resumes them.',
  params: userParams,
  responses: { 204: null },
  problems: ['sso-managed'],
  async handle(call) {
    const done = await rescuePassword(call.context, call.params.userId, inSession(call))
    requireAccount(done)
    return { status: 204 }
  },
})
