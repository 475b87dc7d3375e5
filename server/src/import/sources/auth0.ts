import { type ExportedPerson, type ExportedRecord, exportedPerson } from '../exported-person.ts'
import { flagField, own, recordField, recordsField, splitName, textField, textsField } from '../fields.ts'
import { type ForeignHash, parseForeignHash } from '../foreign-hashes.ts'

/**
 * A user of Auth0's bulk export, or of the password hashes that its support hands out.
 * @param hashes by id, where users and hashes are two files.
 * @see https://auth0.com/docs/manage-users/user-migration/bulk-user-exports
 */
export function readAuth0Person(record: ExportedRecord, hashes: ReadonlyMap<string, string>): ExportedPerson {
  const reference = textField(record, 'user_id') ?? readAuth0Id(record)
  const email = textField(record, 'email')
  const hash = readAuth0Hash(record) ?? hashes.get(withoutProvider(reference ?? '')) ?? null
  const password = hash === null ? null : parseForeignHash(hash)
  // Where nobody gave a name, Auth0 exports the address as one.
  const name = textField(record, 'name')
  const named = splitName(name === email ? null : name)
  const factors = textsField(record, 'multifactor')
  return exportedPerson({
    reference,
    email,
    isVerified: flagField(record, 'email_verified'),
    firstName: textField(record, 'given_name') ?? named.firstName,
    lastName: textField(record, 'family_name') ?? named.lastName,
    password: password !== null && 'hash' in password ? password.hash : null,
    github: readGithub(record, reference),
    isDisabled: flagField(record, 'blocked'),
    leftBehind: [
      ...faultOf(password),
      ...(factors.length > 0 ? ['a second factor, which Auth0 does not export'] : []),
    ],
  })
}

/** The id of a record of either file, without the name of its connection. */
export function readAuth0Id(record: ExportedRecord): string | null {
  if (own(record, '_id') !== undefined) return textField(recordField(record, '_id'), '$oid')
  const id = textField(record, 'user_id')
  return id === null ? null : withoutProvider(id)
}

export function readAuth0Hash(record: ExportedRecord): string | null {
  return textField(record, 'passwordHash')
}

function readGithub(record: ExportedRecord, reference: string | null): ExportedPerson['github'] {
  const login = textField(record, 'nickname')
  const identity = recordsField(record, 'identities').find((each) => textField(each, 'provider') === 'github')
  const subject = identity ? textField(identity, 'user_id') : /^github\|(.+)$/.exec(reference ?? '')?.[1]
  return subject ? { subject, login } : null
}

function withoutProvider(id: string): string {
  return id.slice(id.lastIndexOf('|') + 1)
}

function faultOf(password: ForeignHash | null): string[] {
  return password !== null && 'fault' in password ? [password.fault] : []
}
