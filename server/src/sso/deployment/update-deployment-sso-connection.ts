import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { updateSsoConnection } from '../update-sso-connection.ts'

/** The connection of the deployment has these settings. */
export const updateDeploymentSsoConnection = operation({
  id: 'updateDeploymentSsoConnection',
  ...ofDeployment(updateSsoConnection),
})
