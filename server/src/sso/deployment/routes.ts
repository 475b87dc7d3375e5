import { addDeploymentSsoDomain } from './add-deployment-sso-domain.ts'
import { createDeploymentSsoConnection } from './create-deployment-sso-connection.ts'
import { deleteDeploymentSsoConnection } from './delete-deployment-sso-connection.ts'
import { getDeploymentSsoConnection } from './get-deployment-sso-connection.ts'
import { listDeploymentSsoConnections } from './list-deployment-sso-connections.ts'
import { listDeploymentSsoPeople } from './list-deployment-sso-people.ts'
import { previewDeploymentSsoEnforcement } from './preview-deployment-sso-enforcement.ts'
import { refreshDeploymentSsoMetadata } from './refresh-deployment-sso-metadata.ts'
import { releaseDeploymentSsoPerson } from './release-deployment-sso-person.ts'
import { removeDeploymentSsoDomain } from './remove-deployment-sso-domain.ts'
import { setDeploymentSsoEnforcement } from './set-deployment-sso-enforcement.ts'
import { updateDeploymentSsoConnection } from './update-deployment-sso-connection.ts'
import { verifyDeploymentSsoDomain } from './verify-deployment-sso-domain.ts'

/** The set-up of single sign-on that belongs to no organization. */
export const deploymentSsoRoutes = [
  addDeploymentSsoDomain,
  createDeploymentSsoConnection,
  deleteDeploymentSsoConnection,
  getDeploymentSsoConnection,
  listDeploymentSsoConnections,
  listDeploymentSsoPeople,
  previewDeploymentSsoEnforcement,
  refreshDeploymentSsoMetadata,
  releaseDeploymentSsoPerson,
  removeDeploymentSsoDomain,
  setDeploymentSsoEnforcement,
  updateDeploymentSsoConnection,
  verifyDeploymentSsoDomain,
]
