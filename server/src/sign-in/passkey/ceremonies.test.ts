import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Client } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import {
  addPasskey,
  type PasskeyPerson,
  personWithPasskey,
  signInWithPasskey,
  startCeremony,
  tryAddingPasskey,
} from '../../../test/support/second-factors.ts'
import {
  type Algorithm,
  createAuthenticator,
  type Lies,
} from '../../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

// What is wrong about an answer, wherever it is given. Each case must be refused, and its truth be accepted.

const sharedLies: [string, Lies][] = [
  ['comes from another origin', { origin: 'https://evil.example' }],
  ['comes from a look-alike origin', { origin: 'http://localhost:7420.evil.example' }],
  ['comes from the same host on another port', { origin: 'http://localhost:7421' }],
  ['comes from the same host over another scheme', { origin: 'https://localhost:7420' }],
  ['comes from a subdomain', { origin: 'http://sub.localhost:7420' }],
  ['has an origin that is no text', { clientData: { origin: ['http://localhost:7420'] } }],
  ['is for another RP ID', { rpId: 'evil.example' }],
  ['has no type', { clientData: { type: undefined } }],
  ['was made in a frame of another site', { clientData: { crossOrigin: true } }],
  ['names a top origin', { clientData: { topOrigin: 'https://evil.example' } }],
  ['names our own origin as the top one', { clientData: { topOrigin: 'http://localhost:7420' } }],
  ['has a made-up challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ['has an empty challenge', { challenge: '' }],
  ['has a challenge that is no text', { clientData: { challenge: { $ne: null } } }],
  ['was made without anybody present', { userPresent: false }],
  ['is backed up without being eligible', { backupEligible: false, backedUp: true }],
]

describe('an enrolment of a passkey is refused when it', () => {
  let app: TestApp
  let browser: Client
  before(async () => {
    app = await startTestApp()
    browser = (await registeredPerson(app)).browser
  })
  after(() => app[Symbol.asyncDispose]())

  const lies: [string, Lies][] = [
    ...sharedLies,
    ['is the answer to a use', { type: 'webauthn.get' }],
    ['has an attestation that is no CBOR', { attestationObject: () => Buffer.from('ffffffff', 'hex') }],
    ['has an attestation that is empty CBOR', { attestationObject: () => Buffer.from('a0', 'hex') }],
    ['has an attestation that is a number', { attestationObject: () => Buffer.from('00', 'hex') }],
    ['has an attestation that ends early', { attestationObject: (right) => right.subarray(0, -20) }],
    ['has an attestation of endless depth', { attestationObject: () => Buffer.alloc(5000, 0x81) }],
    ['has authenticator data without a key', { attestationObject: (right) => right.subarray(0, 70) }],
  ]
  for (const [name, lie] of lies) {
    it(name, async () => {
      const answer = await tryAddingPasskey(browser, createAuthenticator(), lie)
      const problem = assertProblem(answer, 422, 'passkey-refused')
      assert.deepEqual(problem.remedy, { action: 'startPasskeyEnrolment' })
    })
  }

  it('has a key of an algorithm that was not offered', async () => {
    const answer = await tryAddingPasskey(browser, createAuthenticator({ algorithm: 'ES384' }))
    assertProblem(answer, 422, 'passkey-refused')
  })

  it('says another id than the authenticator made', async () => {
    const options = await startCeremony(browser, '/v1/account/passkeys/enrolment')
    const response = createAuthenticator().create(options)
    const id = Buffer.alloc(32, 9).toString('base64url')
    for (const other of [
      { ...response, id },
      { ...response, rawId: id },
    ])
      assertProblem(await browser.post('/v1/account/passkeys', { response: other }), 422, 'passkey-refused')
  })

  for (const [name, text] of [
    ['no JSON', 'garbage'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['no object', '"text"'],
    ['not UTF-8', '\xff\xfe'],
  ] as const) {
    it(`has client data that are ${name}`, async () => {
      const options = await startCeremony(browser, '/v1/account/passkeys/enrolment')
      const response = createAuthenticator().create(options)
      response.response.clientDataJSON = Buffer.from(text, 'latin1').toString('base64url')
      assertProblem(await browser.post('/v1/account/passkeys', { response }), 422, 'passkey-refused')
    })
  }

  it('and leaves nothing behind', async () => {
    const rows = await app.context.database.kysely.selectFrom('passkeys').select('id').execute()
    assert.deepEqual(rows, [])
  })

  for (const algorithm of ['ES256', 'EdDSA', 'RS256'] as Algorithm[]) {
    it(`but not because its key is of ${algorithm}`, async () => {
      const authenticator = createAuthenticator({ algorithm })
      await addPasskey(browser, authenticator)
      const answer = await signInWithPasskey(app.browser(), authenticator)
      assert.equal(answer.body.next, 'done', answer.text)
    })
  }
})

describe('a use of a passkey is refused when it', () => {
  let app: TestApp
  let ada: PasskeyPerson
  let grace: PasskeyPerson
  before(async () => {
    app = await startTestApp()
    ada = await personWithPasskey(app)
    grace = await personWithPasskey(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const refuse = async (lie: Lies): Promise<void> => {
    assertProblem(await signInWithPasskey(app.browser(), ada.authenticator, lie), 422, 'passkey-refused')
  }

  const lies: [string, Lies][] = [
    ...sharedLies,
    ['is the answer to an enrolment', { type: 'webauthn.create' }],
    ['is signed by nobody', { signature: () => Buffer.alloc(70) }],
    ['has a signature with one bit changed', { signature: flipLastBit }],
    ['has an empty signature of the right form', { signature: () => Buffer.from('3006020100020100', 'hex') }],
    ['does not say whose it is', { userHandle: null }],
    ['says nothing about whose it is', { userHandle: '' }],
    ['says it is somebody else’s', { userHandle: Buffer.from('usr_somebody').toString('base64url') }],
  ]
  for (const [name, lie] of lies) it(name, () => refuse(lie))

  it('is of the right credential with the key of another account', async () => {
    const [own] = ada.authenticator.credentials
    const [foreign] = grace.authenticator.credentials
    assert.ok(own && foreign)
    await refuse({ credential: { ...own, privateKey: foreign.privateKey } })
  })

  it('is of the own key with the user handle of another account', async () => {
    const [foreign] = grace.authenticator.credentials
    await refuse({ userHandle: foreign?.userHandle.toString('base64url') ?? '' })
  })

  it('is of a credential that nobody has', async () => {
    const [own] = ada.authenticator.credentials
    assert.ok(own)
    await refuse({ credential: { ...own, id: Buffer.alloc(32, 5) } })
  })

  it('has authenticator data that are not what was signed', async () => {
    const options = await startCeremony(app.browser(), '/v1/sign-in/passkey/start')
    const right = ada.authenticator.get(options)
    for (const authenticatorData of ['AAAA', 'A'.repeat(200)]) {
      const response = { ...right, response: { ...right.response, authenticatorData } }
      const answer = await app.browser().post('/v1/sign-in/passkey/finish', { response })
      assertProblem(answer, 422, 'passkey-refused')
    }
  })

  it('is not in the form of the standard', async () => {
    const browser = app.browser()
    const right = ada.authenticator.get(await startCeremony(browser, '/v1/sign-in/passkey/start'))
    const wrong: unknown[] = [
      null,
      'text',
      [],
      {},
      { ...right, id: 7 },
      { ...right, id: '' },
      { ...right, id: 'not base64url!' },
      { ...right, id: 'A'.repeat(1401) },
      { ...right, type: 'password' },
      { ...right, more: true },
      { ...right, response: { ...right.response, signature: undefined } },
      { ...right, response: { ...right.response, signature: 'A'.repeat(8001) } },
      { ...right, response: { ...right.response, clientDataJSON: { type: 'webauthn.get' } } },
      { ...right, response: { ...right.response, userHandle: ['x'] } },
    ]
    for (const response of wrong) {
      const answer = await browser.post('/v1/sign-in/passkey/finish', { response })
      assertProblem(answer, 422, 'validation')
    }
    assert.equal((await browser.post('/v1/sign-in/passkey/finish', { response: right })).status, 200)
  })

  it('was made with the secret of another RP ID, even if this deployment moves there', async () => {
    await app.context.database.kysely
      .updateTable('passkeys')
      .set({ rp_id: 'elsewhere.example' })
      .where('id', '=', grace.passkeyId)
      .execute()
    const answer = await signInWithPasskey(app.browser(), grace.authenticator)
    assertProblem(answer, 422, 'passkey-refused')
  })

  it('but not when it is right, and says each time how often it was used', async () => {
    for (let i = 0; i < 3; i++) {
      const answer = await signInWithPasskey(app.browser(), ada.authenticator)
      assert.equal(answer.body.next, 'done', answer.text)
    }
  })
})

describe('a deployment with several origins', () => {
  const settings = {
    LATCHKEY_BASE_URL: 'https://id.example.com',
    LATCHKEY_ADDITIONAL_ORIGINS: 'https://login.example.org',
    LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:9',
  }

  it('takes the passkeys that its other pages make for it, and none of other sites', async () => {
    await using app = await startTestApp({ settings })
    const ada = await personWithPasskey(app, { origin: 'https://login.example.org' })
    assert.equal((await signInWithPasskey(app.browser(), ada.authenticator)).body.next, 'done')
    const elsewhere = { origin: 'https://id.example.org' }
    const refused = await signInWithPasskey(app.browser(), ada.authenticator, elsewhere)
    assertProblem(refused, 422, 'passkey-refused')
  })

  it('lists them for browsers, and one with a single origin lists nothing', async () => {
    await using app = await startTestApp({ settings })
    const { status, body } = await app.browser().get('/.well-known/webauthn')
    assert.deepEqual([status, body.origins], [200, ['https://id.example.com', 'https://login.example.org']])
    await using single = await startTestApp()
    assertProblem(await single.browser().get('/.well-known/webauthn'), 404, 'not-found')
  })
})

function flipLastBit(right: Buffer): Buffer {
  const copy = Buffer.from(right)
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}
