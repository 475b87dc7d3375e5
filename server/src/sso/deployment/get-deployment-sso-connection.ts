import { operation } from '../../http/operation.ts'
import { getSsoConnection } from '../get-sso-connection.ts'
import { ofDeployment } from '../of-deployment.ts'

/** One connection of the deployment with its domains. */
export const getDeploymentSsoConnection = operation({
  id: 'getDeploymentSsoConnection',
  ...ofDeployment(getSsoConnection),
})
