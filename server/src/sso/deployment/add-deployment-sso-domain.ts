import { operation } from '../../http/operation.ts'
import { addSsoDomain } from '../add-sso-domain.ts'
import { ofDeployment } from '../of-deployment.ts'

/** The connection of the deployment waits for the proof of a domain. */
export const addDeploymentSsoDomain = operation({
  id: 'addDeploymentSsoDomain',
  ...ofDeployment(addSsoDomain),
})
