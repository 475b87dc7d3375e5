import type { ImportedHash } from '../crypto/imported-hash.ts'

/** Somebody as an export tells of them, before anything is judged. */
export interface ExportedPerson {
  /** The id there; it goes into the report and nowhere else. */
  reference: string | null
  email: string | null
  /** The other system says that the address was proven. */
  isVerified: boolean
  firstName: string | null
  lastName: string | null
  phone: string | null
  company: string | null
  password: ImportedHash | null
  /** GitHub's number of the account, and the login if it is known. */
  github: { subject: string; login: string | null } | null
  /** Base32. */
  totpSecret: string | null
  isDisabled: boolean
  /** There the password opens nothing before it is changed. */
  mustChange: boolean
  /** What the person has there that cannot come along, in words. */
  leftBehind: readonly string[]
}

/** Reads one record of an export. @throws {RowFault} */
export type ReadPerson = (record: ExportedRecord) => ExportedPerson

/** A row of an export. Only its own fields are looked at: see `fields.ts`. */
export type ExportedRecord = Record<string, unknown>

/** Nobody is brought in by this row, for a reason in words. */
export class RowFault extends Error {
  readonly outcome: 'refused' | 'skipped'
  constructor(reason: string, outcome: 'refused' | 'skipped' = 'refused') {
    super(reason)
    this.outcome = outcome
  }
}

/** What is wrong with a whole file; the message says what to do. */
export class ImportFileError extends Error {}

/** Somebody of whom nothing but these facts is known. */
export function exportedPerson(facts: Partial<ExportedPerson>): ExportedPerson {
  return {
    reference: null,
    email: null,
    isVerified: false,
    firstName: null,
    lastName: null,
    phone: null,
    company: null,
    password: null,
    github: null,
    totpSecret: null,
    isDisabled: false,
    mustChange: false,
    leftBehind: [],
    ...facts,
  }
}
