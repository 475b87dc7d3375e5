import type { Context } from '../../context.ts'
import { findTexts } from '../../sso/dns-resolver.ts'
import { recordOf } from '../../sso/sso-domains.ts'
import { type ExperienceDomain, listDueDomainChecks, noteDomainCheck } from './experience-domains.ts'

const dayMs = 86_400_000
const batch = 50

/**
 * Looks every day whether the records of proven domains are still there. The Experience goes on answering where one is
 * gone: records are lost by mistake. It only makes the domain free for who proves it next.
 */
export async function checkExperienceDomains(context: Context): Promise<void> {
  const { kysely } = context.database
  for (;;) {
    const due = await listDueDomainChecks(kysely, context.clock.now() - dayMs, batch)
    for (const domain of due) await check(context, domain)
    if (due.length < batch) return
  }
}

async function check(context: Context, domain: ExperienceDomain): Promise<void> {
  const record = recordOf(domain)
  const answer = await findTexts(context, record.name)
  // Name servers that do not answer say nothing about the record: as it was, until tomorrow.
  const isThere = answer.answered ? answer.texts.includes(record.value) : domain.missingSince === null
  await noteDomainCheck(context, context.database.kysely, domain.id, isThere)
}
