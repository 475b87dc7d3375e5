import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { platformDirectoryId } from './directories.ts'
import { soughtNames } from './sought-names.ts'
import { writeUserWords } from './user-words.ts'

export interface User {
  id: string
  directoryId: string
  email: string
  emailVerifiedAt: number | null
  firstName: string
  lastName: string
  phone: string | null
  company: string | null
  operatorSince: number | null
  disabledAt: number | null
  /** The company's connection that manages how this user signs in. */
  ssoConnectionId: string | null
  createdAt: number
  updatedAt: number
}

const columns = [
  'id',
  'directory_id',
  'email',
  'email_verified_at',
  'first_name',
  'last_name',
  'phone',
  'company',
  'operator_since',
  'disabled_at',
  'sso_connection_id',
  'created_at',
  'updated_at',
] as const

/** Makes a user, whose address was proven just now. A taken address is a violation of the unique index. */
export async function insertUser(
  context: Context,
  tx: Db,
  facts: {
    directoryId: string
    email: string
    firstName: string
    lastName: string
    isOperator: boolean
    /** False for whom somebody else makes an account: the way into it proves the address. */
    isEmailProven?: boolean
  },
): Promise<User> {
  const now = context.clock.now()
  const row = await tx
    .insertInto('users')
    .values({
      id: createId('user'),
      directory_id: facts.directoryId,
      email: facts.email,
      email_verified_at: facts.isEmailProven === false ? null : now,
      first_name: facts.firstName,
      last_name: facts.lastName,
      phone: null,
      company: null,
      operator_since: facts.isOperator ? now : null,
      disabled_at: null,
      created_at: now,
      updated_at: now,
      ...(facts.directoryId === platformDirectoryId && soughtNames(facts)),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  const user = toUser(row)
  if (user.directoryId !== platformDirectoryId) await writeUserWords(tx, user)
  return user
}

/** The users of Experiences are searched by those who run their application, the platform's by its operators. */
async function withWords(tx: Db, user: User): Promise<User> {
  if (user.directoryId !== platformDirectoryId) await writeUserWords(tx, user)
  else await tx.updateTable('users').set(soughtNames(user)).where('id', '=', user.id).execute()
  return user
}

export async function findUserByEmail(db: Db, directoryId: string, email: string): Promise<User | undefined> {
  const row = await db
    .selectFrom('users')
    .select(columns)
    .where('directory_id', '=', directoryId)
    .where('email', '=', email)
    .executeTakeFirst()
  return row && toUser(row)
}

export async function findUser(db: Db, directoryId: string, userId: string): Promise<User | undefined> {
  const row = await db
    .selectFrom('users')
    .select(columns)
    .where('id', '=', userId)
    .where('directory_id', '=', directoryId)
    .executeTakeFirst()
  return row && toUser(row)
}

/** The address of a user counts as proven, from the first time that it was. */
export async function proveAddress(
  context: Context,
  tx: Db,
  user: Pick<User, 'id' | 'emailVerifiedAt'>,
): Promise<void> {
  if (user.emailVerifiedAt !== null) return
  const now = context.clock.now()
  await tx.updateTable('users').set({ email_verified_at: now }).where('id', '=', user.id).execute()
}

/** When this user signed in last. */
export async function noteSignIn(tx: Db, userId: string, at: number): Promise<void> {
  await tx.updateTable('users').set({ last_sign_in_at: at }).where('id', '=', userId).execute()
}

/**
 * Makes the changes of what proves who a user is wait for each other, up to the end of the transaction: take it first,
 * then read what the change depends on. The row's update is the lock, as it works on both engines.
 * @returns whether there is such a user: one can have been deleted since the request began.
 */
export async function lockUser(tx: Db, userId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * From here to the end of the transaction nothing can be added that refers to the user either: whoever tries waits, and
 * then finds out whether the user is still there.
 */
export async function lockUserFirmly(tx: Db, { id, email }: Pick<User, 'id' | 'email'>): Promise<void> {
  // PostgreSQL holds rows that refer to another one up only while a unique column of it changes; there and back will do.
  for (const value of [id, email]) {
    await tx.updateTable('users').set({ email: value }).where('id', '=', id).execute()
  }
}

export interface UserChanges {
  email?: string
  firstName?: string
  lastName?: string
  phone?: string | null
  company?: string | null
  operatorSince?: number | null
  disabledAt?: number | null
}

/** Changes the named facts of a user and nothing else. A taken address is a violation of the unique index. */
export async function updateUser(
  context: Context,
  tx: Db,
  at: { directoryId: string; userId: string },
  changes: UserChanges,
): Promise<User | undefined> {
  const now = context.clock.now()
  const row = await tx
    .updateTable('users')
    .set({
      ...(changes.email !== undefined && { email: changes.email, email_verified_at: now }),
      ...(changes.firstName !== undefined && { first_name: changes.firstName }),
      ...(changes.lastName !== undefined && { last_name: changes.lastName }),
      ...(changes.phone !== undefined && { phone: changes.phone }),
      ...(changes.company !== undefined && { company: changes.company }),
      ...(changes.operatorSince !== undefined && { operator_since: changes.operatorSince }),
      ...(changes.disabledAt !== undefined && { disabled_at: changes.disabledAt }),
      updated_at: now,
    })
    .where('id', '=', at.userId)
    .where('directory_id', '=', at.directoryId)
    .returning(columns)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { email, firstName, lastName } = changes
  const isNamedAnew = email !== undefined || firstName !== undefined || lastName !== undefined
  return isNamedAnew ? withWords(tx, toUser(row)) : toUser(row)
}

/** Has this deployment anybody who runs it? */
export async function hasOperator(db: Db, directoryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('directory_id', '=', directoryId)
    .where('operator_since', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Does somebody other than this user run the deployment, and can sign in? */
export async function hasOtherOperator(db: Db, user: Pick<User, 'id' | 'directoryId'>): Promise<boolean> {
  const other = await db
    .selectFrom('users')
    .select('id')
    .where('directory_id', '=', user.directoryId)
    .where('operator_since', 'is not', null)
    .where('disabled_at', 'is', null)
    .where('id', '!=', user.id)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Addresses of everybody who runs the deployment, in order. */
export async function listOperatorEmails(db: Db, directoryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('email')
    .where('directory_id', '=', directoryId)
    .where('operator_since', 'is not', null)
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}

type Row = Pick<Tables['users'], (typeof columns)[number]>

function toUser(row: Row): User {
  return {
    id: row.id,
    directoryId: row.directory_id,
    email: row.email,
    emailVerifiedAt: row.email_verified_at,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    company: row.company,
    operatorSince: row.operator_since,
    disabledAt: row.disabled_at,
    ssoConnectionId: row.sso_connection_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
