import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What kind of thing it is; every trait has the value of a phone that keeps its passkeys to itself. */
export interface AuthenticatorTraits {
  origin: string
  /** It asks for a finger or a PIN. */
  userVerification: boolean
  /** It finds its passkeys without being told their ids. */
  resident: boolean
  /** It counts its signatures; many do not and always say 0. */
  counts: boolean
  /** It copies its passkeys to other devices. */
  synced: boolean
  algorithm: Algorithm
  aaguid: string
  transports: string[]
}

/** What a negative test says instead of the truth. */
export interface Lies {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  /** Further members of the client data, or others' values. */
  clientData?: Record<string, unknown>
  userPresent?: boolean
  userVerified?: boolean
  backupEligible?: boolean
  backedUp?: boolean
  counter?: number
  userHandle?: string | null
  /** Another credential than the one that would be chosen, whoever holds it. */
  credential?: Credential
  /** A new credential takes this id. */
  credentialId?: Buffer
  signature?: (right: Buffer) => Buffer
  /** The CBOR of the attestation object. */
  attestationObject?: (right: Buffer) => Buffer
}

export interface Credential {
  id: Buffer
  privateKey: KeyObject
  algorithm: Algorithm
  userHandle: Buffer
  counter: number
  resident: boolean
}

export interface CredentialJson {
  id: string
  rawId: string
  type: 'public-key'
  response: Record<string, unknown>
  clientExtensionResults: Record<string, unknown>
  authenticatorAttachment?: string
}

export interface Authenticator {
  traits: AuthenticatorTraits
  credentials: Credential[]
  /** What `navigator.credentials.create` would answer to these options of the server. */
  create(options: Record<string, unknown>, lies?: Lies): CredentialJson
  /** What `navigator.credentials.get` would answer. @throws {Error} when it holds nothing that fits. */
  get(options: Record<string, unknown>, lies?: Lies): CredentialJson
}

/** A passkey provider or security key made of keys in memory. @see WebAuthn Level 3 section 6 */
export function createAuthenticator(given: Partial<AuthenticatorTraits> = {}): Authenticator {
  const traits: AuthenticatorTraits = {
    origin: 'http://localhost:7420',
    userVerification: true,
    resident: true,
    counts: true,
    synced: false,
    algorithm: 'ES256',
    aaguid: '00000000-0000-0000-0000-000000000000',
    transports: ['internal'],
    ...given,
  }
  const credentials: Credential[] = []
  return {
    traits,
    credentials,
    create(options, lies = {}) {
      const { rp, user } = options as { rp: { id: string }; user: { id: string } }
      const { privateKey, coseKey } = algorithms[traits.algorithm]()
      const credential: Credential = {
        id: lies.credentialId ?? randomBytes(32),
        privateKey,
        algorithm: traits.algorithm,
        userHandle: Buffer.from(user.id, 'base64url'),
        counter: 0,
        resident: traits.resident,
      }
      credentials.push(credential)
      const attested = attestedData(traits.aaguid, credential.id, coseKey)
      return created(traits, lies, {
        credential,
        clientData: clientData('webauthn.create', traits, options, lies),
        authData: authenticatorData(traits, lies, { rpId: rp.id, counter: 0, attested }),
      })
    },
    get(options, lies = {}) {
      const credential = lies.credential ?? choose(credentials, options)
      if (traits.counts) credential.counter += 1
      const counter = traits.counts ? credential.counter : 0
      return asserted(lies, {
        credential,
        clientData: clientData('webauthn.get', traits, options, lies),
        authData: authenticatorData(traits, lies, { rpId: options.rpId as string, counter }),
      })
    },
  }
}

interface Parts {
  credential: Credential
  clientData: Buffer
  authData: Buffer
}

function created(traits: AuthenticatorTraits, lies: Lies, parts: Parts): CredentialJson {
  const right = cbor(
    new Map<string, CborValue>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', parts.authData],
    ]),
  )
  const id = parts.credential.id.toString('base64url')
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: parts.clientData.toString('base64url'),
      attestationObject: (lies.attestationObject?.(right) ?? right).toString('base64url'),
      transports: traits.transports,
    },
    clientExtensionResults: { credProps: { rk: traits.resident } },
    authenticatorAttachment: 'platform',
  }
}

function asserted(lies: Lies, { credential, clientData, authData }: Parts): CredentialJson {
  const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()])
  const right = sign(digests[credential.algorithm], signed, credential.privateKey)
  const handle = credential.resident ? credential.userHandle.toString('base64url') : undefined
  const userHandle = lies.userHandle === undefined ? handle : lies.userHandle
  const id = credential.id.toString('base64url')
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: (lies.signature?.(right) ?? right).toString('base64url'),
      ...(userHandle !== undefined && { userHandle }),
    },
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  }
}

function choose(credentials: readonly Credential[], options: Record<string, unknown>): Credential {
  const allowed = (options.allowCredentials ?? []) as { id: string }[]
  const found =
    allowed.length > 0
      ? credentials.find(({ id }) => allowed.some((each) => each.id === id.toString('base64url')))
      : credentials.findLast(({ resident }) => resident)
  if (found === undefined) throw new Error('This authenticator holds no passkey that fits.')
  return found
}

/** @see WebAuthn Level 3 section 5.8.1 */
function clientData(
  type: string,
  traits: AuthenticatorTraits,
  options: Record<string, unknown>,
  lies: Lies,
): Buffer {
  return Buffer.from(
    JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? options.challenge,
      origin: lies.origin ?? traits.origin,
      crossOrigin: false,
      ...lies.clientData,
    }),
  )
}

/** @see WebAuthn Level 3 section 6.1 */
function authenticatorData(
  traits: AuthenticatorTraits,
  lies: Lies,
  facts: { rpId: string; counter: number; attested?: Buffer },
): Buffer {
  const flags =
    ((lies.userPresent ?? true) ? 0x01 : 0) |
    ((lies.userVerified ?? traits.userVerification) ? 0x04 : 0) |
    ((lies.backupEligible ?? traits.synced) ? 0x08 : 0) |
    ((lies.backedUp ?? traits.synced) ? 0x10 : 0) |
    (facts.attested ? 0x40 : 0)
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(lies.counter ?? facts.counter)
  const rpIdHash = createHash('sha256')
    .update(lies.rpId ?? facts.rpId)
    .digest()
  return Buffer.concat([rpIdHash, Buffer.from([flags]), counter, facts.attested ?? Buffer.alloc(0)])
}

/** @see WebAuthn Level 3 section 6.5.1 */
function attestedData(aaguid: string, id: Buffer, coseKey: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  return Buffer.concat([Buffer.from(aaguid.replaceAll('-', ''), 'hex'), length, id, coseKey])
}

export type Algorithm = keyof typeof algorithms

/** A key pair and its public half as COSE writes it. @see RFC 9053 */
const algorithms = {
  ES256: () => ellipticKey('P-256', { algorithm: -7, curve: 1 }),
  ES384: () => ellipticKey('P-384', { algorithm: -35, curve: 2 }),
  EdDSA() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x } = publicKey.export({ format: 'jwk' })
    return { privateKey, coseKey: coseKey({ 1: 1, 3: -8, [-1]: 6, [-2]: bytes(x) }) }
  },
  RS256() {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { n, e } = publicKey.export({ format: 'jwk' })
    return { privateKey, coseKey: coseKey({ 1: 3, 3: -257, [-1]: bytes(n), [-2]: bytes(e) }) }
  },
}
const digests = { ES256: 'sha256', ES384: 'sha384', EdDSA: null, RS256: 'sha256' } as const

function ellipticKey(namedCurve: string, cose: { algorithm: number; curve: number }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const members = { 1: 2, 3: cose.algorithm, [-1]: cose.curve, [-2]: bytes(x), [-3]: bytes(y) }
  return { privateKey, coseKey: coseKey(members) }
}

function coseKey(members: Record<number, number | Buffer>): Buffer {
  return cbor(new Map(Object.entries(members).map(([key, value]) => [Number(key), value])))
}

function bytes(member: string | undefined): Buffer {
  return Buffer.from(member ?? '', 'base64url')
}

export type CborValue = number | string | Buffer | Map<number | string, CborValue>

/** The part of CBOR that WebAuthn needs: integers, byte strings, text and maps. @see RFC 8949 section 3 */
export function cbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)])])
}

function head(major: number, argument: number): Buffer {
  const type = major << 5
  if (argument < 24) return Buffer.from([type | argument])
  if (argument < 0x100) return Buffer.from([type | 24, argument])
  return Buffer.from([type | 25, argument >> 8, argument & 0xff])
}
