import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { removeSsoDomain } from '../remove-sso-domain.ts'

/** The connection of the deployment no longer speaks for the domain. */
export const removeDeploymentSsoDomain = operation({
  id: 'removeDeploymentSsoDomain',
  ...ofDeployment(removeSsoDomain),
})
