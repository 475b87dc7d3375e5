import { createApplication } from './create-application.ts'
import { deleteApplication } from './delete-application.ts'
import { getApplication } from './get-application.ts'
import { listApplications } from './list-applications.ts'
import { planApplicationDeletion } from './plan-application-deletion.ts'
import { previewApplicationTransfer } from './preview-application-transfer.ts'
import { transferApplication } from './transfer-application.ts'
import { updateApplication } from './update-application.ts'

export const applicationRoutes = [
  createApplication,
  listApplications,
  getApplication,
  updateApplication,
  planApplicationDeletion,
  deleteApplication,
  previewApplicationTransfer,
  transferApplication,
]
