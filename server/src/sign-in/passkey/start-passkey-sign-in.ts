import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { requireWorkQuota } from '../../http/quota.ts'
import { startUseCeremony } from './ceremonies.ts'
import { ceremonyOptions } from './passkey-schemas.ts'

/** Asks for no address, so it tells nothing about any. @see WebAuthn Level 3 section 14.6.2 */
export const startPasskeySignIn = operation({
  id: 'startPasskeySignIn',
  method: 'POST',
  path: '/sign-in/passkey/start',
  access: 'anyone',
  directories: 'all',
  signInMethod: 'passkey',
  tag: 'sign-in',
  summary: 'Begin to sign in with a passkey',
  body: Type.Object({}, { additionalProperties: false }),
  responses: { 200: ceremonyOptions },
  problems: ['too-many-attempts'],
  async handle({ context, directory, client }) {
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'passkey-ceremony')
    const boundTo = client.ensureDevice()
    const options = await startUseCeremony(context, { purpose: 'sign-in', boundTo, allowed: null })
    return { status: 200, body: { options } }
  },
})
