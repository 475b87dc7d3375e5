import { sql } from 'kysely'
import { signingKeyPlace } from '../access/signing-keys.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { payloadPlace } from '../emails/outbox.ts'
import { githubSecretPlace } from '../experiences/experience-mount.ts'
import { idTokenPlace } from '../sessions/sessions.ts'
import { attemptPlace } from '../sign-in/attempts.ts'
import { answerPlace } from '../sign-in/providers/provider-answers.ts'
import { requestPlace } from '../sign-in/providers/provider-requests.ts'
import { totpPlace } from '../sign-in/totp/totp.ts'
import { connectionPlace } from '../sso/sso-connections.ts'

/** A column of boxes that a configured secret opens. */
export interface SealedColumn {
  table: keyof Tables
  column: string
  /** The primary key, which is also what a box of this column is bound to. */
  key: 'id' | 'user_id'
  placeOf(key: string): string
  /** What it holds, as an operator calls it. */
  holds: string
  /** May the server not run while boxes of it cannot be opened? What else is here ends or is made anew by itself. */
  isNeeded: boolean
}

/** Every column with something sealed in it; a test compares the list with the schema and with filled tables. */
export const sealedColumns: readonly SealedColumn[] = [
  column('totp_factors', 'sealed_secret', {
    key: 'user_id',
    placeOf: (id) => totpPlace('factor', id),
    holds: 'authenticator apps',
    isNeeded: true,
  }),
  column('totp_enrolments', 'sealed_secret', {
    key: 'user_id',
    placeOf: (id) => totpPlace('enrolment', id),
    holds: 'authenticator apps being set up',
  }),
  column('sso_connections', 'sealed_secret', {
    placeOf: connectionPlace,
    holds: 'SSO connections',
    isNeeded: true,
  }),
  column('experiences', 'sealed_github_secret', {
    placeOf: githubSecretPlace,
    holds: 'GitHub secrets of Experiences',
    isNeeded: true,
  }),
  column('signing_keys', 'sealed_private_jwk', { placeOf: signingKeyPlace, holds: 'signing keys' }),
  column('emails', 'sealed_payload', { placeOf: payloadPlace, holds: 'mails' }),
  column('sessions', 'sso_sealed_id_token', { placeOf: idTokenPlace, holds: 'ID tokens of sessions' }),
  column('sign_in_attempts', 'sso_sealed_proof', { placeOf: attemptPlace, holds: 'sign-ins under way' }),
  column('provider_requests', 'sealed_facts', {
    placeOf: requestPlace,
    holds: 'questions to providers',
  }),
  column('provider_answers', 'sealed_facts', { placeOf: answerPlace, holds: 'answers of providers' }),
]

export interface SealedRow {
  key: string
  box: string
}

/** Boxes under other keys than this one, in the order of their rows. */
export async function pageOldBoxes(
  db: Db,
  { table, column, key }: SealedColumn,
  page: { sealedNotBy: string; after: string; limit: number },
): Promise<SealedRow[]> {
  // Raw, because table and column are values here; the key's id stands between the first two dots of a box.
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(key)} as key, ${sql.ref(column)} as box
    from ${sql.table(table)}
    where ${sql.ref(key)} > ${page.after} and ${sql.ref(column)} is not null
      and substr(${sql.ref(column)}, 4, 8) <> ${page.sealedNotBy}
    order by ${sql.ref(key)} limit ${page.limit}`.execute(db)
  return rows
}

/** Puts a newer box in the place of one, unless somebody has put another there meanwhile. */
export async function replaceBox(
  tx: Db,
  { table, column, key }: SealedColumn,
  row: SealedRow,
  newer: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${newer}
    where ${sql.ref(key)} = ${row.key} and ${sql.ref(column)} = ${row.box}`.execute(tx)
  return numAffectedRows === 1n
}

/** How many boxes of a column each key has sealed. */
export async function countBoxes(
  db: Db,
  { table, column }: SealedColumn,
): Promise<{ keyId: string; count: number }[]> {
  const { rows } = await sql<{ keyId: string; count: number }>`
    select substr(${sql.ref(column)}, 4, 8) as ${sql.ref('keyId')}, count(*) as count
    from ${sql.table(table)} where ${sql.ref(column)} is not null group by 1`.execute(db)
  return rows.map(({ keyId, count }) => ({ keyId, count: Number(count) }))
}

function column(
  table: keyof Tables,
  name: string,
  facts: Partial<SealedColumn> & Pick<SealedColumn, 'placeOf' | 'holds'>,
): SealedColumn {
  return { key: 'id', isNeeded: false, ...facts, table, column: name }
}
