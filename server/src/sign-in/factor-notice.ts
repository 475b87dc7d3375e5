import { type AuditAct, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import type { FactorChange } from '../emails/templates/factors.ts'
import type { Client } from '../http/client.ts'
import type { Directory } from '../users/directories.ts'
import { findRecoveryCodes } from './recovery-codes/recovery-codes.ts'

const changeOfAct = {
  'totp.enabled': 'totp-enabled',
  'totp.removed': 'totp-removed',
  'passkey.added': 'passkey-added',
  'passkey.removed': 'passkey-removed',
  'recovery-codes.replaced': 'recovery-codes-replaced',
  'recovery-code.used': 'recovery-code-used',
  'account-link.added': 'github-connected',
  'account-link.removed': 'github-disconnected',
} as const satisfies Partial<Record<AuditAct, FactorChange>>

/** Records a change of factors and mails its owner, in the change's transaction. @see OWASP ASVS 6.3.7 */
export async function noticeFactorChange(
  at: { context: Context; directory: Directory; client: Client },
  tx: Db,
  facts: {
    act: keyof typeof changeOfAct
    user: { id: string; email: string; firstName: string }
    sessionId?: string
    detail?: string
  },
): Promise<void> {
  const { context, directory, client } = at
  const { act, user, sessionId, detail } = facts
  const about = { directoryId: directory.id, userId: user.id }
  await recordEvent(context, tx, { ...about, act, client, ...(sessionId !== undefined && { sessionId }) })
  await enqueueEmail(context, tx, {
    ...about,
    to: user.email,
    template: 'factor-changed',
    facts: {
      ...mailFacts(context, directory, { firstName: user.firstName, client }),
      change: changeOfAct[act],
      detail: detail ?? null,
      securityLink: pageLink(context, '/account/security'),
    },
  })
}

/** Tells the owner, wherever a recovery code was used, how many are left. @see OWASP ASVS 6.3.7 */
export async function noticeRecoveryCodeUse(
  at: { context: Context; directory: Directory; client: Client },
  tx: Db,
  user: { id: string; email: string; firstName: string },
): Promise<void> {
  const left = (await findRecoveryCodes(tx, user.id))?.left ?? 0
  const detail = `${left} of your recovery codes ${left === 1 ? 'is' : 'are'} left.`
  await noticeFactorChange(at, tx, { act: 'recovery-code.used', user, detail })
}
