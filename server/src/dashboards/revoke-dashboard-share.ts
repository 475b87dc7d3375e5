import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { shareParams } from './share-view.ts'
import { revokeShare } from './shares.ts'

/** The link shows nothing any more, from the next request on. */
export const revokeDashboardShare = operation({
  id: 'revokeDashboardShare',
  method: 'DELETE',
  path: '/dashboards/:dashboardId/shares/:shareId',
  access: { permission: 'dashboard.share' },
  tag: 'dashboards',
  summary: 'Close a link to a dashboard',
  params: shareParams,
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, params }) {
    const { organizationId, owned } = standing
    const { shareId } = params
    await transaction(context.database, async (tx) => {
      const at = { dashboardId: owned.id, shareId }
      if (!(await revokeShare(context, tx, at))) throw new Problem('not-found')
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'dashboard.share-revoked',
        userId: caller.user.id,
        by: caller,
        target: owned,
        client,
        details: { share: shareId },
      })
    })
    return { status: 204 }
  },
})
