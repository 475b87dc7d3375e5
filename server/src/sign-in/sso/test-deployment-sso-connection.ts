import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../../sso/of-deployment.ts'
import { testSsoConnection } from './test-sso-connection.ts'

/** The provider of a connection of the deployment is asked as at a sign-in, and what it says is only shown. */
export const testDeploymentSsoConnection = operation({
  id: 'testDeploymentSsoConnection',
  ...ofDeployment(testSsoConnection),
})
