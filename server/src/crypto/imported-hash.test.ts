import assert from 'node:assert/strict'
import { pbkdf2Sync } from 'node:crypto'
import { describe, it } from 'node:test'
import { hashPassword } from '@better-auth/utils/password'
import { hashSync } from 'bcryptjs'
import { type ForeignHash, parseBetterAuthHash, parseForeignHash } from '../import/foreign-hashes.ts'
import { type ImportedHash, importedHashFault } from './imported-hash.ts'
import { createPasswordHasher } from './password-hash.ts'
import { createSecrets } from './secret-box.ts'

const secret = 'a-secret-of-the-tests-0123456789-abcdefghijklmnop'
const olderSecret = 'another-secret-0123456789-abcdefghijklmnopqrstuv'
const passwords = await createPasswordHasher(createSecrets([secret]), 'test')

function taken(parsed: ForeignHash): ImportedHash {
  assert.ok('hash' in parsed, JSON.stringify(parsed))
  return parsed.hash
}

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64').replaceAll('=', '')
const textBase64 = (text: string) => base64(Buffer.from(text).toString('hex'))

/** Published by others: the password and what it becomes. */
const vectors: [string, string, string][] = [
  ['bcrypt (crypt_blowfish)', 'U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
  ['bcrypt (crypt_blowfish)', 'U*U*U', '$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a'],
  [
    'Argon2id (reference implementation)',
    'password',
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ],
  [
    'Argon2i of version 1.0 (reference implementation)',
    'password',
    '$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ',
  ],
  [
    'PBKDF2-SHA1 (RFC 6070)',
    'passwordPASSWORDpassword',
    `$pbkdf2$4096$${textBase64('saltSALTsaltSALTsaltSALTsaltSALTsalt')}$${base64('3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038')}`,
  ],
  [
    'PBKDF2-SHA256 (RFC 7914)',
    'Password',
    `$pbkdf2-sha256$i=80000$${textBase64('NaCl')}$${base64('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d')}`,
  ],
  [
    'scrypt (RFC 7914)',
    'pleaseletmein',
    `$scrypt$ln=14,r=8,p=1$${textBase64('SodiumChloride')}$${base64('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887')}`,
  ],
]

describe('a hash of another system', () => {
  for (const [name, password, text] of vectors)
    it(`of ${name} opens with its password and no other`, async () => {
      const stored = passwords.adopt(taken(parseForeignHash(text)))
      assert.equal(await passwords.verify(stored, password), true)
      for (const wrong of [
        `${password}x`,
        password.toLowerCase() === password ? password.toUpperCase() : password.toLowerCase(),
        '',
      ])
        assert.equal(await passwords.verify(stored, wrong), false, wrong)
      assert.equal(passwords.isOutdated(stored), true)
    })

  it('of PBKDF2-SHA512 opens with its password', async () => {
    const salt = Buffer.from('0123456789abcdef')
    const digest = pbkdf2Sync('quiet lanterns', salt, 210_000, 64, 'sha512')
    const text = `$pbkdf2-sha512$210000$${salt.toString('base64')}$${digest.toString('base64')}`
    const stored = passwords.adopt(taken(parseForeignHash(text)))
    assert.equal(await passwords.verify(stored, 'quiet lanterns'), true)
    assert.equal(await passwords.verify(stored, 'loud lanterns'), false)
  })

  it('of Better Auth opens with its password in any compatible form', async () => {
    const stored = passwords.adopt(taken(parseBetterAuthHash(await hashPassword('the ﬁrst café'))))
    assert.equal(await passwords.verify(stored, 'the first cafe\u0301'), true)
    assert.equal(await passwords.verify(stored, 'the first cafe'), false)
  })

  it('of bcryptjs opens with its password, of which only 72 bytes ever counted', async () => {
    const long = 'm'.repeat(72)
    const stored = passwords.adopt(taken(parseForeignHash(hashSync(`${long}tail`, 4))))
    assert.equal(await passwords.verify(stored, `${long}tail`), true)
    assert.equal(await passwords.verify(stored, 'm'.repeat(71)), false)
    const renewed = await passwords.hash(`${long}tail`)
    assert.equal(await passwords.verify(renewed, `${long}other`), false, 'made anew, all of it counts')
    assert.equal(await passwords.verify(renewed, `${long}tail`), true)
  })

  it('is stored without its digest, and opens nothing without the pepper', async () => {
    const made = taken(parseForeignHash(hashSync('quiet lanterns', 4)))
    const stored = passwords.adopt(made)
    assert.match(stored.hash, /^\$imported\$bcrypt\$r=4,l=23,form=as-typed\$/)
    for (const form of ['base64', 'base64url', 'hex'] as const)
      assert.ok(!stored.hash.includes(made.digest.toString(form).slice(0, 12)))
    const thief = await createPasswordHasher(createSecrets([olderSecret]), 'test')
    assert.equal(await thief.verify(stored, 'quiet lanterns'), false)
    const claimed = { ...stored, keyId: createSecrets([olderSecret]).pepper.id }
    assert.equal(await thief.verify(claimed, 'quiet lanterns'), false)
    const rotated = await createPasswordHasher(createSecrets([olderSecret, secret]), 'test')
    assert.equal(await rotated.verify(stored, 'quiet lanterns'), true)
  })

  it('opens nothing when its parameters were changed where it is stored', async () => {
    const stored = passwords.adopt(taken(parseForeignHash(hashSync('quiet lanterns', 5))))
    const cheaper = { ...stored, hash: stored.hash.replace('r=5', 'r=4') }
    assert.notEqual(cheaper.hash, stored.hash)
    assert.equal(await passwords.verify(cheaper, 'quiet lanterns'), false)
  })

  it('of bcrypt is checked in another thread', async () => {
    const stored = passwords.adopt(taken(parseForeignHash(hashSync('quiet lanterns', 11))))
    let longestPause = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longestPause = Math.max(longestPause, performance.now() - last)
      last = performance.now()
    }, 1)
    const cpuBefore = process.threadCpuUsage()
    assert.equal(await passwords.verify(stored, 'quiet lanterns'), true)
    clearInterval(timer)
    const { user, system } = process.threadCpuUsage(cpuBefore)
    // The check costs some 100 ms and more; this thread spends next to nothing on it.
    assert.ok(user + system < 60_000, `${user + system} µs of this thread`)
  })

  it('makes refusals wait for the slowest kind of hash that was met', async () => {
    const here = await createPasswordHasher(createSecrets([secret]), 'test')
    const before = here.typicalMs()
    await here.verify(here.adopt(taken(parseForeignHash(hashSync('quiet lanterns', 10)))), 'loud')
    assert.ok(here.typicalMs() > before * 2)
    for (let i = 0; i < 20; i++) await here.verify(undefined, 'loud')
    assert.ok(here.typicalMs() > before * 2, 'and goes on to, however many others come')
  })
})

describe('what is refused', () => {
  const salt = Buffer.alloc(16, 1)
  const digest = Buffer.alloc(32, 2)
  const bad: [string, Omit<ImportedHash, 'form' | 'salt' | 'digest'> & Partial<ImportedHash>][] = [
    ['bcrypt of cost 31', { algorithm: 'bcrypt', parameters: { r: 31 }, digest: Buffer.alloc(23) }],
    ['PBKDF2 of 2^31 rounds', { algorithm: 'pbkdf2-sha512', parameters: { i: 2 ** 31 } }],
    ['PBKDF2 of one round', { algorithm: 'pbkdf2-sha256', parameters: { i: 1 } }],
    ['scrypt of a gigabyte', { algorithm: 'scrypt', parameters: { ln: 20, r: 8, p: 1 } }],
    ['scrypt of many passes', { algorithm: 'scrypt', parameters: { ln: 16, r: 8, p: 16 } }],
    ['scrypt of fractions', { algorithm: 'scrypt', parameters: { ln: 14.5, r: 8, p: 1 } }],
    ['Argon2 of a gigabyte', { algorithm: 'argon2id', parameters: { v: 19, m: 2 ** 20, t: 1, p: 1 } }],
    ['Argon2 of many passes', { algorithm: 'argon2id', parameters: { v: 19, m: 65_536, t: 1000, p: 1 } }],
    ['Argon2 of an unknown version', { algorithm: 'argon2i', parameters: { v: 20, m: 64, t: 1, p: 1 } }],
    ['missing parameters', { algorithm: 'argon2id', parameters: {} }],
    ['no number', { algorithm: 'pbkdf2-sha1', parameters: { i: Number.NaN } }],
    ['no salt', { algorithm: 'pbkdf2-sha1', parameters: { i: 4096 }, salt: Buffer.alloc(0) }],
    ['a digest of 4 bytes', { algorithm: 'pbkdf2-sha1', parameters: { i: 4096 }, digest: Buffer.alloc(4) }],
    [
      'a digest of a kilobyte',
      { algorithm: 'pbkdf2-sha1', parameters: { i: 4096 }, digest: Buffer.alloc(1024) },
    ],
  ]
  for (const [name, hash] of bad)
    it(name, () => assert.notEqual(importedHashFault({ form: 'as-typed', salt, digest, ...hash }), null))

  const unknown = [
    'plain text',
    '',
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '$1$salt$hash',
    '$2x$10$Z6hUTEEeoJXN5/AmSm/4.eZ75RYgFVriQM9LPhNEC7kbAbS/VAaJ2',
    '$2b$10$tooshort',
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFh\0',
    '$imported$bcrypt$r=4,l=23,form=as-typed$AAAA$AAAA',
  ]
  for (const text of unknown)
    it(`the form ${JSON.stringify(text)}`, () => assert.ok('fault' in parseForeignHash(text)))
})
