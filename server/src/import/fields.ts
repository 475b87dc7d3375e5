import { type ExportedRecord, RowFault } from './exported-person.ts'

const truths = ['true', 't', '1', 'yes']
const untruths = ['false', 'f', '0', 'no', '']

/** A field of the record itself: every object also has a "constructor". */
export function own(record: ExportedRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Text, or a number as text; null when there is none. @throws {RowFault} for anything else. */
export function textField(record: ExportedRecord, name: string): string | null {
  const value = own(record, name)
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (typeof value !== 'string') throw new RowFault(`${name} is no text`)
  return value
}

/** False when it is absent. @throws {RowFault} for what is neither true nor false. */
export function flagField(record: ExportedRecord, name: string): boolean {
  const value = own(record, name) ?? ''
  const text = typeof value === 'object' ? null : String(value).toLowerCase()
  if (text !== null && truths.includes(text)) return true
  if (text !== null && untruths.includes(text)) return false
  throw new RowFault(`${name} is neither true nor false`)
}

/** An object in a field, also written as JSON text, as databases export it. @throws {RowFault} */
export function recordField(record: ExportedRecord, name: string): ExportedRecord {
  const value = structured(record, name)
  if (value === null) return {}
  if (!isRecord(value)) throw new RowFault(`${name} is no object`)
  return value
}

/** A list of objects in a field, also written as JSON text. @throws {RowFault} */
export function recordsField(record: ExportedRecord, name: string): ExportedRecord[] {
  const value = structured(record, name)
  if (value === null) return []
  if (!Array.isArray(value) || !value.every(isRecord)) throw new RowFault(`${name} is no list of objects`)
  return value
}

/** The texts of a list; others in it are passed over. */
export function textsField(record: ExportedRecord, name: string): string[] {
  const value = structured(record, name)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function isRecord(value: unknown): value is ExportedRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** First and last name out of a single one: the first word, and the rest. */
export function splitName(name: string | null): { firstName: string | null; lastName: string | null } {
  const [first = '', ...rest] = (name ?? '').trim().split(/\s+/)
  return { firstName: first || null, lastName: rest.join(' ') || null }
}

function structured(record: ExportedRecord, name: string): unknown {
  const value = own(record, name)
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    throw new RowFault(`${name} is no JSON`)
  }
}
