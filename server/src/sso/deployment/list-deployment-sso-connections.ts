import { operation } from '../../http/operation.ts'
import { listSsoConnections } from '../list-sso-connections.ts'
import { ofDeployment } from '../of-deployment.ts'

/** Every connection of the deployment. */
export const listDeploymentSsoConnections = operation({
  id: 'listDeploymentSsoConnections',
  ...ofDeployment(listSsoConnections),
})
