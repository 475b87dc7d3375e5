import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)
const yearMs = 365 * 86_400_000
const certificateYears = 20

/**
 * A key of our own for one SAML connection, with which we sign what we ask of the provider, and its self-signed
 * certificate, both as PEM. The certificate only carries the key; it lives long because nobody can renew it unnoticed.
 * @see RFC 5280 section 4.1
 */
export async function createOwnKey(now: number): Promise<{ privateKey: string; certificate: string }> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 })
  const body = certificateOf(privateKey, publicKey, now).toString('base64')
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

// Node makes no certificates; these few lines of DER spare a dependency.
const tags = {
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const
const sha256WithRsa = sequence(
  der(tags.oid, Buffer.from('2a864886f70d01010b', 'hex')),
  der(tags.null, Buffer.alloc(0)),
)
const commonName = Buffer.from('550403', 'hex')

function certificateOf(privateKey: KeyObject, publicKey: KeyObject, now: number): Buffer {
  const name = sequence(
    der(tags.set, sequence(der(tags.oid, commonName), der(tags.utf8, Buffer.from('Latchkey')))),
  )
  const body = sequence(
    der(tags.version, integer(2)),
    // Positive, and with 120 bits of its own.
    integer(1, ...randomBytes(15)),
    sha256WithRsa,
    name,
    sequence(timeOf(now - 86_400_000), timeOf(now + certificateYears * yearMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  return sequence(body, sha256WithRsa, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content])
}

function sequence(...contents: Buffer[]): Buffer {
  return der(tags.sequence, Buffer.concat(contents))
}

function integer(...bytes: number[]): Buffer {
  return der(0x02, Buffer.from(bytes))
}

/** UTCTime until 2049, GeneralizedTime from then on. @see RFC 5280 section 4.1.2.5 */
function timeOf(at: number): Buffer {
  const date = new Date(at)
  const digits = `${date.toISOString().replaceAll(/[-:T]|\.\d+Z/g, '')}Z`
  const isLate = date.getUTCFullYear() >= 2050
  return der(isLate ? 0x18 : tags.time, Buffer.from(isLate ? digits : digits.slice(2)))
}
