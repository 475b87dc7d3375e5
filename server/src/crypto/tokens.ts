import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Every kind of secret we hand out, with its prefix. One kind works at one kind of place. */
export const tokenPrefixes = {
  session: 'lks',
  apiKey: 'lkk',
  agent: 'lka',
  device: 'lkd',
  confirmation: 'lkv',
  passwordReset: 'lkr',
  emailChange: 'lke',
  emailChangeUndo: 'lku',
  invitation: 'lki',
  attempt: 'lkp',
  factorResetCancel: 'lkf',
  providerState: 'lko',
  providerAnswer: 'lkt',
  handover: 'lkh',
  applicationSession: 'lkx',
  dashboardShare: 'lkg',
} as const

export type TokenKind = keyof typeof tokenPrefixes

const secretBytes = 24
const pattern = /^lk[a-z]_[A-Za-z0-9_-]{32}[0-9a-f]{8}$/

/** Makes a secret of 192 random bits: `prefix_secret` followed by a checksum, so that a leaked one is recognised. */
export function createToken(kind: TokenKind): string {
  const body = `${tokenPrefixes[kind]}_${randomBytes(secretBytes).toString('base64url')}`
  return body + checksum(body)
}

/** The hash under which a token of this kind is stored, or null when the text is no such token. */
export function hashToken(kind: TokenKind, token: string): string | null {
  if (!pattern.test(token) || !token.startsWith(tokenPrefixes[kind])) return null
  if (token.slice(-8) !== checksum(token.slice(0, -8))) return null
  return sha256(token)
}

export function sha256(text: string): string {
  return hash('sha256', text, 'base64url')
}

/** Compares two hashes of equal length without telling where they differ. */
export function equalHashes(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

// No vowels and nothing that looks like something else: no words, no misreading.
const codeAlphabet = 'BCDFGHJKMNPQRSTVWXZ346789'
const codeLength = 8

/** A code of 8 characters for typing; good only together with the pending record of the browser that asked for it. */
export function createShortCode(): string {
  return randomCharacters(codeLength)
}

/** A recovery code: 16 characters of the same alphabet, 74 random bits, grouped for reading. @see OWASP ASVS 6.5.3 */
export function createRecoveryCode(): string {
  return randomCharacters(16).replace(/(.{4})(?!$)/g, '$1-')
}

function randomCharacters(length: number): string {
  let code = ''
  while (code.length < length) {
    const byte = randomBytes(1)[0] as number
    if (byte < 256 - (256 % codeAlphabet.length)) code += codeAlphabet[byte % codeAlphabet.length]
  }
  return code
}

/** What a person typed, in the form in which codes are hashed: upper case, without spaces and hyphens. */
export function normalizeShortCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0')
}
