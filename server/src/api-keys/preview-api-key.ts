import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { capFields, noCap, readCap } from './cap-fields.ts'
import { listKeyReach, listPersonalReach } from './key-permissions.ts'
import { keyPermissionsView, toKeyPermissionsView } from './key-permissions-view.ts'

/** What a key with these limits, made in this session, could do right now. */
export const previewApiKey = operation({
  id: 'previewApiKey',
  method: 'POST',
  path: '/api-keys/preview',
  access: 'signed-in',
  tag: 'api-keys',
  summary: 'What could a key with these limits do?',
  description: 'Nothing is made or changed by it.',
  body: Type.Object({ cap: Type.Optional(capFields) }, { additionalProperties: false }),
  responses: { 200: keyPermissionsView },
  problems: [],
  async handle({ context, session, body }) {
    const { id: userId } = session.user
    const cap = body.cap === undefined ? noCap : await readCap(context, userId, body.cap)
    const reaches = await listKeyReach(context, userId, { cap, provesMfa: session.methods.includes('mfa') })
    return { status: 200, body: toKeyPermissionsView({ reaches, personal: listPersonalReach(cap) }, null) }
  },
})
