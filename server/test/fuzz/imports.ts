import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ConfigError, loadConfig } from '../../src/config/config.ts'
import { changeFaults, type SettingChanges } from '../../src/config/setting-changes.ts'
import { environmentName, type SettingKey, settingsSchema } from '../../src/config/settings.ts'
import { type ImportedHash, importedHashFault, sealImportedHash } from '../../src/crypto/imported-hash.ts'
import { toCsv } from '../../src/http/csv.ts'
import { readCsvRows } from '../../src/import/csv-rows.ts'
import { ImportFileError } from '../../src/import/exported-person.ts'
import { parseBetterAuthHash, parseForeignHash } from '../../src/import/foreign-hashes.ts'
import type { ExportedRow } from '../../src/import/import-people.ts'
import { readExport, sourceNames } from '../../src/import/sources.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { type Property, property, type Suite } from './driver.ts'
import { anyUnits, applyEdits, edits, hostileText, near } from './hostile-text.ts'
import { unlessThrown } from './refusals.ts'

// What operators bring: hashes and files of other systems, and settings.

const columns = [
  'email',
  'email_verified',
  'emailVerified',
  'user_id',
  '_id',
  'id',
  'name',
  'given_name',
  'identities',
  'multifactor',
  'credentials',
  'credentialData',
  'secretData',
  'federatedIdentities',
  'requiredActions',
  'enabled',
  'users',
  'identityProviders',
  'encrypted_password',
  'raw_user_meta_data',
  'banned_until',
  'password',
  'passwordHash',
  'accounts',
  'user',
  '__proto__',
]
const hashWords = [
  '$2b$',
  '$2y$',
  '10$',
  '$argon2id$',
  'v=19$',
  'm=65536,t=3,p=4',
  '$pbkdf2-sha256$',
  'i=100000',
  '$scrypt$',
  'ln=14,r=8,p=1',
  '$',
  'c2FsdHNhbHQ',
  'A'.repeat(53),
  'A'.repeat(43),
  '=',
  ':',
  '0'.repeat(32),
  '0'.repeat(128),
]
const base64 = fc.uint8Array({ minLength: 16, maxLength: 64 }).map((bytes) => Buffer.from(bytes))
const written = base64.map((bytes) => bytes.toString('base64').replaceAll('=', ''))

export async function openImports(): Promise<Suite> {
  const folder = temporaryFolder()
  return {
    properties: [...hashProperties, ...csvProperties, exportFiles(folder.path), ...settingProperties],
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]()
    },
  }
}

const hashProperties: Property[] = [
  property('foreign hash', {
    of: near(...hashWords),
    inputs: 1500,
    check(text) {
      for (const parse of [parseForeignHash, parseBetterAuthHash]) {
        const read = parse(text)
        if ('hash' in read) checkHash(read.hash)
        else assert.ok(read.fault.length > 0)
      }
    },
  }),
  property('written hash', {
    of: fc.record({
      ln: fc.integer({ min: 1, max: 16 }),
      i: fc.integer({ min: 1000, max: 2_000_000 }),
      salt: written,
      digest: written,
    }),
    inputs: 500,
    check({ ln, i, salt, digest }) {
      const scrypt = parseForeignHash(`$scrypt$ln=${ln},r=8,p=1$${salt}$${digest}`)
      assert.ok('hash' in scrypt)
      assert.deepEqual(scrypt.hash.parameters, { ln, r: 8, p: 1 })
      const pbkdf2 = parseForeignHash(`$pbkdf2-sha256$i=${i}$${salt.replaceAll('+', '.')}$${digest}`)
      assert.ok('hash' in pbkdf2)
      for (const { hash } of [scrypt, pbkdf2]) {
        assert.equal(hash.salt.toString('base64').replaceAll('=', ''), salt)
        checkHash(hash)
      }
    },
  }),
]

/** What is taken over can be checked at a bearable cost, and is written in one line of known signs. */
function checkHash(hash: ImportedHash): void {
  assert.equal(importedHashFault(hash), null)
  const { m = 0, t = 0, ln = 0, r = 0, p = 0 } = hash.parameters
  if (hash.algorithm.startsWith('argon2')) assert.ok(m * 1024 <= 64 * 2 ** 20 && m * t <= 2 ** 19)
  if (hash.algorithm === 'scrypt') assert.ok(2 ** ln * r * 128 <= 64 * 2 ** 20 && p <= 16)
  assert.match(sealImportedHash(hash, Buffer.alloc(32)), /^\$imported\$[\w$,=-]+$/)
}

const cell = fc.oneof(fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', '""', ' '), anyUnits)
const csvProperties: Property[] = [
  property('CSV', {
    of: fc.tuple(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
      fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
    ),
    inputs: 800,
    async check([rows, cuts]) {
      const wanted = rows.map((cells) => cells.map(inert))
      const read = await readAll(toCsv(['a', 'b'], rows), cuts)
      assert.deepEqual(
        read.map(({ cells }) => cells),
        [['a', 'b'], ...wanted],
      )
    },
  }),
  property('CSV of strangers', {
    of: fc.tuple(
      near('a', ',', '"', '""', '\n', '\r\n', '\r', ' '),
      fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
    ),
    inputs: 800,
    async check([text, cuts]) {
      const whole = await unlessThrown(ImportFileError, () => readAll(text, []))
      // Where the file happens to be cut while it is read changes nothing.
      assert.deepEqual(await unlessThrown(ImportFileError, () => readAll(text, cuts)), whole)
    },
  }),
]

/** As a spreadsheet is told that it is no formula. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

async function readAll(text: string, cuts: number[]) {
  async function* chunks() {
    const signs = [...text]
    for (const length of cuts) yield signs.splice(0, length).join('')
    yield signs.join('')
  }
  return Array.fromAsync(readCsvRows(chunks(), 100_000))
}

function exportFiles(folder: string): Property {
  const value = fc.oneof(
    hostileText,
    fc.boolean(),
    fc.constantFrom(null, 0, 1, 1e21),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const record = fc.dictionary(fc.oneof(fc.constantFrom(...columns), hostileText), value, { maxKeys: 8 })
  const inner = fc.tuple(fc.constantFrom(...columns), fc.array(record, { maxLength: 2 }))
  const person = fc
    .tuple(record, fc.option(inner))
    .map(([own, more]) => (more === null ? own : { ...own, [more[0]]: more[1] }))
  const text = fc.oneof(
    fc.array(person, { maxLength: 4 }).map((people) => JSON.stringify(people)),
    fc.array(person, { maxLength: 4 }).map((people) => people.map((one) => JSON.stringify(one)).join('\n')),
    fc.array(person, { maxLength: 4 }).map((users) => JSON.stringify({ users, identityProviders: users })),
    near('email', ',', 'password_hash', '\n', '"', 'ada@example.com', '{}', '[', ']', ...hashWords),
  )
  return property('export file', {
    of: fc.tuple(fc.constantFrom(...sourceNames), text, fc.option(edits('\n', ',', '"', '{', ']'))),
    inputs: 400,
    async check([source, honest, changes]) {
      const path = join(folder, source === 'csv' ? 'people.csv' : 'people.json')
      writeFileSync(path, changes === null ? honest : applyEdits(honest, changes))
      // The same file as that of the hashes, too.
      for (const hashesPath of source === 'auth0' ? [undefined, path] : [undefined])
        await checkExport(() => Array.fromAsync(readExport(source, [path], { now: 0, hashesPath })))
    },
  })
}

async function checkExport(read: () => Promise<ExportedRow[]>): Promise<void> {
  const rows = await unlessThrown(ImportFileError, read)
  for (const row of rows ?? []) {
    if ('fault' in row) continue
    assert.ok(row.person.email === null || typeof row.person.email === 'string')
    if (row.person.password !== null) checkHash(row.person.password)
  }
}

const keys = Object.keys(settingsSchema.properties) as SettingKey[]
const settingText = fc.oneof(
  near(
    'http://',
    'https://',
    'localhost',
    ':',
    '7420',
    ',',
    '127.0.0.1',
    '/24',
    '{',
    '}',
    '"a":',
    'true',
    'test',
    'off',
    '-1',
    '999999999999',
  ),
  hostileText,
)
const environment = fc.dictionary(
  fc.constantFrom(...keys.map(environmentName), 'LATCHKEY_NO_SUCH_THING'),
  settingText,
  { maxKeys: 6 },
)
const sound = loadConfig({ LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop' }).configured

const settingProperties: Property[] = [
  property('settings', {
    of: environment,
    inputs: 400,
    async check(variables) {
      const config = await unlessThrown(ConfigError, () => loadConfig(variables))
      if (config === undefined) return
      assert.equal(new URL(config.baseUrl).origin, config.baseUrl)
      const { LATCHKEY_SECRET: secret } = variables
      if (secret) assert.ok(!JSON.stringify(config).includes(JSON.stringify(secret).slice(1, -1)))
    },
  }),
  property('changed settings', {
    of: fc.dictionary(fc.constantFrom(...keys), fc.oneof(settingText, fc.jsonValue()), { maxKeys: 4 }),
    inputs: 400,
    check(changes) {
      for (const { key, message } of changeFaults(sound, changes as SettingChanges)) {
        assert.ok(keys.includes(key))
        assert.ok(message.length > 0)
      }
    },
  }),
]
