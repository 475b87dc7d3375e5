import { retryQueuedEmail } from '../emails/email-queue.ts'
import { operation } from '../http/operation.ts'
import { inSession } from '../operator/operator-act.ts'
import { actOnEmail } from './email-act.ts'
import { emailParams } from './email-view.ts'

/** The mail is tried again at once. */
export const retryEmail = operation({
  id: 'retryEmail',
  method: 'POST',
  path: '/deployment/emails/:emailId/retry',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Send a mail again that waits or was given up',
  params: emailParams,
  responses: { 204: null },
  problems: ['email-over', 'email-being-sent'],
  async handle({ context, session, client, params }) {
    const by = inSession({ session, client })
    await actOnEmail(context, { id: params.emailId, act: 'email.retried', by }, retryQueuedEmail)
    context.wakeJob('send-emails')
    return { status: 204 }
  },
})
