import { open } from 'node:fs/promises'
import { toCsv } from '../http/csv.ts'
import { ImportFileError } from './exported-person.ts'
import type { Outcome, ReportedRow } from './import-people.ts'

/** Where the report of an import goes, row by row. */
export interface Report {
  add(rows: readonly ReportedRow[]): Promise<void>
  /** What the rows come to, for people. */
  close(isDryRun: boolean): Promise<string>
}

const header = ['file', 'row', 'email', 'outcome', 'brings', 'reason', 'id', 'user_id'] as const
const shownFaults = 20

const words: Record<Outcome, [string, string]> = {
  created: ['have an account now', 'would get an account'],
  'asked-to-confirm': ['were asked to confirm their address', 'would be asked to confirm their address'],
  exists: ['have an account already, which was left as it is', 'have an account already'],
  waiting: ['were asked to confirm their address before', 'were asked to confirm their address before'],
  duplicate: ['are in an earlier row', 'are in an earlier row'],
  skipped: ['were passed over', 'would be passed over'],
  refused: ['were refused', 'would be refused'],
}

/**
 * @param path of a CSV file that only this user can read: it holds the addresses of everybody.
 * @throws {ImportFileError} when it cannot be written.
 */
export async function openReport(path: string | undefined): Promise<Report> {
  const file = path === undefined ? undefined : await openFile(path)
  const counts = new Map<Outcome, number>()
  const faults: ReportedRow[] = []
  await file?.write(toCsv(header, []))
  return {
    async add(rows) {
      for (const row of rows) {
        counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1)
        if (isFault(row) && faults.length < shownFaults) faults.push(row)
      }
      await file?.write(rows.map(toLine).join(''))
    },
    async close(isDryRun) {
      await file?.close()
      const lines = (Object.keys(words) as Outcome[]).flatMap((outcome) => {
        const count = counts.get(outcome) ?? 0
        return count === 0 ? [] : [`${String(count).padStart(9)}  ${words[outcome][isDryRun ? 1 : 0]}`]
      })
      if (lines.length === 0) return 'There is nobody in the export.'
      const end = isDryRun ? ['Nothing was changed.'] : []
      return [...lines, ...describeFaults(faults, counts, path), ...end].join('\n')
    },
  }
}

async function openFile(path: string) {
  try {
    const file = await open(path, 'w', 0o600)
    await file.chmod(0o600)
    return file
  } catch (cause) {
    throw new ImportFileError(`The report ${path} cannot be written.`, { cause })
  }
}

function describeFaults(
  faults: readonly ReportedRow[],
  counts: ReadonlyMap<Outcome, number>,
  path: string | undefined,
): string[] {
  const all = (['duplicate', 'skipped', 'refused'] as const).reduce(
    (sum, each) => sum + (counts.get(each) ?? 0),
    0,
  )
  if (all === 0) return []
  const lines = faults.map(({ row, email, reason }) => `  row ${row}, ${shown(email)}: ${reason}`)
  const rest = all - faults.length
  if (rest > 0) lines.push(`  and ${rest} more${path === undefined ? ': name a file with --report' : ''}`)
  return lines
}

function isFault({ outcome }: ReportedRow): boolean {
  return outcome === 'duplicate' || outcome === 'skipped' || outcome === 'refused'
}

/** What stands in an export can be anything: a terminal must not obey it. */
function shown(text: string | null): string {
  if (text === null) return 'no address'
  return JSON.stringify(text.slice(0, 254))
    .slice(1, -1)
    .replace(/[\p{C}]/gu, '?')
}

function toLine({ file, row, email, outcome, brings, reason, reference, userId }: ReportedRow): string {
  const cells = [
    file,
    row,
    email?.slice(0, 254) ?? null,
    outcome,
    brings,
    reason,
    reference?.slice(0, 254) ?? null,
    userId,
  ]
  const [, line = ''] = toCsv([], [cells]).split(/^\r\n/)
  return line
}
