import type { MfaRule } from '../../access/decide.ts'
import type { Context } from '../../context.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { platformDirectory } from '../../users/directories.ts'
import { claimReminder, type DueReminder, listDueReminders } from './bound-members.ts'
import { listRules } from './mfa-requirement.ts'

const dayMs = 86_400_000
/** How long before the end of the grace time people are told again. */
const stagesMs = [7 * dayMs, dayMs]
const batch = 100

interface RuledOrganization {
  id: string
  name: string
  rule: MfaRule
}

/** Tells each member whom a rule binds and who has no second factor: once at first, and twice before it is enforced. */
export async function remindOfMfa(context: Context): Promise<void> {
  const db = context.database.kysely
  let afterId = ''
  for (;;) {
    const organizations = await listRules(db, { limit: batch, afterId })
    for (const organization of organizations) await remindIn(context, organization)
    const last = organizations.at(-1)
    if (last === undefined || organizations.length < batch) return
    afterId = last.id
  }
}

/** Whoever was told before this moment is told again; 0 when once was enough so far. */
export function tellAgainBefore(graceUntil: number | null, now: number): number {
  if (graceUntil === null || graceUntil <= now) return 0
  return Math.max(0, ...stagesMs.map((stage) => graceUntil - stage).filter((begins) => begins <= now))
}

async function remindIn(context: Context, organization: RuledOrganization): Promise<void> {
  const { id, rule } = organization
  const before = tellAgainBefore(rule.graceUntil, context.clock.now())
  for (;;) {
    const due = await listDueReminders(context.database.kysely, id, rule, { before, limit: batch })
    for (const member of due) await remind(context, organization, { member, before })
    if (due.length < batch) return
  }
}

async function remind(
  context: Context,
  organization: RuledOrganization,
  { member, before }: { member: DueReminder; before: number },
): Promise<void> {
  const directory = platformDirectory(context)
  const { graceUntil } = organization.rule
  const facts = mailFacts(context, directory, { firstName: member.firstName, client: null })
  await transaction(context.database, async (tx) => {
    const at = { organizationId: organization.id, userId: member.userId, before }
    if (!(await claimReminder(context, tx, at))) return
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: member.userId,
      to: member.email,
      template: 'mfa-reminder',
      facts: {
        ...facts,
        // Nobody asked just now, not even at the command line.
        request: { ...facts.request, address: 'The service itself' },
        organization: organization.name,
        graceUntil: graceUntil !== null && graceUntil > facts.request.at ? graceUntil : null,
        securityLink: pageLink(context, '/account/security'),
      },
    })
  })
}
