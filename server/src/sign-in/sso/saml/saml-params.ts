import Type from 'typebox'
import { idPattern } from '../../../crypto/ids.ts'

export const samlParams = Type.Object({
  connectionId: Type.String({ pattern: idPattern('ssoConnection') }),
})
