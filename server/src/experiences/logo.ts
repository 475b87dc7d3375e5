import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { fieldProblem } from '../http/problems.ts'

/** A picture as it is kept. */
export interface Logo {
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  bytes: Buffer
  /** Part of its address: another picture has another one. */
  hash: string
}

export const largestLogo = 100_000

/**
 * The picture in a field, told by its first bytes, whatever it calls itself.
 * @param base64 as it was given.
 * @throws {Problem} validation of `logo`
 * @see OWASP ASVS 5.2.2
 */
export function readLogo(base64: string): Logo {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('base64') !== base64) throw fieldProblem('logo', 'format', 'Send the file in base64.')
  if (bytes.length > largestLogo) throw fieldProblem('logo', 'too-large', 'Use a picture of at most 100 kB.')
  const type = typeOf(bytes)
  if (type === null) throw fieldProblem('logo', 'type', 'Use a PNG, JPEG or WebP picture.')
  return { type, bytes, hash: sha256(base64) }
}

/** The logo of an Experience at exactly this address. */
export async function findLogo(db: Db, experienceId: string, hash: string): Promise<Logo | undefined> {
  const row = await db
    .selectFrom('experiences')
    .select(['logo_type', 'logo'])
    .where('id', '=', experienceId)
    .where('logo_hash', '=', hash)
    .executeTakeFirst()
  if (!row?.logo || !row.logo_type) return undefined
  return { type: row.logo_type as Logo['type'], bytes: Buffer.from(row.logo, 'base64'), hash }
}

/** Where it is, seen from the Experience's part of the API. */
export function logoPath(experienceId: string, hash: string | null): string | null {
  return hash === null ? null : `/v1/experiences/${experienceId}/logo/${hash}`
}

function typeOf(bytes: Buffer): Logo['type'] | null {
  const begins = (...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return isWebp ? 'image/webp' : null
}
