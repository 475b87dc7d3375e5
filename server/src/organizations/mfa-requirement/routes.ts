import { askAdministrators } from './ask-administrators.ts'
import { previewMfaRequirement } from './preview-mfa-requirement.ts'
import { setMfaRequirement } from './set-mfa-requirement.ts'

export const mfaRequirementRoutes = [setMfaRequirement, previewMfaRequirement, askAdministrators]
