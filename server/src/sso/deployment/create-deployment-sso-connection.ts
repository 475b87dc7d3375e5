import { operation } from '../../http/operation.ts'
import { createSsoConnection } from '../create-sso-connection.ts'
import { ofDeployment } from '../of-deployment.ts'

/** The deployment has a draft of a connection that belongs to no organization. */
export const createDeploymentSsoConnection = operation({
  id: 'createDeploymentSsoConnection',
  ...ofDeployment(createSsoConnection),
})
