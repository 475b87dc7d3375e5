import { createDashboard } from './create-dashboard.ts'
import { createDashboardShare } from './create-dashboard-share.ts'
import { deleteDashboard } from './delete-dashboard.ts'
import { getDashboard } from './get-dashboard.ts'
import { getDashboardFigures } from './get-dashboard-figures.ts'
import { getSharedDashboard } from './get-shared-dashboard.ts'
import { listDashboardShares } from './list-dashboard-shares.ts'
import { listDashboards } from './list-dashboards.ts'
import { previewDashboardTransfer } from './preview-dashboard-transfer.ts'
import { revokeDashboardShare } from './revoke-dashboard-share.ts'
import { transferDashboard } from './transfer-dashboard.ts'
import { updateDashboard } from './update-dashboard.ts'

export const dashboardRoutes = [
  createDashboard,
  listDashboards,
  getDashboard,
  updateDashboard,
  deleteDashboard,
  previewDashboardTransfer,
  transferDashboard,
  getDashboardFigures,
  createDashboardShare,
  listDashboardShares,
  revokeDashboardShare,
  getSharedDashboard,
]
