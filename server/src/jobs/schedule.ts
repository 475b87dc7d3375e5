import { rotateSigningKeys } from '../access/signing-keys.ts'
import { deleteEndedKeys } from '../api-keys/api-keys.ts'
import { warnOfExpiringKeys } from '../api-keys/expiry-warnings.ts'
import type { Context } from '../context.ts'
import { writeLastUses } from '../credentials/last-use.ts'
import { countActivity } from '../dashboards/activity.ts'
import { deleteOldProofs } from '../emails/mailed-proofs.ts'
import { forgetOldEmails, sendDueEmails } from '../emails/outbox.ts'
import { checkExperienceDomains } from '../experiences/domains/domain-checks.ts'
import { deleteExpiredHandovers } from '../experiences/handovers.ts'
import { deleteStaleLimits } from '../http/limits.ts'
import { deleteOldInvitations } from '../invitations/invitations.ts'
import { makeStatements } from '../organizations/billing/billing.ts'
import { remindOfMfa } from '../organizations/mfa-requirement/reminders.ts'
import { deleteExpiredRegistrations } from '../registration/registrations.ts'
import { deleteExpiredSessions } from '../sessions/sessions.ts'
import { deleteExpiredAttempts } from '../sign-in/attempts.ts'
import { carryOutFactorResets } from '../sign-in/factor-resets.ts'
import { deleteExpiredChallenges } from '../sign-in/passkey/challenges.ts'
import { deleteExpiredProviderAnswers } from '../sign-in/providers/provider-answers.ts'
import { deleteExpiredMessages } from '../sign-in/providers/provider-messages.ts'
import { deleteExpiredProviderRequests } from '../sign-in/providers/provider-requests.ts'
import { deleteExpiredEnrolments } from '../sign-in/totp/totp.ts'
import { warnOfEndingCertificates } from '../sso/certificate-warnings.ts'
import { checkDomains } from '../sso/domain-checks.ts'
import { carryOutEnforcement } from '../sso/due-enforcement.ts'
import { refreshDueMetadata } from '../sso/metadata-refresh.ts'
import { forgetLateTraces } from '../users/removal/late-traces.ts'
import { writeSoughtNames } from '../users/sought-names.ts'
import { deleteOldAgentTokens } from '../workspaces/agents/agent-tokens.ts'
import type { Job } from './jobs.ts'

const emailBatch = 50
const dayMs = 86_400_000

/** Everything that is done beside requests. */
export const schedule: readonly Job[] = [
  // Each mail is claimed by itself, so every process may send.
  { name: 'send-emails', everyMs: 5_000, everywhere: true, run: sendAll },
  { name: 'write-last-uses', everyMs: 5_000, everywhere: true, run: writeLastUses },
  { name: 'reset-factors', everyMs: 30_000, run: carryOutFactorResets },
  { name: 'make-statements', everyMs: 3_600_000, run: makeStatements },
  { name: 'remind-of-mfa', everyMs: 600_000, run: remindOfMfa },
  { name: 'warn-of-expiring-keys', everyMs: 600_000, run: warnOfExpiringKeys },
  { name: 'rotate-signing-keys', everyMs: 3_600_000, run: rotateSigningKeys },
  { name: 'refresh-sso-metadata', everyMs: 3_600_000, run: refreshDueMetadata },
  { name: 'warn-of-sso-certificates', everyMs: 3_600_000, run: warnOfEndingCertificates },
  { name: 'check-sso-domains', everyMs: 3_600_000, run: checkDomains },
  { name: 'enforce-sso', everyMs: 60_000, run: carryOutEnforcement },
  { name: 'check-experience-domains', everyMs: 3_600_000, run: checkExperienceDomains },
  { name: 'count-activity', everyMs: 60_000, run: countActivity },
  { name: 'write-sought-names', everyMs: 15_000, run: writeSoughtNames },
  { name: 'delete-expired', everyMs: 60_000, run: deleteExpired },
]

async function sendAll(context: Context): Promise<void> {
  while ((await sendDueEmails(context, emailBatch)) === emailBatch);
}

async function deleteExpired(context: Context): Promise<void> {
  const now = context.clock.now()
  const db = context.database.kysely
  await deleteExpiredSessions(context)
  await deleteExpiredRegistrations(db, now)
  await deleteExpiredAttempts(db, now)
  await deleteExpiredProviderRequests(db, now)
  await deleteExpiredProviderAnswers(db, now)
  await deleteExpiredMessages(db, now)
  await deleteExpiredEnrolments(db, now)
  await deleteExpiredChallenges(db, now)
  await deleteExpiredHandovers(db, now)
  await deleteOldProofs(db, now - 7 * dayMs)
  await deleteOldInvitations(db, now - 30 * dayMs)
  await deleteEndedKeys(db, now - 90 * dayMs)
  await deleteStaleLimits(db, now)
  await deleteOldAgentTokens(db, now - 90 * dayMs)
  await forgetOldEmails(context, now - 7 * dayMs)
  await forgetLateTraces(context)
}
