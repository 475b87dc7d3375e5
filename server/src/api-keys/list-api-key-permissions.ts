import { operation } from '../http/operation.ts'
import { listPermissionUses } from './api-keys.ts'
import { keyParams } from './key-fields.ts'
import { listKeyReach, listPersonalReach } from './key-permissions.ts'
import { keyPermissionsView, toKeyPermissionsView } from './key-permissions-view.ts'
import { getOwnKey } from './own-key.ts'

/** What a key can do right now while it is in force, and what of it was never used. A service key does nothing. */
export const listApiKeyPermissions = operation({
  id: 'listApiKeyPermissions',
  method: 'GET',
  path: '/api-keys/:apiKeyId/permissions',
  access: 'signed-in',
  tag: 'api-keys',
  summary: 'What can this API key do?',
  params: keyParams,
  responses: { 200: keyPermissionsView },
  problems: ['not-found'],
  async handle({ context, session, params }) {
    const db = context.database.kysely
    const key = await getOwnKey(context, db, session, params.apiKeyId)
    const isPersonal = key.kind === 'personal'
    const reaches = isPersonal ? await listKeyReach(context, session.user.id, key) : []
    const reach = { reaches, personal: isPersonal ? listPersonalReach(key.cap) : [] }
    return { status: 200, body: toKeyPermissionsView(reach, await listPermissionUses(db, key.id)) }
  },
})
