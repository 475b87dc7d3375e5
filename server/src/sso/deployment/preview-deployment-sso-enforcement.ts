import { operation } from '../../http/operation.ts'
import { ofDeployment } from '../of-deployment.ts'
import { previewSsoEnforcement } from '../preview-sso-enforcement.ts'

/** Whom requiring it of everybody in its domains would affect. */
export const previewDeploymentSsoEnforcement = operation({
  id: 'previewDeploymentSsoEnforcement',
  ...ofDeployment(previewSsoEnforcement),
})
