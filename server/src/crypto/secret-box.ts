import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { equalHashes, sha256 } from './tokens.ts'

/** A purpose-bound key derived from one configured secret, with the id that is stored beside what it protects. */
export interface DerivedKey {
  id: string
  key: Buffer
}

/** Keys derived from the configured secrets: the first is used, all are accepted. */
export interface Secrets {
  /** Seals text for one place; `boundTo` names that place, and the box opens nowhere else. */
  seal(text: string, boundTo: string): string
  /** @throws {Error} when the box was changed, belongs elsewhere, or its key is no longer configured. */
  open(box: string, boundTo: string): string
  /** Is the secret of this box configured? */
  canOpen(box: string): boolean
  /** Which secret a box needs is written on it: the ids of the keys for boxes, the one that seals first. */
  boxKeyIds: readonly string[]
  /** A keyed hash for what is too short to be hashed alone, such as a mailed code. */
  mac(text: string): string
  /** Is this the keyed hash of the text, under any of the secrets? */
  isMacOf(mac: string, text: string): boolean
  /** The key mixed into password hashes. */
  pepper: DerivedKey
  pepperIds: readonly string[]
  findPepper(id: string): DerivedKey | undefined
}

/** Derives the keys of the deployment. @see NIST SP 800-56C (HKDF), NIST SP 800-38D (AES-GCM) */
export function createSecrets(secrets: readonly string[]): Secrets {
  const boxKeys = secrets.map((secret) => derive(secret, 'latchkey secret box'))
  const peppers = secrets.map((secret) => derive(secret, 'latchkey password pepper'))
  const macKeys = secrets.map((secret) => derive(secret, 'latchkey short codes'))
  return {
    mac: (text) => mac(first(macKeys), text),
    isMacOf: (given, text) => macKeys.some((key) => equalHashes(given, mac(key, text))),
    canOpen: (box) => boxKeys.some(({ id }) => box.startsWith(`v1.${id}.`)),
    boxKeyIds: boxKeys.map(({ id }) => id),
    seal: (text, boundTo) => seal(first(boxKeys), text, boundTo),
    open: (box, boundTo) => open(boxKeys, box, boundTo),
    pepper: first(peppers),
    pepperIds: peppers.map(({ id }) => id),
    findPepper: (id) => peppers.find((pepper) => pepper.id === id),
  }
}

function derive(secret: string, purpose: string): DerivedKey {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  return { id: sha256(`${purpose}:${key.toString('hex')}`).slice(0, 8), key }
}

function mac({ key }: DerivedKey, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

function seal({ id, key }: DerivedKey, text: string, boundTo: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `v1.${id}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`
}

function open(keys: readonly DerivedKey[], box: string, boundTo: string): string {
  const [version, id, nonce, body] = box.split('.')
  const key = keys.find((candidate) => candidate.id === id)
  if (version !== 'v1' || !key || !nonce || !body)
    throw new Error('This sealed text needs a secret that is not configured.')
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

function first<T>(list: readonly T[]): T {
  const [head] = list
  if (head === undefined) throw new Error('No secret is configured.')
  return head
}
