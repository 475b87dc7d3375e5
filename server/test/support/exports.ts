import { hashPassword } from '@better-auth/utils/password'
import { hashSync } from 'bcryptjs'
import { goodPassword } from './people.ts'

/** One person in the export of each system, with the password of `goodPassword` or the one that a standard publishes. */
export interface SampleExport {
  source: string
  file: string
  text: string
  email: string
  password: string
}

const bcrypt = hashSync(goodPassword, 4)

/** The hash of `Password` of RFC 7914 section 11, as Keycloak keeps one. */
const keycloakPbkdf2 = {
  credentialData: { hashIterations: 80_000, algorithm: 'pbkdf2-sha256', additionalParameters: {} },
  secretData: {
    value: Buffer.from(
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d',
      'hex',
    ).toString('base64'),
    salt: Buffer.from('NaCl').toString('base64'),
    additionalParameters: {},
  },
}

/** The hash of `password` of the tests of Argon2's reference implementation, as Keycloak keeps one. */
const keycloakArgon2 = {
  credentialData: {
    hashIterations: 2,
    algorithm: 'argon2',
    additionalParameters: {
      hashLength: ['32'],
      memory: ['65536'],
      type: ['id'],
      version: ['1.3'],
      parallelism: ['1'],
    },
  },
  secretData: { value: 'CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc=', salt: 'c29tZXNhbHQ=' },
}

export const keycloakOtp = {
  type: 'otp',
  secretData: JSON.stringify({ value: 'GdKyqSLkVpmTzRbWcNhX' }),
  credentialData: JSON.stringify({
    subType: 'totp',
    digits: 6,
    counter: 0,
    period: 30,
    algorithm: 'HmacSHA1',
  }),
}

export function keycloakUser(email: string, more: object = {}, data: object = keycloakPbkdf2) {
  const written = Object.entries(data).map(([name, value]) => [name, JSON.stringify(value)])
  return {
    id: `kc-${email}`,
    username: email,
    firstName: 'Ada',
    lastName: 'Moreau',
    email,
    emailVerified: true,
    enabled: true,
    credentials: [{ id: 'c1', type: 'password', ...Object.fromEntries(written) }],
    requiredActions: [],
    ...more,
  }
}

/** An export of every source. */
export async function sampleExports(): Promise<SampleExport[]> {
  const line = (value: object) => `${JSON.stringify(value)}\n`
  const realm = (...users: object[]) => JSON.stringify({ realm: 'acme', users })
  return [
    {
      source: 'csv',
      file: 'people.csv',
      email: 'csv@example.com',
      password: goodPassword,
      text: `id,email,email_verified,name,password_hash\r\n7,CSV@example.com,true,"Ada ""A."" Moreau",${bcrypt}\r\n`,
    },
    {
      source: 'auth0',
      file: 'hashes.ndjson',
      email: 'auth0@example.com',
      password: goodPassword,
      text: line({
        _id: { $oid: '60425dc43519d90068f82973' },
        email_verified: true,
        email: 'auth0@example.com',
        passwordHash: bcrypt,
        password_set_date: { $date: '2021-03-05T16:35:16.775Z' },
        tenant: 'acme',
        connection: 'Username-Password-Authentication',
        _tmp_is_unique: true,
      }),
    },
    {
      source: 'keycloak',
      file: 'acme-realm.json',
      email: 'pbkdf2@example.com',
      password: 'Password',
      text: realm(keycloakUser('pbkdf2@example.com')),
    },
    {
      source: 'keycloak',
      file: 'acme-users-0.json',
      email: 'argon2@example.com',
      password: 'password',
      text: realm(keycloakUser('argon2@example.com', {}, keycloakArgon2)),
    },
    {
      source: 'supabase',
      file: 'users_rows.csv',
      email: 'supabase@example.com',
      password: goodPassword,
      text: `instance_id,id,email,encrypted_password,email_confirmed_at,raw_user_meta_data,is_sso_user,deleted_at\n0,u1,supabase@example.com,${bcrypt},2024-05-01 10:00:00+00,"{""full_name"": ""Ada Moreau""}",false,\n`,
    },
    {
      source: 'better-auth',
      file: 'users.json',
      email: 'better@example.com',
      password: goodPassword,
      text: JSON.stringify([
        {
          id: 'b1',
          name: 'Ada Moreau',
          email: 'better@example.com',
          emailVerified: 1,
          accounts: JSON.stringify([
            { providerId: 'credential', accountId: 'b1', password: await hashPassword(goodPassword) },
            { providerId: 'github', accountId: '583231' },
          ]),
        },
      ]),
    },
  ]
}
