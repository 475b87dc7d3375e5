import { call, client } from '../../api/client.ts'
import { makePasskey } from './ceremony.ts'

/** Has the browser make a passkey and adds it to the account; with the first one come recovery codes. */
export async function enrolPasskey() {
  const { options } = await call(() => client.POST('/v1/account/passkeys/enrolment', { body: {} }))
  const response = await makePasskey(options)
  return call(() => client.POST('/v1/account/passkeys', { body: { response } }))
}
