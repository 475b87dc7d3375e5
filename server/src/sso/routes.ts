import { addSsoDomain } from './add-sso-domain.ts'
import { createSsoConnection } from './create-sso-connection.ts'
import { deleteSsoConnection } from './delete-sso-connection.ts'
import { deploymentSsoRoutes } from './deployment/routes.ts'
import { getSsoConnection } from './get-sso-connection.ts'
import { listSsoConnections } from './list-sso-connections.ts'
import { listSsoPeople } from './list-sso-people.ts'
import { previewSsoEnforcement } from './preview-sso-enforcement.ts'
import { refreshSsoMetadata } from './refresh-sso-metadata.ts'
import { releaseSsoPerson } from './release-sso-person.ts'
import { removeSsoDomain } from './remove-sso-domain.ts'
import { setSsoEnforcement } from './set-sso-enforcement.ts'
import { updateSsoConnection } from './update-sso-connection.ts'
import { verifySsoDomain } from './verify-sso-domain.ts'

export const ssoRoutes = [
  createSsoConnection,
  listSsoConnections,
  getSsoConnection,
  updateSsoConnection,
  deleteSsoConnection,
  refreshSsoMetadata,
  addSsoDomain,
  verifySsoDomain,
  removeSsoDomain,
  previewSsoEnforcement,
  setSsoEnforcement,
  listSsoPeople,
  releaseSsoPerson,
  ...deploymentSsoRoutes,
]
