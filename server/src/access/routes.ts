import { checkAccess } from './check-access.ts'
import { checkAccessBatch } from './check-access-batch.ts'
import { listMyPermissions } from './list-my-permissions.ts'

export const accessRoutes = [checkAccess, checkAccessBatch, listMyPermissions]
