import { operation } from '../../http/operation.ts'
import { deleteSsoConnection } from '../delete-sso-connection.ts'
import { ofDeployment } from '../of-deployment.ts'

/** The connection of the deployment is gone, and its people are released. */
export const deleteDeploymentSsoConnection = operation({
  id: 'deleteDeploymentSsoConnection',
  ...ofDeployment(deleteSsoConnection),
})
