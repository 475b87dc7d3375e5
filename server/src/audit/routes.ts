import { listAuditEvents } from './list-audit-events.ts'
import { listMyActivity } from './list-my-activity.ts'

export const auditRoutes = [listMyActivity, listAuditEvents]
