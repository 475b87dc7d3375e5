import { createApiKey } from './create-api-key.ts'
import { getApiKey } from './get-api-key.ts'
import { listApiKeyPermissions } from './list-api-key-permissions.ts'
import { listApiKeys } from './list-api-keys.ts'
import { previewApiKey } from './preview-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { rotateApiKey } from './rotate-api-key.ts'
import { updateApiKey } from './update-api-key.ts'

export const apiKeyRoutes = [
  createApiKey,
  listApiKeys,
  previewApiKey,
  getApiKey,
  updateApiKey,
  rotateApiKey,
  revokeApiKey,
  listApiKeyPermissions,
]
