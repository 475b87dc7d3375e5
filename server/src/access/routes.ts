import { checkAccess } from './check-access.ts'
import { checkAccessBatch } from './check-access-batch.ts'
import { createSignedToken } from './create-signed-token.ts'
import { forwardAuth } from './forward-auth.ts'
import { introspect } from './introspect.ts'
import { listMyPermissions } from './list-my-permissions.ts'
import { revokeLeakedTokens } from './revoke-leaked-tokens.ts'

export const accessRoutes = [
  checkAccess,
  checkAccessBatch,
  listMyPermissions,
  introspect,
  forwardAuth,
  createSignedToken,
  revokeLeakedTokens,
]
