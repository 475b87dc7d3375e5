import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** What is written down of a user to be found by. */
interface Named {
  id: string
  directoryId: string
  email: string
  firstName: string
  lastName: string
}

// Beyond every character, so that it ends the words which begin alike.
const behindAll = '\u{10ffff}'
const mostWords = 5
const common = 2000

/** The user is found by these words from now on, and by no others. */
export async function writeUserWords(tx: Db, user: Named): Promise<void> {
  await tx.deleteFrom('user_words').where('user_id', '=', user.id).execute()
  await tx
    .insertInto('user_words')
    .values(wordsOf(user).map((word) => ({ directory_id: user.directoryId, user_id: user.id, word })))
    .execute()
}

/**
 * The words of a user: the address, its domain, and each word of the names, in small letters and without accents, so
 * that `jose` finds José.
 */
export function wordsOf({ email, firstName, lastName }: Omit<Named, 'id' | 'directoryId'>): string[] {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const names = [firstName, lastName].map(toSought)
  return [
    ...new Set([
      email,
      domain,
      ...names.flatMap((name) => [...split(name, /\s/), ...split(name, /[\s'’-]/)]),
    ]),
  ]
}

/** A typed beginning of a word, and whether so many users fit that looking at one after the other finds some soon. */
export interface SoughtWord {
  typed: string
  isCommon: boolean
}

/** The beginnings that somebody typed, as they are looked for. */
export async function weighWords(db: Db, directoryId: string, search: string): Promise<SoughtWord[]> {
  const words = split(toSought(search), /\s/).slice(0, mostWords)
  return Promise.all(
    words.map(async (typed) => {
      const some = matching(db, directoryId, typed).select('w.user_id').limit(common)
      return { typed, isCommon: (await some.execute()).length === common }
    }),
  )
}

type Users = Tables & { u: Tables['users'] }

/** Leaves those of whom each typed beginning begins a word. */
export function whereFoundBy<Row>(
  db: Db,
  query: SelectQueryBuilder<Users, 'u', Row>,
  directoryId: string,
  sought: readonly SoughtWord[],
): SelectQueryBuilder<Users, 'u', Row> {
  let narrowed = query
  for (const { typed, isCommon } of sought) {
    const fitting = matching(db, directoryId, typed).select('w.user_id')
    // Gathering everybody of whom a common one is true would cost more than asking each on the way.
    narrowed = isCommon
      ? narrowed.where((eb) => eb.exists(fitting.where('w.user_id', '=', sql.ref<string>('u.id'))))
      : narrowed.where('u.id', 'in', fitting)
  }
  return narrowed
}

function matching(db: Db, directoryId: string, typed: string) {
  return db
    .selectFrom('user_words as w')
    .where('w.directory_id', '=', directoryId)
    .where('w.word', '>=', typed)
    .where('w.word', '<', typed + behindAll)
}

function toSought(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function split(text: string, at: RegExp): string[] {
  return text.split(at).filter((part) => part !== '')
}
