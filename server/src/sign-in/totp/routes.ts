import { confirmTotpEnrolment } from './confirm-totp-enrolment.ts'
import { removeTotp } from './remove-totp.ts'
import { startTotpEnrolment } from './start-totp-enrolment.ts'
import { verifyTotp } from './verify-totp.ts'

export const totpRoutes = [verifyTotp, startTotpEnrolment, confirmTotpEnrolment, removeTotp]
