import { type ExportedPerson, type ExportedRecord, exportedPerson } from '../exported-person.ts'
import { flagField, own, recordsField, splitName, textField } from '../fields.ts'
import { parseBetterAuthHash } from '../foreign-hashes.ts'

/**
 * A row of Better Auth's `user` with the person's rows of `account` in `accounts`.
 * @see https://www.better-auth.com/docs/concepts/database
 */
export function readBetterAuthPerson(record: ExportedRecord, now: number): ExportedPerson {
  const accounts = recordsField(record, 'accounts')
  const of = (provider: string) => accounts.find((account) => textField(account, 'providerId') === provider)
  const credential = of('credential')
  const hash = credential ? textField(credential, 'password') : null
  const password = hash === null ? null : parseBetterAuthHash(hash)
  const github = of('github')
  const named = splitName(textField(record, 'name'))
  return exportedPerson({
    reference: textField(record, 'id'),
    email: textField(record, 'email'),
    isVerified: flagField(record, 'emailVerified'),
    ...named,
    password: password !== null && 'hash' in password ? password.hash : null,
    github: github ? { subject: textField(github, 'accountId') ?? '', login: null } : null,
    isDisabled: flagField(record, 'banned') && !isOver(own(record, 'banExpires'), now),
    leftBehind: [
      ...(password !== null && 'fault' in password ? [password.fault] : []),
      ...(flagField(record, 'twoFactorEnabled')
        ? ['an authenticator app, whose secret Better Auth encrypts']
        : []),
    ],
  })
}

function isOver(time: unknown, now: number): boolean {
  if (typeof time === 'number') return time <= now
  return typeof time === 'string' && time !== '' && Date.parse(time) <= now
}
