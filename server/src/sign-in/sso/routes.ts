import { backchannelLogout } from './backchannel-logout.ts'
import { enterBySso } from './enter-by-sso.ts'
import { finishOidcSignIn } from './finish-oidc-sign-in.ts'
import { getProviderSignOut } from './get-provider-sign-out.ts'
import { startSsoSignIn } from './start-sso-sign-in.ts'
import { testDeploymentSsoConnection } from './test-deployment-sso-connection.ts'
import { testSsoConnection } from './test-sso-connection.ts'

export const ssoSignInRoutes = [
  startSsoSignIn,
  testSsoConnection,
  testDeploymentSsoConnection,
  finishOidcSignIn,
  enterBySso,
  backchannelLogout,
  getProviderSignOut,
]
