import { parseBcrypt } from '../crypto/bcrypt.ts'
import { type ImportedHash, importedHashFault } from '../crypto/imported-hash.ts'

/** A hash that can be taken over, or why it cannot. */
export type ForeignHash = { hash: ImportedHash } | { fault: string }

/** Reads a hash as text, in the forms that systems and libraries write. */
export function parseForeignHash(text: string): ForeignHash {
  for (const parse of [bcryptHash, argon2Hash, pbkdf2Hash, scryptHash]) {
    const hash = parse(text)
    if (hash !== null) return checkForeignHash(hash)
  }
  return { fault: 'the password hash is of a form that is not known here' }
}

/** Better Auth's `salt:key`: scrypt of the NFKC form, with the salt's hexadecimal text as salt. */
export function parseBetterAuthHash(text: string): ForeignHash {
  const [, salt, key] = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(text) ?? []
  if (salt === undefined || key === undefined) return parseForeignHash(text)
  return checkForeignHash({
    algorithm: 'scrypt',
    parameters: { ln: 14, r: 16, p: 1 },
    form: 'nfkc',
    salt: Buffer.from(salt),
    digest: Buffer.from(key, 'hex'),
  })
}

export function checkForeignHash(hash: ImportedHash): ForeignHash {
  const fault = importedHashFault(hash)
  return fault === null ? { hash } : { fault }
}

function bcryptHash(text: string): ImportedHash | null {
  const found = parseBcrypt(text)
  if (found === null) return null
  const { cost, salt, digest } = found
  return { algorithm: 'bcrypt', parameters: { r: cost }, form: 'as-typed', salt, digest }
}

/** `$argon2id$v=19$m=…,t=…,p=…$salt$digest`; without a version it is the older one. */
function argon2Hash(text: string): ImportedHash | null {
  const [, kind, version = '16', m, t, p, salt = '', digest = ''] =
    /^\$(argon2(?:id|i|d))\$(?:v=(\d{1,3})\$)?m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$([\w+/]+)\$([\w+/]+)$/.exec(
      text,
    ) ?? []
  if (kind !== 'argon2id' && kind !== 'argon2i' && kind !== 'argon2d') return null
  const parameters = { v: Number(version), m: Number(m), t: Number(t), p: Number(p) }
  return { algorithm: kind, parameters, form: 'as-typed', salt: fromBase64(salt), digest: fromBase64(digest) }
}

/** `$pbkdf2-sha256$i=…[,l=…]$salt$digest`, or with the number of rounds alone. */
function pbkdf2Hash(text: string): ImportedHash | null {
  const [, name, rounds, salt = '', digest = ''] =
    /^\$pbkdf2(|-sha1|-sha256|-sha512)\$(?:i=)?(\d{1,9})(?:,l=\d{1,4})?\$([\w+/.]+)={0,2}\$([\w+/.]+)={0,2}$/.exec(
      text,
    ) ?? []
  if (rounds === undefined) return null
  const algorithm = pbkdf2Names[`pbkdf2${name}` as keyof typeof pbkdf2Names]
  const parameters = { i: Number(rounds) }
  return { algorithm, parameters, form: 'as-typed', salt: fromBase64(salt), digest: fromBase64(digest) }
}

export const pbkdf2Names = {
  pbkdf2: 'pbkdf2-sha1',
  'pbkdf2-sha1': 'pbkdf2-sha1',
  'pbkdf2-sha256': 'pbkdf2-sha256',
  'pbkdf2-sha512': 'pbkdf2-sha512',
} as const

/** `$scrypt$ln=…,r=…,p=…$salt$digest` */
function scryptHash(text: string): ImportedHash | null {
  const [, ln, r, p, salt = '', digest = ''] =
    /^\$scrypt\$ln=(\d{1,3}),r=(\d{1,5}),p=(\d{1,5})\$([\w+/.]+)={0,2}\$([\w+/.]+)={0,2}$/.exec(text) ?? []
  if (ln === undefined) return null
  const parameters = { ln: Number(ln), r: Number(r), p: Number(p) }
  return {
    algorithm: 'scrypt',
    parameters,
    form: 'as-typed',
    salt: fromBase64(salt),
    digest: fromBase64(digest),
  }
}

/** Also in passlib's alphabet, in which a dot stands for the plus. */
function fromBase64(text: string): Buffer {
  return Buffer.from(text.replaceAll('.', '+'), 'base64')
}
