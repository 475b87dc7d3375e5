import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { finishEnrolmentCeremony, finishUseCeremony } from '../../src/sign-in/passkey/ceremonies.ts'
import type { CeremonyPurpose } from '../../src/sign-in/passkey/challenges.ts'
import { insertPasskey, type Passkey } from '../../src/sign-in/passkey/passkeys.ts'
import { platformDirectoryId } from '../../src/users/directories.ts'
import { registeredPerson } from '../support/people.ts'
import { userIdOf } from '../support/second-factors.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// The test vectors of Web Authentication Level 3, section 16: made by its editors with RP ID example.org and origin
// https://example.org. Nothing of ours had a part in them.

interface Vector {
  credentialId: string
  aaguid: string
  flags: { userVerification: boolean; backupEligible: boolean; backedUp: boolean }
  enrolment: { challenge: string; clientData: string; attestationObject: string }
  use: { challenge: string; clientData: string; authenticatorData: string; signature: string }
}

const remark =
  ',"extraData":"clientDataJSON may be extended with additional fields in the future, such as this: '
const clientData = (type: string, challenge: string, rest: string) =>
  `{"type":"webauthn.${type}","challenge":"${base64url(challenge)}","origin":"https://example.org",${rest}}`

/** sha256('example.org'), with which all authenticator data begin. */
const rpIdHash = 'bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b5'

/** Section 16.2: ES256 credential with no attestation. */
const noneEs256: Vector = {
  credentialId: 'f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4',
  aaguid: '8446ccb9-ab1d-b374-750b-2367ff6f3a1f',
  flags: { userVerification: false, backupEligible: true, backedUp: true },
  enrolment: {
    challenge: '00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130',
    clientData: clientData(
      'create',
      '00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130',
      `"crossOrigin":false${remark}BkQeDjdcTBrXBiAwJTLE5Q"`,
    ),
    attestationObject: `a363666d74646e6f6e656761747453746d74a068617574684461746158a4${rpIdHash}59000000008446ccb9ab1db374750b2367ff6f3a1f0020f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4a5010203262001215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca66334b03458abf879717c12cc68ed73290af2e2664796b9220`,
  },
  use: {
    challenge: '39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408',
    clientData: clientData(
      'get',
      '39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408',
      '"crossOrigin":false',
    ),
    authenticatorData: `${rpIdHash}1900000000`,
    signature:
      '3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87',
  },
}

/** Section 16.11: packed attestation with Ed25519 credential. */
const packedEd25519: Vector = {
  credentialId: 'ce9f840ed96599580cd140fbc7bb3230633f50f61041aff73308ae71caa8a2bd',
  aaguid: 'd5aa3358-1e8c-a478-e20f-e713f5d32ff2',
  flags: { userVerification: false, backupEligible: false, backedUp: false },
  enrolment: {
    challenge: 'a8abf9dabdc6b0df63466b39bda9e8a34a34e185337a59f1c579990676d3b3bd',
    clientData: clientData(
      'create',
      'a8abf9dabdc6b0df63466b39bda9e8a34a34e185337a59f1c579990676d3b3bd',
      `"crossOrigin":false${remark}B_DT5g7ZD_-9OTLYX5IvEQ"`,
    ),
    attestationObject: `a363666d74667061636b65646761747453746d74a363616c67266373696758483046022100d83f60bd80269537583218858aefb03ac57d45fa06e42feaae332d187f62da9f022100a02bd3cb6f7e1d283c93bad1f3f4b5a4c0494463da7fdbf256949116754d1f17637835638159022730820223308201c8a003020102021100b2cfc9ea33c8643b0e1a760463eaf164300a06082a8648ce3d0403023062311e301c06035504030c15576562417574686e207465737420766563746f7273310c300a060355040a0c0357334331253023060355040b0c1c41757468656e74696361746f72204174746573746174696f6e204341310b30090603550406130241413020170d3234303130313030303030305a180f33303234303130313030303030305a305f311e301c06035504030c15576562417574686e207465737420766563746f7273310c300a060355040a0c0357334331223020060355040b0c1941757468656e74696361746f72204174746573746174696f6e310b30090603550406130241413059301306072a8648ce3d020106082a8648ce3d03010703420004dd2b7a564b73b8c0b81c4c62e521925c4d1198ec9f583dbf1eebe364b65cd9c29a9bdf346aaa81fb6b9507e5249a52fdaf8e39e26b0b7dc45992a7e233b70f70a360305e300c0603551d130101ff04023000300e0603551d0f0101ff040403020780301d0603551d0e041604140ae27546bc7eccb1b4b597bd354f0c0b1f1f8f8e301f0603551d2304183016801445aff715b0dd786741fee996ebc16547a3931b1e300a06082a8648ce3d0403020349003046022100a0d434ecb5fc3bfd7da5f41904517ad2836249f561bd834ba7a438a8ab7a4ce8022100fac845bb7a02513b58e9f319654dbe49b0f02b95835bac568c71f8a18cdde9ab6861757468446174615881${rpIdHash}4100000000d5aa33581e8ca478e20fe713f5d32ff20020ce9f840ed96599580cd140fbc7bb3230633f50f61041aff73308ae71caa8a2bda401010327200621582044e06ddd331c36a8dc667bab52bcae63486c916aa5e339e6acebaa84934bf832`,
  },
  use: {
    challenge: '895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2',
    clientData: clientData(
      'get',
      '895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2',
      '"crossOrigin":false',
    ),
    authenticatorData: `${rpIdHash}0100000000`,
    signature:
      'f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d6607525713223a0dc0d453993dae00b',
  },
}

/** Section 16.4: "crossOrigin": true in the client data. Right in itself; this product is in no frame of others. */
const crossOrigin: Vector['enrolment'] = {
  challenge: '3be5aacd03537142472340ab5969f240f1d87716e20b6807ac230655fa4b3b49',
  clientData: clientData(
    'create',
    '3be5aacd03537142472340ab5969f240f1d87716e20b6807ac230655fa4b3b49',
    `"crossOrigin":true${remark}zZquEtDR9DWqpW5tBWTFug"`,
  ),
  attestationObject: `a363666d74646e6f6e656761747453746d74a068617574684461746158a4${rpIdHash}4500000000883f4f6014f19c09d87aa38123be48d000206e1050c0d2ca2f07c755cb2c66a74c64fa43065c18f938354d9915db2bd5ce57a501020326200121582022200a473f90b11078851550d03b4e44a2279f8c4eca27b3153dedfe03e4e97d225820cbd0be95e746ad6f5a8191be11756e4c0420e72f65b466d39bc56b8b123a9c6e`,
}

/** Section 16.5: "topOrigin" in the client data. */
const topOrigin: Vector['enrolment'] = {
  challenge: '4e1f4c6198699e33c14f192153f49d7e0e8e3577d5ac416c5f3adc92a41f27e5',
  clientData: clientData(
    'create',
    '4e1f4c6198699e33c14f192153f49d7e0e8e3577d5ac416c5f3adc92a41f27e5',
    '"crossOrigin":true,"topOrigin":"https://example.com"',
  ),
  attestationObject: `a363666d74646e6f6e656761747453746d74a068617574684461746158a4${rpIdHash}410000000097586fd09799a76401c200455099ef2a0020b8ad59b996047ab18e2ceb57206c362da57458793481f4a8ebf101c7ca7cc0f1a5010203262001215820a1c47c1d82da4ebe82cd72207102b380670701993bc35398ae2e5726427fe01d22582086c1080d82987028c7f54ecb1b01185de243b359294a0ed210cd47480f0adc88`,
}

describe('WebAuthn Level 3 section 16', () => {
  let app: TestApp
  let userId: string
  before(async () => {
    app = await startTestApp({
      settings: { LATCHKEY_BASE_URL: 'https://example.org', LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:9' },
    })
    userId = await userIdOf(app, (await registeredPerson(app)).email)
  })
  after(() => app[Symbol.asyncDispose]())

  const place = 'the place of the vectors'
  /** Our challenges are random: that of a vector is put where they wait. */
  const expectChallenge = (purpose: CeremonyPurpose, hex: string) =>
    app.context.database.kysely
      .insertInto('webauthn_challenges')
      .values({
        id: `chl_${hex}`,
        purpose,
        bound_to: place,
        challenge: base64url(hex),
        expires_at: app.clock.now() + 60_000,
      })
      .execute()

  const enrol = async (
    credentialId: string,
    { challenge, clientData, attestationObject }: Vector['enrolment'],
  ) => {
    await expectChallenge('enrolment', challenge)
    const id = base64url(credentialId)
    const response = {
      clientDataJSON: Buffer.from(clientData).toString('base64url'),
      attestationObject: base64url(attestationObject),
    }
    const credential = { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} }
    return finishEnrolmentCeremony(app.context, credential, place)
  }

  const use = async (
    passkey: Passkey,
    { challenge, clientData, authenticatorData, signature }: Vector['use'],
  ) => {
    await expectChallenge('second-factor', challenge)
    const id = passkey.credentialId
    const response = {
      clientDataJSON: Buffer.from(clientData).toString('base64url'),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
    }
    const credential = { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} }
    const facts = { purpose: 'second-factor' as const, boundTo: place, passkey, isHandleRequired: false }
    return finishUseCeremony(app.context, credential, facts)
  }

  for (const [name, vector] of [
    ['16.2, ES256 credential with no attestation', noneEs256],
    ['16.11, packed attestation with Ed25519 credential', packedEd25519],
  ] as const) {
    it(`takes ${name}, and refuses its use with one bit changed`, async () => {
      const enrolled = await enrol(vector.credentialId, vector.enrolment)
      assert.ok(enrolled, 'the enrolment was refused')
      const { publicKey: _, ...told } = enrolled
      assert.deepEqual(told, {
        credentialId: base64url(vector.credentialId),
        counter: 0,
        transports: [],
        aaguid: vector.aaguid,
        rpId: 'example.org',
        discoverable: null,
        ...vector.flags,
      })
      const facts = { ...enrolled, directoryId: platformDirectoryId, userId, name: 'Vector' }
      const passkey = await insertPasskey(app.context, app.context.database.kysely, facts)
      const used = await use(passkey, vector.use)
      assert.deepEqual(used?.methods, [vector.flags.backupEligible ? 'swk' : 'hwk'])
      const last = vector.use.signature.at(-1) ?? ''
      const signature = vector.use.signature.slice(0, -1) + (Number.parseInt(last, 16) ^ 1).toString(16)
      assert.equal(await use(passkey, { ...vector.use, signature }), null)
    })
  }

  it('refuses 16.4, made in a frame of another site, for that alone', async () => {
    const id = '6e1050c0d2ca2f07c755cb2c66a74c64fa43065c18f938354d9915db2bd5ce57'
    assert.equal(await enrol(id, crossOrigin), null)
    const challenge = `${crossOrigin.challenge.slice(0, -2)}00`
    const clientData = crossOrigin.clientData
      .replace('"crossOrigin":true', '"crossOrigin":false')
      .replace(base64url(crossOrigin.challenge), base64url(challenge))
    assert.ok(await enrol(id, { ...crossOrigin, challenge, clientData }))
  })

  it('refuses 16.5, made below another top origin', async () => {
    const id = 'b8ad59b996047ab18e2ceb57206c362da57458793481f4a8ebf101c7ca7cc0f1'
    assert.equal(await enrol(id, topOrigin), null)
  })
})

function base64url(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url')
}
