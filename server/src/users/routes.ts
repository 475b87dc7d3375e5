import { cancelEmailChange } from './cancel-email-change.ts'
import { confirmEmailChange } from './confirm-email-change.ts'
import { deleteAccount } from './delete-account.ts'
import { exportMyData } from './export-my-data.ts'
import { getProfile } from './get-profile.ts'
import { planAccountDeletion } from './plan-account-deletion.ts'
import { requestEmailChange } from './request-email-change.ts'
import { undoEmailChange } from './undo-email-change.ts'
import { updateProfile } from './update-profile.ts'

export const userRoutes = [
  getProfile,
  updateProfile,
  requestEmailChange,
  confirmEmailChange,
  cancelEmailChange,
  undoEmailChange,
  planAccountDeletion,
  deleteAccount,
  exportMyData,
]
