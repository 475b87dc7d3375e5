import { regenerateRecoveryCodes } from './regenerate-recovery-codes.ts'
import { verifyRecoveryCode } from './verify-recovery-code.ts'

export const recoveryCodeRoutes = [verifyRecoveryCode, regenerateRecoveryCodes]
