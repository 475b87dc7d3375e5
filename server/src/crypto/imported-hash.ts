import { createHmac, pbkdf2, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { bcryptDigest, bcryptDigestBytes, bcryptSaltBytes } from './bcrypt.ts'

/** The algorithms of other systems, each with its parameters in the order in which they are written. */
const parameterNames = {
  bcrypt: ['r'],
  'pbkdf2-sha1': ['i'],
  'pbkdf2-sha256': ['i'],
  'pbkdf2-sha512': ['i'],
  scrypt: ['ln', 'r', 'p'],
  argon2d: ['v', 'm', 't', 'p'],
  argon2i: ['v', 'm', 't', 'p'],
  argon2id: ['v', 'm', 't', 'p'],
} as const

export type ImportedAlgorithm = keyof typeof parameterNames

/** How another system makes a digest of a password. */
interface Recipe {
  algorithm: ImportedAlgorithm
  parameters: Readonly<Record<string, number>>
  /** The form in which that system took what was typed. */
  form: 'as-typed' | 'nfkc'
  salt: Buffer
  digestBytes: number
}

/** A password hash that another system made, taken apart. */
export interface ImportedHash extends Omit<Recipe, 'digestBytes'> {
  digest: Buffer
}

const prefix = '$imported$'
const mebibyte = 1024 * 1024
const derivePbkdf2 = promisify(pbkdf2)
const deriveScrypt = promisify<Buffer | string, Buffer, number, object, Buffer>(scrypt)

/** Says why a hash cannot be taken over; null when it can. What costs too much to check would stop everybody else. */
export function importedHashFault({ algorithm, parameters, salt, digest }: ImportedHash): string | null {
  const { [algorithm]: names } = parameterNames
  if (names.some((name) => !Number.isSafeInteger(parameters[name]) || (parameters[name] ?? 0) < 1))
    return `the parameters of the ${algorithm} hash are missing or no numbers`
  if (!isBearable(algorithm, parameters))
    return `the ${algorithm} hash costs too much to check, or too little`
  return hasKnownLengths(algorithm, salt.length, digest.length)
    ? null
    : `salt or digest of the ${algorithm} hash are of an unknown length`
}

/**
 * A hash of another system as it is stored: its algorithm, parameters and salt, and a keyed hash of all of it with the
 * digest. So it opens nothing and cannot be guessed at without the key, which is outside the database.
 * @see OWASP ASVS 11.4.2
 */
export function sealImportedHash(made: ImportedHash, key: Buffer): string {
  const recipe = { ...made, digestBytes: made.digest.length }
  return `${prefix}${writeRecipe(recipe)}$${macOf(recipe, made.digest, key).toString('base64url')}`
}

/** Was this stored hash made by another system? */
export function isImportedHash(stored: string): boolean {
  return stored.startsWith(prefix)
}

/** Algorithm and parameters, for telling apart what takes different times. */
export function importedHashKind(stored: string): string {
  return stored.split('$').slice(1, 4).join('$')
}

/** Is this the password of a hash from `sealImportedHash`? */
export async function verifyImportedHash(stored: string, password: string, key: Buffer): Promise<boolean> {
  const { recipe, mac } = readStored(stored)
  const digest = await makeDigest(recipe, recipe.form === 'nfkc' ? password.normalize('NFKC') : password)
  const expected = macOf(recipe, digest, key)
  return expected.length === mac.length && timingSafeEqual(expected, mac)
}

/** @see NIST SP 800-63B-4 section 3.1.1.2: a salt has 32 bits at least. */
function hasKnownLengths(algorithm: ImportedAlgorithm, salt: number, digest: number): boolean {
  if (algorithm === 'bcrypt') return salt === bcryptSaltBytes && digest === bcryptDigestBytes
  const leastSalt = algorithm.startsWith('argon2') ? 8 : 4
  return salt >= leastSalt && salt <= 64 && digest >= 16 && digest <= 128
}

function isBearable(algorithm: ImportedAlgorithm, parameters: Recipe['parameters']): boolean {
  const { r = 0, i = 0, ln = 0, p = 0, v = 0, m = 0, t = 0 } = parameters
  switch (algorithm) {
    case 'bcrypt':
      return r >= 4 && r <= 14
    case 'pbkdf2-sha1':
    case 'pbkdf2-sha256':
    case 'pbkdf2-sha512':
      return i >= 1000 && i <= 2_000_000
    case 'scrypt':
      // The memory it takes, then the work.
      return (
        ln <= 20 && r <= 64 && p <= 16 && 2 ** ln * r * 128 <= 64 * mebibyte && 2 ** ln * r * p <= 2 ** 20
      )
    case 'argon2d':
    case 'argon2i':
    case 'argon2id':
      return (v === 16 || v === 19) && p <= 16 && m >= 8 * p && m <= 65_536 && m * t <= 524_288
    default:
      throw algorithm satisfies never
  }
}

async function makeDigest(
  { algorithm, parameters, salt, digestBytes }: Recipe,
  password: string,
): Promise<Buffer> {
  const { r = 0, i = 0, ln = 0, p = 0, v = 0, m = 0, t = 0 } = parameters
  switch (algorithm) {
    case 'bcrypt':
      return bcryptDigest(password, { cost: r, salt })
    case 'pbkdf2-sha1':
    case 'pbkdf2-sha256':
    case 'pbkdf2-sha512':
      return derivePbkdf2(password, salt, i, digestBytes, algorithm.slice('pbkdf2-'.length))
    case 'scrypt':
      return deriveScrypt(password, salt, digestBytes, {
        N: 2 ** ln,
        r,
        p,
        maxmem: 2 ** ln * r * 256 + mebibyte,
      })
    case 'argon2d':
    case 'argon2i':
    case 'argon2id':
      return hashRaw(password, {
        // Const enums: Argon2d, i and id are 0, 1 and 2; version 16 is 0 and version 19 is 1.
        algorithm: ['argon2d', 'argon2i', 'argon2id'].indexOf(algorithm) as Algorithm,
        version: v === 19 ? 1 : 0,
        memoryCost: m,
        timeCost: t,
        parallelism: p,
        outputLen: digestBytes,
        salt,
      })
    default:
      throw algorithm satisfies never
  }
}

function macOf(recipe: Recipe, digest: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(`latchkey imported password${prefix}${writeRecipe(recipe)}$`)
    .update(digest)
    .digest()
}

function writeRecipe({ algorithm, parameters, form, salt, digestBytes }: Recipe): string {
  const written = parameterNames[algorithm].map((name) => `${name}=${parameters[name]}`)
  return `${algorithm}$${[...written, `l=${digestBytes}`, `form=${form}`].join(',')}$${salt.toString('base64url')}`
}

function readStored(stored: string): { recipe: Recipe; mac: Buffer } {
  const [, , algorithm = '', written = '', salt = '', mac = ''] = stored.split('$')
  const named = new Map(written.split(',').map((pair) => pair.split('=') as [string, string]))
  if (!isAlgorithm(algorithm)) throw new Error('A stored password is of an unknown algorithm.')
  return {
    recipe: {
      algorithm,
      parameters: Object.fromEntries(
        parameterNames[algorithm].map((name) => [name, Number(named.get(name))]),
      ),
      form: named.get('form') === 'nfkc' ? 'nfkc' : 'as-typed',
      salt: Buffer.from(salt, 'base64url'),
      digestBytes: Number(named.get('l')),
    },
    mac: Buffer.from(mac, 'base64url'),
  }
}

function isAlgorithm(text: string): text is ImportedAlgorithm {
  return Object.hasOwn(parameterNames, text)
}
