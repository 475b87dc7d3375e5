import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'

export interface CertifiedKey {
  /** PEM, PKCS #8. */
  privateKey: string
  /** PEM. */
  certificate: string
  /** Base64 of the DER, as metadata and KeyInfo want it. */
  certificateBase64: string
}

export interface CertifiedKeyOptions {
  commonName?: string
  notBefore?: Date
  notAfter?: Date
  modulusLength?: number
}

const generateKeyPairAsync = promisify(generateKeyPair)
const year = 365 * 24 * 60 * 60_000

/**
 * A new RSA key with a self-signed X.509 certificate, which only carries the key. Node makes no certificates; these 80
 * lines of DER need neither openssl nor a package.
 * @param options.modulusLength in bits.
 * @see RFC 5280 section 4.1
 */
export async function certifiedKey(options: CertifiedKeyOptions = {}): Promise<CertifiedKey> {
  const { modulusLength = 2048 } = options
  const { privateKey, publicKey } = await generateKeyPairAsync('rsa', { modulusLength })
  const certificate = selfSigned(privateKey, publicKey, {
    commonName: options.commonName ?? 'Latchkey',
    notBefore: options.notBefore ?? new Date(Date.now() - 60_000),
    notAfter: options.notAfter ?? new Date(Date.now() + 10 * year),
  })
  const certificateBase64 = certificate.toString('base64')
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${certificateBase64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
    certificateBase64,
  }
}

interface Subject {
  commonName: string
  notBefore: Date
  notAfter: Date
}

function selfSigned(privateKey: KeyObject, publicKey: KeyObject, subject: Subject): Buffer {
  const sha256WithRsa = sequence(objectIdentifier(1, 2, 840, 113549, 1, 1, 11), der(tags.null))
  const name = sequence(
    der(
      tags.set,
      sequence(objectIdentifier(2, 5, 4, 3), der(tags.utf8String, Buffer.from(subject.commonName))),
    ),
  )
  const body = sequence(
    der(tags.version, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    sha256WithRsa,
    name,
    sequence(time(subject.notBefore), time(subject.notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  return sequence(body, sha256WithRsa, der(tags.bitString, Buffer.from([0]), signature))
}

const tags = {
  integer: 0x02,
  bitString: 0x03,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const

function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content])
  const length = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content])
}

function sequence(...contents: Buffer[]): Buffer {
  return der(tags.sequence, ...contents)
}

/** Of bytes that begin with a bit 0, so that the number is positive. */
function integer(bytes: Buffer): Buffer {
  return der(tags.integer, bytes)
}

function objectIdentifier(first: number, second: number, ...rest: number[]): Buffer {
  return der(tags.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(baseOf128)]))
}

function baseOf128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

/** UTCTime until 2049, GeneralizedTime from then on . @see RFC 5280 section 4.1.2.5 */
function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  return date.getUTCFullYear() < 2050
    ? der(tags.utcTime, Buffer.from(digits.slice(2)))
    : der(tags.generalizedTime, Buffer.from(digits))
}
