import type { Config } from '../config/config.ts'
import type { Db } from '../database/database.ts'
import { type Blocker, Problem } from '../http/problems.ts'
import { listBindingRules } from '../organizations/mfa-requirement/binding-rules.ts'
import { lockUser } from '../users/users.ts'
import { findHeldFactors } from './held-factors.ts'
import { deleteRecoveryCodes } from './recovery-codes/recovery-codes.ts'
import { type HeldFactors, hasUsableWayIn } from './ways-in.ts'

/**
 * The organizations whose rules do not let this account drop its second factor, now or after their grace time, and
 * what lifts each: only acts that really do.
 */
export async function findMfaBlockers(db: Db, userId: string): Promise<Blocker[]> {
  const rules = await listBindingRules(db, userId)
  return rules.map(({ organization, appliesTo, by }) => ({
    organization,
    rule: appliesTo,
    remedies: [
      { action: 'leaveOrganization' },
      ...(by === 'membership' ? [{ action: 'updateMember' }] : []),
      ...(by === 'grant' ? [{ action: 'removeGrant' }] : []),
      { action: 'askAdministrators' },
    ],
  }))
}

/**
 * Call it after a way in was taken away, in the same transaction.
 * @returns what the account still has.
 * @throws {Problem} last-way-in: and with it the removal is undone.
 */
export async function requireWayIn(tx: Db, config: Config, userId: string): Promise<HeldFactors> {
  const held = await findHeldFactors(tx, config, userId)
  if (hasUsableWayIn(held)) return held
  const actions = [
    ...(held.offered.includes('password') ? ['changePassword', 'requestPasswordReset'] : []),
    ...(held.offered.includes('passkey') ? ['startPasskeyEnrolment'] : []),
  ]
  throw new Problem('last-way-in', { remedies: actions.map((action) => ({ action })) })
}

/**
 * Call it after a factor was removed, in the same transaction. The last way in stays; where no second factor is left,
 * the organizations' rules are asked, and the recovery codes go with it.
 * @throws {Problem} last-way-in, mfa-required: and with it the removal is undone.
 */
export async function settleRemoval(tx: Db, config: Config, userId: string): Promise<void> {
  await lockUser(tx, userId)
  const held = await requireWayIn(tx, config, userId)
  if (held.hasTotp || held.passkeys.length > 0) return
  const blockedBy = await findMfaBlockers(tx, userId)
  if (blockedBy.length > 0) throw new Problem('mfa-required', { blockedBy })
  await deleteRecoveryCodes(tx, userId)
}
