import type { Db } from '../database/database.ts'
import type { AccountFactors } from './required-factors.ts'

/** Everything an account can be asked for, in one statement. */
export async function findAccountFactors(db: Db, userId: string): Promise<AccountFactors> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('passwords')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .as('passwords'),
      eb
        .selectFrom('totp_factors')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .as('totps'),
      eb
        .selectFrom('passkeys')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .as('passkeys'),
      eb
        .selectFrom('recovery_codes')
        .select((e) => e.fn.countAll().as('n'))
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .as('codes'),
    ])
    .executeTakeFirstOrThrow()
  return {
    hasPassword: Number(row.passwords) > 0,
    hasTotp: Number(row.totps) > 0,
    passkeys: Number(row.passkeys),
    recoveryCodesLeft: Number(row.codes),
  }
}
