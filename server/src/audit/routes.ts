import { listMyActivity } from './list-my-activity.ts'

export const auditRoutes = [listMyActivity]
