import { discardEmail } from './discard-email.ts'
import { getDeployment } from './get-deployment.ts'
import { getDeploymentSettings } from './get-deployment-settings.ts'
import { getDeploymentStatus } from './get-deployment-status.ts'
import { listEmails } from './list-emails.ts'
import { retryEmail } from './retry-email.ts'
import { runJob } from './run-job.ts'
import { updateDeploymentSettings } from './update-deployment-settings.ts'

export const deploymentRoutes = [
  getDeployment,
  getDeploymentStatus,
  getDeploymentSettings,
  updateDeploymentSettings,
  listEmails,
  retryEmail,
  discardEmail,
  runJob,
]
