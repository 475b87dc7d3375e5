import { sql } from 'kysely'
import { createSecrets } from '../../../src/crypto/secret-box.ts'
import type { Database } from '../../../src/database/database.ts'
import { openPayload } from '../../../src/emails/outbox.ts'
import { findBrokenKeys, findOrphans } from '../../support/schema-walk.ts'

/** What the data say, read while nobody changes them. */
export interface Truth {
  database: Database
  /** Successful acts in the log, by the number under which they were sent. */
  acts: Map<string, string[]>
  mails: MailRow[]
}

export interface MailRow {
  id: string
  /** `address template` */
  key: string
  isSent: boolean
  isGivenUp: boolean
}

const numbersAtOnce = 300
/** The log keeps that something was done by or to somebody who is gone. */
const keptByTheLog = /^audit_events\./

/** Reads what the checks compare; `known` keeps the addresses of mails that were read before. */
export async function readTruth(
  database: Database,
  facts: { secret: string; numbers: readonly string[]; known: Map<string, string> },
): Promise<Truth> {
  return {
    database,
    acts: await readActs(database, facts.numbers),
    mails: await readMails(database, facts),
  }
}

async function readActs({ kysely }: Database, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const acts = new Map<string, string[]>()
  for (let at = 0; at < numbers.length; at += numbersAtOnce) {
    const rows = await kysely
      .selectFrom('audit_events')
      .select(['user_agent', 'act'])
      .where('user_agent', 'in', numbers.slice(at, at + numbersAtOnce))
      .where('result', '=', 'success')
      .execute()
    for (const { user_agent, act } of rows) {
      const key = user_agent ?? ''
      acts.set(key, [...(acts.get(key) ?? []), act].sort())
    }
  }
  return acts
}

async function readMails(
  { kysely }: Database,
  { secret, known }: { secret: string; known: Map<string, string> },
): Promise<MailRow[]> {
  const secrets = createSecrets([secret])
  const rows = await kysely
    .selectFrom('emails')
    .select(['id', 'template', 'sent_at', 'failed_at', 'directory_id'])
    .execute()
  const fresh = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  for (let at = 0; at < fresh.length; at += numbersAtOnce) {
    const sealed = await kysely
      .selectFrom('emails')
      .select(['id', 'template', 'sealed_payload'])
      .where('id', 'in', fresh.slice(at, at + numbersAtOnce))
      .execute()
    for (const { id, template, sealed_payload } of sealed)
      known.set(id, `${openPayload({ secrets }, id, sealed_payload ?? '').to} ${template}`)
  }
  return rows.map(({ id, sent_at, failed_at }) => ({
    id,
    key: known.get(id) ?? '',
    isSent: sent_at !== null,
    isGivenUp: failed_at !== null,
  }))
}

/** Everything that is broken in the data by itself: the file, references, rows that nothing leads to. */
export async function findDamage(database: Database): Promise<string[]> {
  const damage = (await findBrokenKeys(database)).map((key) => `broken reference ${key}`)
  for (const [column, count] of Object.entries(await findOrphans(database)))
    if (!keptByTheLog.test(column)) damage.push(`${count} orphans in ${column}`)
  if (database.engine === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database.kysely)
    for (const { integrity_check } of rows) if (integrity_check !== 'ok') damage.push(integrity_check)
  }
  return [...damage, ...(await findHalves(database))]
}

/** Rows that one act writes together, of which one is missing. */
async function findHalves({ kysely }: Database): Promise<string[]> {
  const halves: [what: string, query: ReturnType<typeof sql<{ n: number }>>][] = [
    [
      'accounts without a record of their registration',
      sql`select count(*) as n from users u where not exists (select 1 from audit_events e
        where e.user_id = u.id and e.act in ('account.registered', 'experience-user.created'))
        and not exists (select 1 from audit_events e where e.target_id = u.id)`,
    ],
    [
      'sessions without a record of the sign-in',
      sql`select count(*) as n from sessions s where not exists (select 1 from audit_events e
        where e.session_id = s.id and e.result = 'success')`,
    ],
    [
      'organizations without an owner',
      sql`select count(*) as n from organizations o where not exists (select 1 from members m
        where m.organization_id = o.id and m.role = 'owner')`,
    ],
    [
      'accepted invitations without a record',
      sql`select count(*) as n from invitations i where i.accepted_at is not null and i.organization_id is not null
        and not exists (select 1 from audit_events e where e.target_id = i.id and e.act = 'invitation.accepted')`,
    ],
    [
      'recovery codes of accounts without a second factor',
      sql`select count(*) as n from recovery_codes r where not exists (select 1 from totp_factors t
        where t.user_id = r.user_id) and not exists (select 1 from passkeys p where p.user_id = r.user_id)`,
    ],
    [
      'applications without an Experience',
      sql`select count(*) as n from applications a where not exists (select 1 from experiences e
        where e.application_id = a.id)`,
    ],
    [
      'Experiences without a directory',
      sql`select count(*) as n from experiences x where not exists (select 1 from directories d
        where d.experience_id = x.id)`,
    ],
    [
      'unconfirmed registrations without a mailed proof',
      sql`select count(*) as n from registrations r where not exists (select 1 from mailed_proofs p
        where p.subject_id = r.id)`,
    ],
  ]
  const found: string[] = []
  for (const [what, query] of halves) {
    const count = Number((await query.execute(kysely)).rows[0]?.n)
    if (count > 0) found.push(`${count} ${what}`)
  }
  return found
}
