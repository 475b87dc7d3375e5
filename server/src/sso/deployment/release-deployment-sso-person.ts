import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { releaseSsoPerson } from '../release-sso-person.ts'

/** The connection of the deployment opens the account no longer; its person keeps it. */
export const releaseDeploymentSsoPerson = operation({
  id: 'releaseDeploymentSsoPerson',
  ...ofDeployment(releaseSsoPerson),
})
