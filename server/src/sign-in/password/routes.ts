import { changePassword } from './change-password.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

export const passwordRoutes = [signInWithPassword, changePassword, requestPasswordReset, resetPassword]
