import { type ExportedPerson, type ExportedRecord, exportedPerson, RowFault } from '../exported-person.ts'
import { flagField, recordField, recordsField, splitName, textField } from '../fields.ts'
import { parseForeignHash } from '../foreign-hashes.ts'

/**
 * A row of `auth.users`, with the person's rows of `auth.identities` and `auth.mfa_factors` if they were asked for.
 * @see https://supabase.com/docs/guides/platform/migrating-to-supabase/auth0
 */
export function readSupabasePerson(record: ExportedRecord, now: number): ExportedPerson {
  if (textField(record, 'deleted_at') !== null) throw new RowFault('the account was deleted there', 'skipped')
  if (flagField(record, 'is_anonymous')) throw new RowFault('an anonymous account has no address', 'skipped')
  if (flagField(record, 'is_sso_user')) throw new RowFault('a company signs this person in', 'skipped')
  const hash = textField(record, 'encrypted_password')
  const password = hash === null ? null : parseForeignHash(hash)
  const about = recordField(record, 'raw_user_meta_data')
  const named = splitName(textField(about, 'full_name') ?? textField(about, 'name'))
  const bannedUntil = textField(record, 'banned_until')
  const factors = recordsField(record, 'factors').filter(
    (factor) => textField(factor, 'status') === 'verified',
  )
  const totp = factors.find((factor) => textField(factor, 'factor_type') === 'totp')
  const totpSecret = totp ? textField(totp, 'secret') : null
  return exportedPerson({
    reference: textField(record, 'id'),
    email: textField(record, 'email'),
    isVerified: textField(record, 'email_confirmed_at') !== null,
    firstName: textField(about, 'first_name') ?? named.firstName,
    lastName: textField(about, 'last_name') ?? named.lastName,
    password: password !== null && 'hash' in password ? password.hash : null,
    github: readGithub(record),
    totpSecret,
    isDisabled: bannedUntil !== null && !(Date.parse(bannedUntil) <= now),
    leftBehind: [
      ...(password !== null && 'fault' in password ? [password.fault] : []),
      ...(factors.length > 0 && totpSecret === null ? ['a second factor without its secret'] : []),
    ],
  })
}

function readGithub(record: ExportedRecord): ExportedPerson['github'] {
  const identity = recordsField(record, 'identities').find((each) => textField(each, 'provider') === 'github')
  if (identity === undefined) return null
  const facts = recordField(identity, 'identity_data')
  const subject =
    textField(identity, 'provider_id') ?? textField(facts, 'provider_id') ?? textField(facts, 'sub')
  return { subject: subject ?? '', login: textField(facts, 'user_name') }
}
