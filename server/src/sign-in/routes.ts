import { getSignInOptions } from './get-sign-in-options.ts'
import { passwordRoutes } from './password/routes.ts'

export const signInRoutes = [getSignInOptions, ...passwordRoutes]
