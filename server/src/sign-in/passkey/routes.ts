import { finishPasskeyEnrolment } from './finish-passkey-enrolment.ts'
import { finishPasskeySignIn } from './finish-passkey-sign-in.ts'
import { finishPasskeyVerification } from './finish-passkey-verification.ts'
import { removePasskey } from './remove-passkey.ts'
import { renamePasskey } from './rename-passkey.ts'
import { startPasskeyEnrolment } from './start-passkey-enrolment.ts'
import { startPasskeySignIn } from './start-passkey-sign-in.ts'
import { startPasskeyVerification } from './start-passkey-verification.ts'

export const passkeyRoutes = [
  startPasskeySignIn,
  finishPasskeySignIn,
  startPasskeyVerification,
  finishPasskeyVerification,
  startPasskeyEnrolment,
  finishPasskeyEnrolment,
  renamePasskey,
  removePasskey,
]
