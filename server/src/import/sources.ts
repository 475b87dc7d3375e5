import {
  type ExportedPerson,
  type ExportedRecord,
  ImportFileError,
  type ReadPerson,
  RowFault,
} from './exported-person.ts'
import { isRecord, own } from './fields.ts'

import type { ExportedRow } from './import-people.ts'
import { listRecords, type Read, readCsv, readCsvOrJson, readDocument, readJsonRecords } from './records.ts'
import { readAuth0Hash, readAuth0Id, readAuth0Person } from './sources/auth0.ts'
import { readBetterAuthPerson } from './sources/better-auth.ts'
import { readCsvPerson } from './sources/csv.ts'
import { githubAliasesOf, readKeycloakPerson } from './sources/keycloak.ts'
import { readSupabasePerson } from './sources/supabase.ts'

export const sourceNames = ['csv', 'auth0', 'keycloak', 'supabase', 'better-auth'] as const
export type SourceName = (typeof sourceNames)[number]

export interface SourceOptions {
  now: number
  /** Auth0's password hashes, where they are a file of their own. */
  hashesPath?: string | undefined
}

/** Everybody in these files, each with the place where they stand. @throws {ImportFileError} */
export async function* readExport(
  source: SourceName,
  paths: readonly string[],
  options: SourceOptions,
): AsyncGenerator<ExportedRow> {
  const hashes = options.hashesPath === undefined ? new Map() : await readHashes(options.hashesPath)
  for (const path of paths) {
    const { reads, readPerson } = await openSource(source, path, hashes, options.now)
    for await (const read of reads) yield toRow(path, read, readPerson)
  }
}

interface OpenSource {
  reads: AsyncIterable<Read> | Iterable<Read>
  readPerson: ReadPerson
}

async function openSource(
  source: SourceName,
  path: string,
  hashes: ReadonlyMap<string, string>,
  now: number,
): Promise<OpenSource> {
  switch (source) {
    case 'csv':
      return { reads: readCsv(path), readPerson: readCsvPerson }
    case 'auth0':
      return { reads: readJsonRecords(path), readPerson: (record) => readAuth0Person(record, hashes) }
    case 'keycloak':
      return openRealm(path)
    case 'supabase':
      return { reads: readCsvOrJson(path), readPerson: (record) => readSupabasePerson(record, now) }
    case 'better-auth':
      return { reads: readJsonRecords(path), readPerson: (record) => readBetterAuthPerson(record, now) }
    default:
      throw source satisfies never
  }
}

/** The export of a realm, or one of the files with its users alone. */
async function openRealm(path: string): Promise<OpenSource> {
  const document = await readDocument(path)
  const realm = isRecord(document) ? document : { users: document }
  const aliases = ofFile(path, () => githubAliasesOf(realm))
  return {
    reads: listRecords(own(realm, 'users'), path),
    readPerson: (record) => readKeycloakPerson(record, aliases),
  }
}

async function readHashes(path: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for await (const read of readJsonRecords(path)) {
    const [id, hash] =
      'record' in read
        ? ofFile(`${path}: row ${read.row}`, () => [readAuth0Id(read.record), readAuth0Hash(read.record)])
        : [null, null]
    // A hash that cannot be read would leave somebody without a password, and nobody would know.
    if (id === null || hash === null)
      throw new ImportFileError(`${path}: row ${read.row} is no password hash of Auth0.`)
    hashes.set(id, hash)
  }
  return hashes
}

/** What is wrong outside the rows of people is wrong with the file. @throws {ImportFileError} */
function ofFile<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RowFault) throw new ImportFileError(`${place}: ${error.message}.`)
    throw error
  }
}

function toRow(file: string, read: Read, readPerson: ReadPerson): ExportedRow {
  const { row } = read
  if ('fault' in read) return { file, row, email: null, fault: new RowFault(read.fault) }
  try {
    return { file, row, person: readPerson(read.record) satisfies ExportedPerson }
  } catch (error) {
    if (error instanceof RowFault) return { file, row, email: addressOf(read.record), fault: error }
    throw error
  }
}

/** So that a row that cannot be read is found again. */
function addressOf(record: ExportedRecord): string | null {
  const email = own(record, 'email')
  return typeof email === 'string' ? email : null
}
