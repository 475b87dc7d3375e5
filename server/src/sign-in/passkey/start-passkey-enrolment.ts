import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { refuseManaged } from '../../sso/sso-managed.ts'
import { startEnrolmentCeremony } from './ceremonies.ts'
import { ceremonyOptions } from './passkey-schemas.ts'
import { listPasskeys } from './passkeys.ts'

/** The browser can make a passkey for this account. @see WebAuthn Level 3 section 7.1 */
export const startPasskeyEnrolment = operation({
  id: 'startPasskeyEnrolment',
  method: 'POST',
  path: '/account/passkeys/enrolment',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'passkey',
  tag: 'factors',
  summary: 'Begin to add a passkey or security key',
  body: Type.Object({}, { additionalProperties: false }),
  responses: { 200: ceremonyOptions },
  problems: ['sso-managed'],
  async handle({ context, session }) {
    const { id, email, firstName, lastName } = session.user
    await refuseManaged(context.database.kysely, id, 'factors')
    const options = await startEnrolmentCeremony(context, {
      boundTo: session.id,
      user: { id, email, displayName: `${firstName} ${lastName}` },
      existing: await listPasskeys(context.database.kysely, id),
    })
    return { status: 200, body: { options } }
  },
})
