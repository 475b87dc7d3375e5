import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createId } from '../../src/crypto/ids.ts'
import {
  finishEnrolmentCeremony,
  finishUseCeremony,
  startEnrolmentCeremony,
  startUseCeremony,
} from '../../src/sign-in/passkey/ceremonies.ts'
import type {
  AuthenticationResponse,
  RegistrationResponse,
} from '../../src/sign-in/passkey/passkey-schemas.ts'
import { listPasskeys, type Passkey } from '../../src/sign-in/passkey/passkeys.ts'
import { personWithPasskey, userIdOf } from '../support/second-factors.ts'
import { type CredentialJson, createAuthenticator } from '../support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'
import { type Property, property, type Suite } from './driver.ts'
import { type Edit, editBytes, edits } from './hostile-text.ts'

// What authenticators say, changed: CBOR, authenticator data, client data, signatures.

/** Changes to one part of an answer, told by what they are made in. */
type Change = [part: string, inBytes: boolean, changes: Edit[]]

const cborWords = [
  '\u00a0',
  '\u00bf',
  '\u009f',
  '\u00ff',
  '\u005f',
  '\u00fb',
  '\u00d9',
  '\u00a3',
  '\u001b',
  '\u009b',
]
const jsonWords = [
  '"crossOrigin":true,',
  '"type":"webauthn.get",',
  '{',
  '\\u0000',
  '"origin":"https://evil.example",',
]

function changeOf(...parts: string[]): fc.Arbitrary<Change> {
  return fc.tuple(fc.constantFrom(...parts), fc.boolean(), edits(...cborWords, ...jsonWords))
}

export async function openPasskeys(): Promise<Suite> {
  const app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
  return {
    properties: [enrolments(app), await uses(app)],
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

function enrolments(app: TestApp): Property {
  const user = { id: createId('user'), email: 'ada@example.com', displayName: 'Ada' }
  // RSA keys take long to make, and are read by the same code.
  const algorithms = (['ES256', 'EdDSA'] as const).map((algorithm) =>
    createAuthenticator({ algorithm, origin: app.context.config.baseUrl }),
  )
  return property('passkey enrolment', {
    of: fc.tuple(
      fc.constantFrom(...algorithms),
      fc.option(changeOf('attestationObject', 'clientDataJSON'), { freq: 20 }),
    ),
    inputs: 200,
    async check([authenticator, change]) {
      const facts = { boundTo: 'somebody', user, existing: [] }
      const honest = authenticator.create(await startEnrolmentCeremony(app.context, facts))
      const sent = changed(honest, change) as unknown as RegistrationResponse
      const enrolled = await finishEnrolmentCeremony(app.context, sent, 'somebody')
      if (change === null) assert.ok(enrolled, 'the honest passkey is refused')
      if (enrolled === null) return
      assert.ok(Buffer.from(enrolled.publicKey, 'base64url').length > 0)
      assert.ok(Number.isSafeInteger(enrolled.counter))
    },
  })
}

/** Of what is signed nothing can be changed. */
async function uses(app: TestApp): Promise<Property> {
  const { email, authenticator } = await personWithPasskey(app)
  const [passkey] = await listPasskeys(app.context.database.kysely, await userIdOf(app, email))
  return property('passkey use', {
    of: fc.option(changeOf('authenticatorData', 'clientDataJSON', 'signature', 'userHandle'), { freq: 20 }),
    inputs: 200,
    async check(change) {
      const facts = { purpose: 'sign-in' as const, boundTo: 'somebody', allowed: null }
      const honest = authenticator.get(await startUseCeremony(app.context, facts))
      const sent = changed(honest, change) as unknown as AuthenticationResponse
      const more = {
        purpose: facts.purpose,
        boundTo: facts.boundTo,
        passkey: passkey as Passkey,
        isHandleRequired: true,
      }
      const use = await finishUseCeremony(app.context, sent, more)
      if (change === null) assert.ok(use, 'the honest use is refused')
      if (use === null) return
      for (const part of ['authenticatorData', 'clientDataJSON', 'userHandle'] as const)
        assert.deepEqual(bytesOf(sent.response[part]), bytesOf(honest.response[part]), part)
    },
  })
}

function bytesOf(part: unknown): Buffer {
  return Buffer.from(String(part ?? ''), 'base64url')
}

function changed(honest: CredentialJson, change: Change | null): CredentialJson {
  if (change === null) return honest
  const [part, inBytes, changes] = change
  const { [part]: value } = honest.response
  const bytes = inBytes
    ? editBytes(bytesOf(value), changes)
    : Buffer.from(editBytes(bytesOf(value), changes).toString('utf8'))
  return { ...honest, response: { ...honest.response, [part]: bytes.toString('base64url') } }
}
