import type { Config } from '../config/config.ts'
import type { Db } from '../database/database.ts'
import { findManagement } from '../sso/sso-managed.ts'
import { findAccountFactors } from './account-factors.ts'
import { listUserLinks } from './github/account-links.ts'
import { offeredWays } from './offered-ways.ts'
import { listPasskeys } from './passkey/passkeys.ts'
import type { HeldFactors } from './ways-in.ts'

/** The factors of an account, as far as losing one of them matters under this configuration. */
export async function findHeldFactors(db: Db, config: Config, userId: string): Promise<HeldFactors> {
  const { hasPassword, hasTotp, recoveryCodesLeft } = await findAccountFactors(db, userId)
  return {
    offered: offeredWays(config),
    isManaged: (await findManagement(db, userId)) !== null,
    hasPassword,
    hasGithub: (await listUserLinks(db, userId)).length > 0,
    hasTotp,
    recoveryCodesLeft,
    passkeys: await listPasskeys(db, userId),
  }
}
