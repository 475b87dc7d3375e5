import { cancelFactorReset } from './cancel-factor-reset.ts'
import { getSignInOptions } from './get-sign-in-options.ts'
import { githubRoutes } from './github/routes.ts'
import { listFactors } from './list-factors.ts'
import { passkeyRoutes } from './passkey/routes.ts'
import { passwordRoutes } from './password/routes.ts'
import { recoveryCodeRoutes } from './recovery-codes/routes.ts'
import { ssoSignInRoutes } from './sso/routes.ts'
import { samlRoutes } from './sso/saml/routes.ts'
import { totpRoutes } from './totp/routes.ts'

export const signInRoutes = [
  getSignInOptions,
  ...passwordRoutes,
  ...totpRoutes,
  ...passkeyRoutes,
  ...recoveryCodeRoutes,
  ...githubRoutes,
  ...ssoSignInRoutes,
  ...samlRoutes,
  listFactors,
  cancelFactorReset,
]
