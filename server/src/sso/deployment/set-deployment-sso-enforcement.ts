import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { setSsoEnforcement } from '../set-sso-enforcement.ts'

/** Everybody with an address of its domains comes in through it only, operators who are exempt aside. */
export const setDeploymentSsoEnforcement = operation({
  id: 'setDeploymentSsoEnforcement',
  ...ofDeployment(setSsoEnforcement),
})
