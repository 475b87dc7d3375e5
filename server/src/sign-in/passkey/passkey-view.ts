import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../../http/time-field.ts'
import type { Passkey } from './passkeys.ts'

/** A passkey as its owner sees it. */
export const passkeyView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: timeField('When it was added.'),
  lastUsedAt: Type.Union([timeField('Last use.'), Type.Null()]),
  synced: Type.Boolean({ description: 'Its provider copies it to other devices.' }),
  signsInAlone: Type.Boolean({
    description: 'It verifies its user and can be found, so no password is needed.',
  }),
})

export function toPasskeyView(passkey: Passkey): Static<typeof passkeyView> {
  return {
    id: passkey.id,
    name: passkey.name,
    createdAt: toTime(passkey.createdAt),
    lastUsedAt: passkey.lastUsedAt === null ? null : toTime(passkey.lastUsedAt),
    synced: passkey.backupEligible,
    signsInAlone: passkey.userVerification && passkey.discoverable !== false,
  }
}
