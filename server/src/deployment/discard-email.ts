import { discardQueuedEmail } from '../emails/email-queue.ts'
import { operation } from '../http/operation.ts'
import { inSession } from '../operator/operator-act.ts'
import { actOnEmail } from './email-act.ts'
import { emailParams } from './email-view.ts'

/** The mail is emptied and never sent. */
export const discardEmail = operation({
  id: 'discardEmail',
  method: 'POST',
  path: '/deployment/emails/:emailId/discard',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Give a mail up that was not sent',
  params: emailParams,
  responses: { 204: null },
  problems: ['email-over', 'email-being-sent'],
  async handle({ context, session, client, params }) {
    const by = inSession({ session, client })
    await actOnEmail(context, { id: params.emailId, act: 'email.discarded', by }, discardQueuedEmail)
    return { status: 204 }
  },
})
