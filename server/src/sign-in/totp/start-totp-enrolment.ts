import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { requireSelfManagedIn } from '../../sso/sso-managed.ts'
import { startEnrolment } from './totp.ts'

/** An authenticator app can be given a new secret; nothing changes until one of its codes is confirmed. @see RFC 6238 */
export const startTotpEnrolment = operation({
  id: 'startTotpEnrolment',
  method: 'POST',
  path: '/account/totp/enrolment',
  access: 'fresh',
  directories: 'all',
  signInMethod: 'totp',
  tag: 'factors',
  summary: 'Begin to set up an authenticator app',
  body: Type.Object({}, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      secret: Type.String({ description: 'Base32, for typing.' }),
      uri: Type.String({ description: '`otpauth://` address of the same secret.' }),
      qrSvg: Type.String({ description: 'The address as a QR picture (SVG).' }),
      expiresAt: timeField('Until when it can be confirmed.'),
    }),
  },
  problems: ['sso-managed'],
  async handle({ context, directory, session }) {
    const { id: userId, email } = session.user
    const { secret, uri, expiresAt } = await transaction(context.database, async (tx) => {
      await requireSelfManagedIn(tx, session, 'factors')
      return startEnrolment(context, tx, { userId, issuer: directory.name, account: email })
    })
    // Loaded when it is first needed: few processes ever draw one.
    const { toString: toQr } = await import('qrcode')
    const qrSvg = await toQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
    return { status: 200, body: { secret, uri, qrSvg, expiresAt: toTime(expiresAt) } }
  },
})
