import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { staleUserSessions } from '../../sessions/sessions.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { endUserAttempts } from '../attempts.ts'
import { noticeFactorChange } from '../factor-notice.ts'
import { requireWayIn } from '../mfa-removal.ts'
import { deleteUserLinks } from './account-links.ts'

/** GitHub opens this account no more; its other ways in stay, and there is one. @see OWASP ASVS 7.5.1 */
export const unlinkGithub = operation({
  id: 'unlinkGithub',
  method: 'DELETE',
  path: '/account/links/github',
  access: 'fresh',
  directories: 'all',
  tag: 'account',
  summary: 'Disconnect GitHub',
  description:
    'The last way in stays: `last-way-in` names what to add first. GitHub still lists this deployment among the authorized OAuth apps; only the person can take that back, there.',
  responses: { 204: null },
  problems: ['not-found', 'last-way-in', 'sso-managed'],
  async handle(call) {
    const { context, session } = call
    const { user } = session
    await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'links')
      const [removed] = await deleteUserLinks(tx, user.id)
      if (removed === undefined) throw new Problem('not-found')
      await requireWayIn(tx, context.config, user.id)
      await staleUserSessions(tx, user.id, session.id)
      await endUserAttempts(context, tx, user.id)
      const detail = `Your login there: ${removed.name}`
      await noticeFactorChange(call, tx, { act: 'account-link.removed', user, sessionId: session.id, detail })
    })
    return { status: 204 }
  },
})
