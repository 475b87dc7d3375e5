import { cancelRegistration } from './cancel-registration.ts'
import { confirmEmail } from './confirm-email.ts'
import { correctRegistration } from './correct-registration.ts'
import { previewInvitation } from './preview-invitation.ts'
import { register } from './register.ts'
import { resendConfirmation } from './resend-confirmation.ts'

export const registrationRoutes = [
  register,
  previewInvitation,
  confirmEmail,
  resendConfirmation,
  correctRegistration,
  cancelRegistration,
]
