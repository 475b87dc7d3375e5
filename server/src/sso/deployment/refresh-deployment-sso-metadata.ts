import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { refreshSsoMetadata } from '../refresh-sso-metadata.ts'

/** What the provider says of itself was read just now. */
export const refreshDeploymentSsoMetadata = operation({
  id: 'refreshDeploymentSsoMetadata',
  ...ofDeployment(refreshSsoMetadata),
})
