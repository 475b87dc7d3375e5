import { basename } from 'node:path'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectory } from '../users/directories.ts'
import { askToConfirm, createImportedAccount, type Place } from './bring-in.ts'
import { type ExportedPerson, RowFault } from './exported-person.ts'
import { type Candidate, judgePerson } from './judge-person.ts'
import { findKnownPeople, type KnownPeople } from './known-people.ts'
import type { Report } from './report.ts'

export type Outcome =
  | 'created'
  | 'asked-to-confirm'
  | 'exists'
  | 'waiting'
  | 'duplicate'
  | 'skipped'
  | 'refused'

/** What became of a row. */
export interface ReportedRow {
  file: string
  row: number
  email: string | null
  outcome: Outcome
  /** Of a person who comes in: what comes along. */
  brings: string
  reason: string
  /** The id in the other system. */
  reference: string | null
  userId: string | null
}

/** A row of an export, read. */
export type ExportedRow = { file: string; row: number } & (
  | { person: ExportedPerson }
  | { email: string | null; fault: RowFault }
)

export interface ImportOptions {
  source: string
  isDryRun: boolean
  isMailed: boolean
  leaveBehind: boolean
}

// Few enough that a server on the same SQLite file does not wait long for its turn.
const rowsAtOnce = 100
const mostTries = 5

/** Addresses and GitHub accounts of this import, and the row that had them first. */
interface Seen {
  emails: Map<string, number>
  subjects: Map<string, number>
}

/**
 * Brings people in, a hundred rows a transaction. Whoever has an account keeps it as it is, so that an import that was
 * interrupted is begun again from the first row and comes to the same end.
 */
export async function importPeople(
  context: Context,
  rows: AsyncIterable<ExportedRow>,
  options: ImportOptions,
  report: Report,
): Promise<void> {
  const seen: Seen = { emails: new Map(), subjects: new Map() }
  for await (const batch of inBatches(rows)) {
    const judged = batch.map((row) => judgeRow(context, row, options))
    const { reported, met } = await decideBatch(context, judged, options, seen)
    for (const [email, row] of met.emails) seen.emails.set(email, row)
    for (const [subject, row] of met.subjects) seen.subjects.set(subject, row)
    await report.add(reported)
  }
}

type Judged = { file: string; row: number } & ({ candidate: Candidate } | { reported: ReportedRow })

async function* inBatches(rows: AsyncIterable<ExportedRow>): AsyncGenerator<ExportedRow[]> {
  let batch: ExportedRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < rowsAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function judgeRow(context: Context, row: ExportedRow, { leaveBehind }: ImportOptions): Judged {
  const { row: number } = row
  const file = basename(row.file)
  const fail = (fault: RowFault, email: string | null, reference: string | null): Judged => {
    const facts = { email, outcome: fault.outcome, reason: fault.message, reference }
    return { file, row: number, reported: { file, row: number, ...facts, brings: '', userId: null } }
  }
  if ('fault' in row) return fail(row.fault, row.email, null)
  const { person } = row
  try {
    const { githubUrl } = context.config
    return { file, row: number, candidate: judgePerson(person, { githubUrl, leaveBehind }) }
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    return fail(error, person.email, person.reference)
  }
}

/** Somebody may take an address or a link while the batch is worked on: then all of it is undone and decided again. */
async function decideBatch(context: Context, judged: Judged[], options: ImportOptions, seen: Seen) {
  const { kysely } = context.database
  const decide = (db: Db) => decideRows(context, db, judged, options, seen)
  if (options.isDryRun) return decide(kysely)
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(context.database, decide)
    } catch (error) {
      if (attempt === mostTries || context.database.uniqueViolation(error) === null) throw error
    }
  }
}

async function decideRows(context: Context, db: Db, judged: Judged[], options: ImportOptions, seen: Seen) {
  const directory = platformDirectory(context)
  const candidates = judged.flatMap((row) => ('candidate' in row ? row.candidate : []))
  const known = await findKnownPeople(context, db, directory.id, candidates)
  const met: Seen = { emails: new Map(), subjects: new Map() }
  const place = { directory, source: options.source, isMailed: options.isMailed }
  const reported: ReportedRow[] = []
  for (const each of judged) {
    if ('reported' in each) {
      reported.push(each.reported)
      continue
    }
    const { file, row, candidate } = each
    const decision = decide(context, candidate, { known, options, seen, met })
    const isIn = decision.outcome !== 'refused' && decision.outcome !== 'skipped'
    if (isIn && decision.outcome !== 'duplicate') {
      met.emails.set(candidate.email, row)
      if (candidate.identity !== null) met.subjects.set(candidate.identity.subject, row)
    }
    const { email, reference } = candidate
    const userId = options.isDryRun ? null : await act(context, db, place, { candidate, decision, known })
    const facts = { email, reference, reason: decision.reason, userId: decision.userId ?? userId }
    reported.push({
      file,
      row,
      ...facts,
      outcome: decision.outcome,
      brings: describeBrought(candidate, decision),
    })
  }
  return { reported, met }
}

interface Decision {
  outcome: Outcome
  reason: string
  userId: string | null
}

/** What is to become of somebody; nothing is changed by it. */
function decide(
  { config }: Context,
  candidate: Candidate,
  at: { known: KnownPeople; options: ImportOptions; seen: Seen; met: Seen },
): Decision {
  const { known, options, seen, met } = at
  const { email, identity, leftBehind } = candidate
  const as = (outcome: Outcome, reason = '', userId: string | null = null) => ({ outcome, reason, userId })
  const first = met.emails.get(email) ?? seen.emails.get(email)
  if (first !== undefined) return as('duplicate', `the address stands in row ${first}`)
  const userId = known.users.get(email)
  if (userId !== undefined) return as('exists', '', userId)
  if (!candidate.isVerified) {
    const [outcome, reason] = decideUnverified(candidate, {
      isWaiting: known.registrations.get(email) === true,
      isClosed: config.registration === 'closed',
      isMailed: options.isMailed,
    })
    return as(outcome, reason)
  }
  const subject = identity?.subject ?? ''
  if (known.linked.has(subject)) return as('refused', 'the GitHub account belongs to another account')
  const other = met.subjects.get(subject) ?? seen.subjects.get(subject)
  if (other !== undefined) return as('refused', `the GitHub account stands in row ${other}`)
  return as('created', leftBehind.map((each) => `without ${each}`).join('; '))
}

/** An address that was not proven there is not proven here either: its owner registers, and is at most asked to. */
function decideUnverified(
  { isDisabled, totpSecret, identity }: Candidate,
  at: { isWaiting: boolean; isClosed: boolean; isMailed: boolean },
): [Outcome, string] {
  if (at.isWaiting) return ['waiting', '']
  if (isDisabled) return ['skipped', 'the address is not verified, and the account is disabled']
  if (at.isClosed)
    return ['skipped', 'the address is not verified, and registration is closed: latchkey invite']
  if (!at.isMailed)
    return ['skipped', 'the address is not verified: with --mail its owner is asked to confirm it']
  const left = [...(identity ? ['GitHub'] : []), ...(totpSecret ? ['the authenticator app'] : [])]
  return [
    'asked-to-confirm',
    left.length > 0 ? `without ${left.join(' and ')}, as the address is not verified` : '',
  ]
}

/** @returns the id of a new account. */
async function act(
  context: Context,
  tx: Db,
  place: Place,
  { candidate, decision, known }: { candidate: Candidate; decision: Decision; known: KnownPeople },
): Promise<string | null> {
  if (decision.outcome === 'asked-to-confirm') await askToConfirm(context, tx, place, candidate)
  if (decision.outcome !== 'created') return null
  const hasRegistration = known.registrations.has(candidate.email)
  return createImportedAccount(context, tx, place, { ...candidate, hasRegistration })
}

function describeBrought(candidate: Candidate, { outcome }: Decision): string {
  const { password, identity, totpSecret, isDisabled } = candidate
  if (outcome !== 'created' && outcome !== 'asked-to-confirm') return ''
  const isWhole = outcome === 'created'
  return [
    ...(password === null ? [] : [`password (${password.algorithm})`]),
    ...(identity === null || !isWhole ? [] : ['GitHub']),
    ...(totpSecret === null || !isWhole ? [] : ['authenticator app']),
    ...(isDisabled && isWhole ? ['disabled'] : []),
  ].join(', ')
}
