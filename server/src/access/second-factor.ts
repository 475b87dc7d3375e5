import type { Db } from '../database/database.ts'

/**
 * Does an account have a second factor at this moment, as a standing judges it? What counts of those who come in through
 * a company is what its provider vouched for, which the session keeps.
 */
export async function holdsSecondFactor(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('users as u')
    .select('u.id')
    .where('u.id', '=', userId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        exists(selectFrom('totp_factors as t').select('t.user_id').whereRef('t.user_id', '=', 'u.id')),
        exists(selectFrom('passkeys as k').select('k.id').whereRef('k.user_id', '=', 'u.id')),
        eb('u.sso_connection_id', 'is not', null),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}
