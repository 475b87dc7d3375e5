import { operation } from '../../http/operation.ts'
import { listSsoPeople } from '../list-sso-people.ts'
import { ofDeployment } from '../of-deployment.ts'

/** Who has come in through the connection of the deployment. */
export const listDeploymentSsoPeople = operation({
  id: 'listDeploymentSsoPeople',
  ...ofDeployment(listSsoPeople),
})
