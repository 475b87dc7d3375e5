import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readCsvRows } from './csv-rows.ts'
import { type ExportedRecord, ImportFileError } from './exported-person.ts'
import { isRecord } from './fields.ts'

/** A record with its place in the file, or what is wrong with it. */
export type Read = { row: number; record: ExportedRecord } | { row: number; fault: string }

export const longestRecord = 1_000_000
const largestDocument = 400_000_000

/** Records of a CSV file by the names in its first row, which counts as row 1. @throws {ImportFileError} */
export async function* readCsv(path: string): AsyncGenerator<Read> {
  let names: string[] | undefined
  for await (const { row, cells, fault } of readCsvRows(readText(path), longestRecord)) {
    if (names === undefined) {
      names = cells.map((name) => name.trim().toLowerCase())
      const twice = names.find((name, i) => names?.indexOf(name) !== i)
      if (twice !== undefined || fault !== undefined)
        throw new ImportFileError(`${path}: the first row ${fault ?? `names ${twice || 'nothing'} twice`}.`)
      continue
    }
    if (fault !== undefined) yield { row, fault: `the row ${fault}` }
    else if (cells.length !== names.length)
      yield { row, fault: `the row has ${cells.length} columns, the first row ${names.length}` }
    else yield { row, record: toRecord(names, cells) }
  }
}

/** Records of a file of one JSON object a line, or of one JSON list. @throws {ImportFileError} */
export async function* readJsonRecords(path: string): AsyncGenerator<Read> {
  if ((await firstSign(path)) === '[') {
    yield* listRecords(await readDocument(path), path)
    return
  }
  for await (const { row, text } of readLines(path)) {
    if (text === null) yield { row, fault: 'the line is too long' }
    else if (text.trim() !== '') yield readLine(row, text)
  }
}

/** CSV when it is named so, JSON otherwise. */
export function readCsvOrJson(path: string): AsyncGenerator<Read> {
  return /\.csv$/i.test(path) ? readCsv(path) : readJsonRecords(path)
}

/** A file that is one JSON value. @throws {ImportFileError} */
export async function readDocument(path: string): Promise<unknown> {
  if (statSync(path).size > largestDocument)
    throw new ImportFileError(`${path} is too large to be read at once. Export it in several files.`)
  const bytes = await readFile(path)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The parser's own message would show a piece of the file, which holds hashes.
    throw new ImportFileError(`${path} is no JSON.`)
  }
}

/** The items of a list as records. @throws {ImportFileError} */
export function* listRecords(value: unknown, path: string): Generator<Read> {
  if (!Array.isArray(value)) throw new ImportFileError(`${path} holds no list of people.`)
  for (const [i, item] of value.entries())
    yield isRecord(item) ? { row: i + 1, record: item } : { row: i + 1, fault: 'the item is no object' }
}

function readLine(row: number, text: string): Read {
  try {
    const record: unknown = JSON.parse(text)
    return isRecord(record) ? { row, record } : { row, fault: 'the line is no JSON object' }
  } catch {
    return { row, fault: 'the line is no JSON object' }
  }
}

function toRecord(names: readonly string[], cells: readonly string[]): ExportedRecord {
  // Without a prototype, so that a column may be called __proto__ and is a column.
  const record: ExportedRecord = Object.create(null)
  for (const [i, name] of names.entries()) record[name] = cells[i]
  return record
}

/** Each line with its number; null in place of one that is too long, of which nothing is kept. */
async function* readLines(path: string): AsyncGenerator<{ row: number; text: string | null }> {
  let row = 1
  let rest = ''
  let isTooLong = false
  for await (const chunk of readText(path)) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield { row, text: isTooLong || line.length > longestRecord ? null : line }
      isTooLong = false
      row += 1
    }
    if (rest.length > longestRecord) {
      isTooLong = true
      rest = ''
    }
  }
  if (rest !== '' || isTooLong) yield { row, text: isTooLong ? null : rest }
}

async function firstSign(path: string): Promise<string | undefined> {
  for await (const chunk of readText(path)) {
    const sign = chunk.trimStart()[0]
    if (sign !== undefined) return sign
  }
  return undefined
}

async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true })
    const end = decoder.decode()
    if (end !== '') yield end
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new ImportFileError(`${path} is not UTF-8.`)
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new ImportFileError(`${path} cannot be read.`)
    throw cause
  }
}
