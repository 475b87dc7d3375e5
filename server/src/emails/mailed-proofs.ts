import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import {
  createShortCode,
  createToken,
  hashToken,
  normalizeShortCode,
  sha256,
  type TokenKind,
} from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'

/** What a mailed link or code proves, and the kind of token its link carries. */
export const proofPurposes = {
  registration: 'confirmation',
  'password-reset': 'passwordReset',
  'email-change': 'emailChange',
  'email-change-undo': 'emailChangeUndo',
  'factor-reset-cancel': 'factorResetCancel',
} as const satisfies Record<string, TokenKind>

export type ProofPurpose = keyof typeof proofPurposes

export interface MailedProof {
  id: string
  directoryId: string
  /** The registration or user it is about, or `nobody:…` for an address without one; then nothing was mailed. */
  subjectId: string | null
  email: string
  /** The browser (device hash) or session that asked; only there does the short code work. */
  boundTo: string | null
  createdAt: number
}

const mostCodeFailures = 5
const columns = ['id', 'directory_id', 'subject_id', 'email', 'bound_to', 'created_at'] as const

/**
 * Makes a link token and a short code for one purpose, one address and one subject; older ones of the subject die.
 * @see OWASP ASVS 6.4.1, 6.5.1, 6.6.2
 */
export async function createMailedProof(
  context: Context,
  tx: Db,
  facts: Omit<MailedProof, 'id' | 'createdAt'> & { purpose: ProofPurpose; ttlMs: number },
): Promise<{ token: string; code: string; expiresAt: number }> {
  // An undo link outlives later changes: a second change must not take the first owner's way back.
  if (facts.subjectId !== null && facts.purpose !== 'email-change-undo') {
    await voidProofs(context, tx, facts.subjectId, [facts.purpose])
  }
  const token = createToken(proofPurposes[facts.purpose])
  const code = createShortCode()
  const id = createId('mailedProof')
  const now = context.clock.now()
  const expiresAt = now + facts.ttlMs
  await tx
    .insertInto('mailed_proofs')
    .values({
      id,
      directory_id: facts.directoryId,
      purpose: facts.purpose,
      subject_id: facts.subjectId,
      email: facts.email,
      link_hash: sha256(token),
      code_hash: context.secrets.mac(`${id}:${code}`),
      code_failures: 0,
      bound_to: facts.boundTo,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { token, code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt }
}

/**
 * Looks a link up without using it.
 * @throws {Problem} link-expired
 */
export async function getProofByLink(
  context: Context,
  db: Db,
  directoryId: string,
  link: { purpose: ProofPurpose; token: string },
): Promise<MailedProof> {
  const hash = hashToken(proofPurposes[link.purpose], link.token)
  const row =
    hash === null
      ? undefined
      : await db
          .selectFrom('mailed_proofs')
          .select(columns)
          .where('link_hash', '=', hash)
          .where('purpose', '=', link.purpose)
          .where('directory_id', '=', directoryId)
          .where('used_at', 'is', null)
          .where('expires_at', '>', context.clock.now())
          .executeTakeFirst()
  if (row === undefined) throw new Problem('link-expired')
  return toProof(row)
}

/**
 * Counts one try of a short code and says which proof it opens. Call it outside the transaction that uses the proof:
 * a wrong try must stay counted.
 * @throws {Problem} code-wrong, code-dead
 */
export async function getProofByCode(
  context: Context,
  directoryId: string,
  typed: { purpose: ProofPurpose; code: string; boundTo: string | null },
): Promise<MailedProof> {
  if (typed.boundTo === null) throw new Problem('code-dead')
  const now = context.clock.now()
  const row = await context.database.kysely
    .updateTable('mailed_proofs')
    .set((eb) => ({ code_failures: eb('code_failures', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('mailed_proofs as newest')
        .select('newest.id')
        .where('newest.bound_to', '=', typed.boundTo)
        .where('newest.purpose', '=', typed.purpose)
        .where('newest.directory_id', '=', directoryId)
        .orderBy('newest.created_at', 'desc')
        .orderBy('newest.id', 'desc')
        .limit(1),
    )
    .where('code_failures', '<', mostCodeFailures)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning([...columns, 'code_hash', 'code_failures'])
    .executeTakeFirst()
  if (row === undefined) throw new Problem('code-dead')
  const given = `${row.id}:${normalizeShortCode(typed.code)}`
  if (row.code_hash === null || !context.secrets.isMacOf(row.code_hash, given)) {
    const left = mostCodeFailures - row.code_failures
    if (left === 0) throw new Problem('code-dead')
    const message = `This is not the code of the newest mail. ${left} ${left === 1 ? 'try' : 'tries'} left.`
    throw new Problem('code-wrong', { errors: [{ path: 'code', code: 'wrong', message }] })
  }
  return toProof(row)
}

/**
 * Uses a proof up: of any number of simultaneous callers exactly one gets past this.
 * @throws {Problem} link-expired
 */
export async function claimProof(context: Context, tx: Db, proofId: string): Promise<void> {
  const now = context.clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('mailed_proofs')
    .set({ used_at: now })
    .where('id', '=', proofId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('link-expired')
}

/** Ends every open proof of these purposes about one subject, or only those made after some moment. */
export async function voidProofs(
  context: Context,
  tx: Db,
  subjectId: string,
  purposes: readonly ProofPurpose[],
  madeAfter = 0,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('mailed_proofs')
    .set({ used_at: context.clock.now() })
    .where('subject_id', '=', subjectId)
    .where('purpose', 'in', purposes)
    .where('created_at', '>', madeAfter)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Ends every open proof that a session, or a browser, has asked for. */
export async function voidBoundProofs(context: Context, tx: Db, boundTo: string): Promise<void> {
  await tx
    .updateTable('mailed_proofs')
    .set({ used_at: context.clock.now() })
    .where('bound_to', '=', boundTo)
    .where('used_at', 'is', null)
    .execute()
}

/** The newest open proof of a purpose about a subject. */
export async function findOpenProof(
  context: Context,
  db: Db,
  subjectId: string,
  purpose: ProofPurpose,
): Promise<MailedProof | undefined> {
  const row = await db
    .selectFrom('mailed_proofs')
    .select(columns)
    .where('subject_id', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.clock.now())
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toProof(row)
}

/** Binds the open proofs about a subject to a browser that has shown to know the subject's password. */
export async function bindProofs(tx: Db, subjectId: string, boundTo: string): Promise<void> {
  await tx
    .updateTable('mailed_proofs')
    .set({ bound_to: boundTo })
    .where('subject_id', '=', subjectId)
    .where('used_at', 'is', null)
    .execute()
}

/** Removes proofs that were used or ran out long enough ago. */
export async function deleteOldProofs(db: Db, before: number): Promise<void> {
  await db.deleteFrom('mailed_proofs').where('expires_at', '<', before).execute()
}

function toProof(row: {
  id: string
  directory_id: string
  subject_id: string | null
  email: string
  bound_to: string | null
  created_at: number
}): MailedProof {
  return {
    id: row.id,
    directoryId: row.directory_id,
    subjectId: row.subject_id,
    email: row.email,
    boundTo: row.bound_to,
    createdAt: row.created_at,
  }
}
