import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { verifySsoDomain } from '../verify-sso-domain.ts'

/** The connection of the deployment speaks for the domain. */
export const verifyDeploymentSsoDomain = operation({
  id: 'verifyDeploymentSsoDomain',
  ...ofDeployment(verifySsoDomain),
})
