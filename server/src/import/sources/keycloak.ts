import { Secret } from 'otpauth'
import { type ExportedPerson, type ExportedRecord, exportedPerson, RowFault } from '../exported-person.ts'
import { flagField, own, recordField, recordsField, textField, textsField } from '../fields.ts'
import { checkForeignHash, type ForeignHash, pbkdf2Names } from '../foreign-hashes.ts'

/**
 * A user of a realm's export.
 * @param githubAliases the names that the realm gave to GitHub.
 * @see https://www.keycloak.org/server/importExport
 */
export function readKeycloakPerson(record: ExportedRecord, githubAliases: readonly string[]): ExportedPerson {
  if (textField(record, 'serviceAccountClientId') !== null)
    throw new RowFault('this is the account of a program', 'skipped')
  const credentials = recordsField(record, 'credentials')
  const kinds = credentials.map((credential) => textField(credential, 'type'))
  const stored = credentials.find((credential) => textField(credential, 'type') === 'password')
  const password = stored ? readPassword(stored) : null
  const otps = credentials.filter((credential) => textField(credential, 'type') === 'otp')
  const totpSecret = otps.map(readTotp).find((secret) => secret !== null) ?? null
  const link = recordsField(record, 'federatedIdentities').find((each) =>
    githubAliases.includes(textField(each, 'identityProvider') ?? ''),
  )
  const actions = textsField(record, 'requiredActions')
  return exportedPerson({
    reference: textField(record, 'id'),
    email: textField(record, 'email'),
    isVerified: flagField(record, 'emailVerified') && !actions.includes('VERIFY_EMAIL'),
    firstName: textField(record, 'firstName'),
    lastName: textField(record, 'lastName'),
    password: password !== null && 'hash' in password ? password.hash : null,
    github: link ? { subject: textField(link, 'userId') ?? '', login: textField(link, 'userName') } : null,
    totpSecret,
    isDisabled: own(record, 'enabled') !== undefined && !flagField(record, 'enabled'),
    mustChange: actions.includes('UPDATE_PASSWORD'),
    leftBehind: [
      ...(password !== null && 'fault' in password ? [password.fault] : []),
      ...(otps.length > 0 && totpSecret === null
        ? ['an authenticator app with other codes than 6 digits in 30 seconds']
        : []),
      ...(kinds.some((kind) => kind?.startsWith('webauthn'))
        ? ['a passkey or security key, which works at its own address only']
        : []),
    ],
  })
}

/** The names that a realm gave to GitHub; `github` where the file does not tell. */
export function githubAliasesOf(realm: ExportedRecord): string[] {
  if (own(realm, 'identityProviders') === undefined) return ['github']
  return recordsField(realm, 'identityProviders').flatMap((provider) => {
    const alias = textField(provider, 'alias')
    return textField(provider, 'providerId') === 'github' && alias !== null ? [alias] : []
  })
}

function readPassword(credential: ExportedRecord): ForeignHash {
  const data = recordField(credential, 'credentialData')
  const secret = recordField(credential, 'secretData')
  const name = textField(data, 'algorithm') ?? ''
  const pieces = {
    form: 'as-typed' as const,
    salt: Buffer.from(textField(secret, 'salt') ?? '', 'base64'),
    digest: Buffer.from(textField(secret, 'value') ?? '', 'base64'),
  }
  const rounds = Number(textField(data, 'hashIterations'))
  if (name === 'argon2') return readArgon2(recordField(data, 'additionalParameters'), rounds, pieces)
  if (!Object.hasOwn(pbkdf2Names, name))
    return { fault: 'the password hash is of a form that is not known here' }
  const algorithm = pbkdf2Names[name as keyof typeof pbkdf2Names]
  return checkForeignHash({ algorithm, parameters: { i: rounds }, ...pieces })
}

function readArgon2(
  more: ExportedRecord,
  rounds: number,
  pieces: { form: 'as-typed'; salt: Buffer; digest: Buffer },
): ForeignHash {
  const only = (name: string) => textsField(more, name)[0] ?? ''
  const kind = `argon2${only('type')}`
  if (kind !== 'argon2id' && kind !== 'argon2i' && kind !== 'argon2d')
    return { fault: 'the password hash is of a form that is not known here' }
  return checkForeignHash({
    algorithm: kind,
    parameters: {
      v: only('version') === '1.0' ? 16 : 19,
      m: Number(only('memory')),
      t: rounds,
      p: Number(only('parallelism')),
    },
    ...pieces,
  })
}

/** The secret in Base32; null where the codes are others than ours. Keycloak keeps it as text whose bytes are the key. */
function readTotp(credential: ExportedRecord): string | null {
  const data = recordField(credential, 'credentialData')
  const value = textField(recordField(credential, 'secretData'), 'value')
  const isOurs =
    textField(data, 'subType') === 'totp' &&
    textField(data, 'digits') === '6' &&
    textField(data, 'period') === '30' &&
    ['HmacSHA1', 'SHA1'].includes(textField(data, 'algorithm') ?? '')
  if (!isOurs || value === null) return null
  if (textField(data, 'secretEncoding') === 'BASE32') return value
  return Secret.fromUTF8(value).base32
}
