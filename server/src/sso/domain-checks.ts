import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import { findTexts } from './dns-resolver.ts'
import { getConnection } from './sso-connections.ts'
import {
  claimMissingWarning,
  listDueChecks,
  listUntoldMissing,
  noteCheck,
  recordOf,
  type SsoDomain,
} from './sso-domains.ts'
import { tellDomainMissing } from './sso-notices.ts'

const dayMs = 86_400_000
const batch = 50

/**
 * Looks every day whether the records of proven domains are still there. One that is gone for a week is told of and cuts
 * nobody off: records are lost by mistake. It only makes the domain free for who proves it next.
 */
export async function checkDomains(context: Context): Promise<void> {
  const { kysely } = context.database
  for (;;) {
    const due = await listDueChecks(kysely, context.clock.now() - dayMs, batch)
    for (const domain of due) await check(context, domain)
    if (due.length < batch) break
  }
  for (const domain of await listUntoldMissing(context, kysely, 1000)) await tell(context, domain)
}

async function check(context: Context, domain: SsoDomain): Promise<void> {
  const record = recordOf(domain)
  const answer = await findTexts(context, record.name)
  // Name servers that do not answer say nothing about the record: as it was, until tomorrow.
  const isThere = answer.answered ? answer.texts.includes(record.value) : domain.missingSince === null
  await noteCheck(context, context.database.kysely, domain.id, isThere)
}

async function tell(context: Context, domain: SsoDomain): Promise<void> {
  await transaction(context.database, async (tx) => {
    if (!(await claimMissingWarning(context, tx, domain.id))) return
    const connection = await getConnection(tx, domain.organizationId, domain.connectionId)
    await tellDomainMissing(context, tx, connection, domain.domain)
  })
}
