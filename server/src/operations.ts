import { accessRoutes } from './access/routes.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { applicationRoutes } from './applications/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { dashboardRoutes } from './dashboards/routes.ts'
import { deploymentRoutes } from './deployment/routes.ts'
import { experienceRoutes } from './experiences/routes.ts'
import type { AnyOperation } from './http/operation.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { operatorRoutes } from './operator/routes.ts'
import { billingRoutes } from './organizations/billing/routes.ts'
import { mfaRequirementRoutes } from './organizations/mfa-requirement/routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { registrationRoutes } from './registration/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { ssoRoutes } from './sso/routes.ts'
import { userRoutes } from './users/routes.ts'
import { workspaceRoutes } from './workspaces/routes.ts'

/** Everything that can be asked of the server. */
export const operations: readonly AnyOperation[] = [
  ...deploymentRoutes,
  ...operatorRoutes,
  ...registrationRoutes,
  ...signInRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...apiKeyRoutes,
  ...auditRoutes,
  ...organizationRoutes,
  ...invitationRoutes,
  ...mfaRequirementRoutes,
  ...ssoRoutes,
  ...accessRoutes,
  ...billingRoutes,
  ...projectRoutes,
  ...workspaceRoutes,
  ...applicationRoutes,
  ...dashboardRoutes,
  ...experienceRoutes,
]
