import { type ExportedPerson, type ExportedRecord, exportedPerson } from '../exported-person.ts'
import { flagField, splitName, textField } from '../fields.ts'
import { parseForeignHash } from '../foreign-hashes.ts'

/** The columns of the guide; others are not looked at. */
export function readCsvPerson(record: ExportedRecord): ExportedPerson {
  const named = splitName(textField(record, 'name'))
  const hash = textField(record, 'password_hash')
  const password = hash === null ? null : parseForeignHash(hash)
  const githubId = textField(record, 'github_id')
  return exportedPerson({
    reference: textField(record, 'id'),
    email: textField(record, 'email'),
    isVerified: flagField(record, 'email_verified'),
    firstName: textField(record, 'first_name') ?? named.firstName,
    lastName: textField(record, 'last_name') ?? named.lastName,
    phone: textField(record, 'phone'),
    company: textField(record, 'company'),
    password: password !== null && 'hash' in password ? password.hash : null,
    github: githubId === null ? null : { subject: githubId, login: textField(record, 'github_login') },
    totpSecret: textField(record, 'totp_secret'),
    isDisabled: flagField(record, 'disabled'),
    leftBehind: password !== null && 'fault' in password ? [password.fault] : [],
  })
}
