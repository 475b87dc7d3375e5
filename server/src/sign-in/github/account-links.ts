import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'

/** Who somebody is at GitHub: `subject` is the numeric id there, which neither login nor address can change. */
export interface OutsideIdentity {
  /** Base URL of that GitHub. */
  issuer: string
  subject: string
  /** The login as it was seen last. For people to recognise it; nothing is decided by it. */
  name: string
}

/** An outside identity tied to an account. */
export interface AccountLink extends OutsideIdentity {
  id: string
  userId: string
  createdAt: number
  lastUsedAt: number | null
}

const columns = ['id', 'user_id', 'issuer', 'subject', 'name', 'created_at', 'last_used_at'] as const

/** The link of an outside identity, whoever has it. @see GHSA-5hvv-9cqv-894r */
export async function findAccountLink(
  db: Db,
  directoryId: string,
  { issuer, subject }: Pick<OutsideIdentity, 'issuer' | 'subject'>,
): Promise<AccountLink | undefined> {
  const row = await db
    .selectFrom('account_links')
    .select(columns)
    .where('directory_id', '=', directoryId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row && toAccountLink(row)
}

/** Everything that is linked to an account, oldest first. */
export async function listUserLinks(db: Db, userId: string): Promise<AccountLink[]> {
  const rows = await db
    .selectFrom('account_links')
    .select(columns)
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toAccountLink)
}

/** Ties an identity to an account. One that is tied already is a violation of a unique index: see `asTakenLink`. */
export async function insertAccountLink(
  context: Context,
  tx: Db,
  facts: { directoryId: string; userId: string; identity: OutsideIdentity; isUsed: boolean },
): Promise<AccountLink> {
  const { directoryId, userId, identity, isUsed } = facts
  const now = context.clock.now()
  const row = await tx
    .insertInto('account_links')
    .values({
      id: createId('accountLink'),
      directory_id: directoryId,
      user_id: userId,
      issuer: identity.issuer,
      subject: identity.subject,
      name: identity.name,
      created_at: now,
      last_used_at: isUsed ? now : null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toAccountLink(row)
}

/** Notes a sign-in by a link and the name it has by now. @returns false when it was taken away meanwhile. */
export async function useAccountLink(
  context: Context,
  tx: Db,
  { id, userId }: Pick<AccountLink, 'id' | 'userId'>,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account_links')
    .set({ last_used_at: context.clock.now(), name })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes every link of an account away. @returns those there were. */
export async function deleteUserLinks(tx: Db, userId: string): Promise<AccountLink[]> {
  const rows = await tx.deleteFrom('account_links').where('user_id', '=', userId).returning(columns).execute()
  return rows.map(toAccountLink)
}

/** Turns the violation of one of the links' unique indexes into the problem it means. */
export function asTakenLink(context: Context, error: unknown): unknown {
  const index = context.database.uniqueViolation(error)
  if (index === null || !index.includes('account_links')) return error
  return new Problem(index.includes('subject') ? 'account-link-taken' : 'account-linked-already')
}

function toAccountLink(row: {
  id: string
  user_id: string
  issuer: string
  subject: string
  name: string
  created_at: number
  last_used_at: number | null
}): AccountLink {
  return {
    id: row.id,
    userId: row.user_id,
    issuer: row.issuer,
    subject: row.subject,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
