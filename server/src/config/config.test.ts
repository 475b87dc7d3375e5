import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { inspect } from 'node:util'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { type Config, ConfigError, isLoopback, loadConfig } from './config.ts'
import { environmentName } from './settings.ts'

const secret = 'Hk3v-0123456789-abcdefghijklmnopqrstuvw'
const deployed = {
  LATCHKEY_BASE_URL: 'https://id.example.com',
  LATCHKEY_SECRET: secret,
  LATCHKEY_SMTP_URL: 'smtp://user:mail-password@mail.example.com:587',
}

type Environment = Record<string, string>

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())
let count = 0

/** A folder of its own, so that no test finds the file or the secret of another. */
function emptyFolder(): string {
  count += 1
  const path = join(folder.path, String(count))
  mkdirSync(path)
  return path
}

function load(environment: Environment, directory = emptyFolder()): Config {
  return loadConfig({ LATCHKEY_DATA_DIR: directory, ...environment }, directory)
}

function faultsOf(environment: Environment, directory?: string): readonly string[] {
  try {
    load(environment, directory)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

describe('the configuration', () => {
  it('without any setting is local mode on loopback, with cautious defaults', () => {
    const config = load({})
    assert.equal(config.localMode, true)
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.baseUrl, 'http://localhost:7420')
    assert.equal(config.secureCookies, false)
    assert.equal(config.passwordMinLength, 15)
    assert.equal(config.passwordHashCost, 'standard')
    assert.equal(config.limits, 'default')
    assert.deepEqual(config.trustedProxies, [])
  })

  it('of a deployment has secure cookies and is not local', () => {
    const config = load(deployed)
    assert.equal(config.localMode, false)
    assert.equal(config.secureCookies, true)
  })

  it('names every fault at once, also those of different kinds', () => {
    const directory = emptyFolder()
    writeFileSync(join(directory, 'latchkey.config.json'), '{"colour":"red","host":7}')
    const faults = faultsOf(
      {
        LATCHKEY_PORT: 'seventy',
        LATCHKEY_PASSWORD_MIN_LENGTH: '7',
        LATCHKEY_REGISTRATION: 'maybe',
        LATCHKEY_UNHEARD_OF: '1',
        LATCHKEY_SECRET: 'short',
      },
      directory,
    )
    const names = [
      'LATCHKEY_PORT',
      'LATCHKEY_PASSWORD_MIN_LENGTH',
      'LATCHKEY_REGISTRATION',
      'LATCHKEY_UNHEARD_OF',
      'LATCHKEY_SECRET',
      'LATCHKEY_HOST',
      'colour',
    ]
    for (const name of names)
      assert.ok(
        faults.some((fault) => fault.startsWith(name)),
        `${name}: ${faults}`,
      )
  })

  it('never repeats a secret in a fault', () => {
    const faults = faultsOf({ LATCHKEY_SECRET: 'tiny-secret', LATCHKEY_SMTP_URL: 'http://user:pw@host' })
    assert.equal(faults.length, 2)
    assert.doesNotMatch(faults.join(), /tiny-secret|user:pw/)
  })

  it('prefers the environment to the file', () => {
    const directory = emptyFolder()
    writeFileSync(join(directory, 'latchkey.config.json'), '{"port":7001,"name":"From the file"}')
    const config = load({ LATCHKEY_PORT: '7002' }, directory)
    assert.equal(config.port, 7002)
    assert.equal(config.name, 'From the file')
  })

  it('takes another file when told where it is', () => {
    const directory = emptyFolder()
    writeFileSync(join(directory, 'other.json'), '{"port":7003}')
    assert.equal(load({ LATCHKEY_CONFIG: 'other.json' }, directory).port, 7003)
  })

  for (const text of ['{', '[]', 'null', '7']) {
    it(`refuses a file with ${text}`, () => {
      const directory = emptyFolder()
      writeFileSync(join(directory, 'latchkey.config.json'), text)
      assert.match(faultsOf({}, directory).join(), /latchkey\.config\.json/)
    })
  }

  it('reads lists by comma, and takes an empty variable for none', () => {
    const config = load({ LATCHKEY_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1', LATCHKEY_NAME: '' })
    assert.deepEqual(config.trustedProxies, ['10.0.0.0/8', '192.0.2.1'])
    assert.equal(config.name, 'Latchkey')
  })

  it('with the strict preset follows NIST AAL2: a day at most, an hour idle', () => {
    const config = load({ LATCHKEY_SESSION_PRESET: 'strict', LATCHKEY_SESSION_TTL: '9999999' })
    assert.equal(config.sessionTtl, 24 * 3600)
    assert.equal(config.sessionIdle, 3600)
  })
})

describe('a configuration is refused', () => {
  const table: [string, Environment, RegExp][] = [
    [
      'outside loopback without a secret',
      { ...deployed, LATCHKEY_SECRET: '' },
      /^LATCHKEY_SECRET: is needed/,
    ],
    [
      'outside loopback without mail',
      { ...deployed, LATCHKEY_SMTP_URL: '' },
      /^LATCHKEY_SMTP_URL: is needed/,
    ],
    [
      'outside loopback without https',
      { ...deployed, LATCHKEY_BASE_URL: 'http://id.example.com' },
      /^LATCHKEY_BASE_URL: must begin with https/,
    ],
    ['listening to others in local mode', { LATCHKEY_HOST: '0.0.0.0' }, /^LATCHKEY_HOST: local mode/],
    [
      'listening to others in local mode, also with a secret',
      { LATCHKEY_HOST: '0.0.0.0', LATCHKEY_SECRET: 'Zk3v9QpLw7Tn2Xc8Rb5Hd4Jf6Gs1Ym0A' },
      /^LATCHKEY_HOST: local mode/,
    ],
    [
      'an additional origin that browsers would never name',
      { LATCHKEY_ADDITIONAL_ORIGINS: 'http://Other.example:80' },
      /^LATCHKEY_ADDITIONAL_ORIGINS:/,
    ],
    ['with a sample for a secret', { ...deployed, LATCHKEY_SECRET: 'x'.repeat(40) }, /too regular/],
    [
      'with a sample among the older secrets',
      { ...deployed, LATCHKEY_SECRET: `${secret},${'abc'.repeat(15)}` },
      /too regular/,
    ],
    ['with a secret of 31 characters', { LATCHKEY_SECRET: secret.slice(0, 31) }, /^LATCHKEY_SECRET/],
    ['with a base URL that has a path', { LATCHKEY_BASE_URL: 'http://localhost/app' }, /^LATCHKEY_BASE_URL/],
    ['with a base URL that is none', { LATCHKEY_BASE_URL: 'http://localhost:99999' }, /^LATCHKEY_BASE_URL/],
    ['without limits beyond loopback', { ...deployed, LATCHKEY_LIMITS: 'off' }, /^LATCHKEY_LIMITS/],
    [
      'with cheap hashes outside tests',
      { LATCHKEY_PASSWORD_HASH_COST: 'test' },
      /^LATCHKEY_PASSWORD_HASH_COST/,
    ],
    [
      'with cheap hashes in production',
      { NODE_ENV: 'production', LATCHKEY_PASSWORD_HASH_COST: 'test' },
      /^LATCHKEY_PASSWORD_HASH_COST/,
    ],
    [
      'with a name server by name',
      { LATCHKEY_DNS_SERVERS: '192.0.2.53, [2001:db8::53]:5353, ns.example' },
      /^LATCHKEY_DNS_SERVERS.*ns\.example/,
    ],
    ['with a name server at no port', { LATCHKEY_DNS_SERVERS: '192.0.2.53:99999' }, /^LATCHKEY_DNS_SERVERS/],
    [
      'with a private place that is none',
      { LATCHKEY_OUTGOING_PRIVATE: 'idp.corp.example, 10.0.0.0/8, 10.0.0.0/33' },
      /^LATCHKEY_OUTGOING_PRIVATE.*"10\.0\.0\.0\/33"/,
    ],
    ['with a proxy by name', { LATCHKEY_TRUSTED_PROXIES: 'proxy.internal' }, /^LATCHKEY_TRUSTED_PROXIES/],
    [
      'with a proxy network that is none',
      { LATCHKEY_TRUSTED_PROXIES: '10.0.0.0/33' },
      /^LATCHKEY_TRUSTED_PR/,
    ],
    [
      'with a client id of GitHub but no secret',
      { LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.abc' },
      /^LATCHKEY_GITHUB_CLIENT_ID and LATCHKEY_GITHUB_CLIENT_SECRET/,
    ],
    [
      'with a secret of GitHub but no client id',
      { LATCHKEY_GITHUB_CLIENT_SECRET: 'abc' },
      /^LATCHKEY_GITHUB_CLIENT_ID and LATCHKEY_GITHUB_CLIENT_SECRET/,
    ],
    [
      'with a GitHub beyond loopback without https',
      { LATCHKEY_GITHUB_URL: 'http://github.example.com' },
      /^LATCHKEY_GITHUB_URL: must begin with https/,
    ],
    [
      'with a GitHub that has a path',
      { LATCHKEY_GITHUB_URL: 'https://example.com/git' },
      /^LATCHKEY_GITHUB_URL/,
    ],
    ['with passwords under 8', { LATCHKEY_PASSWORD_MIN_LENGTH: '7' }, /^LATCHKEY_PASSWORD_MIN_LENGTH/],
    [
      'with reset links over an hour',
      { LATCHKEY_PASSWORD_RESET_TTL: '3601' },
      /^LATCHKEY_PASSWORD_RESET_TTL/,
    ],
    ['with a header in the sender', { LATCHKEY_MAIL_FROM: 'a@b.c\r\nBcc: x@y.z' }, /^LATCHKEY_MAIL_FROM/],
    ['with a fraction for a number', { LATCHKEY_PORT: '74.2' }, /^LATCHKEY_PORT/],
  ]
  for (const [name, environment, fault] of table) {
    it(name, () => {
      const faults = faultsOf(environment)
      assert.equal(faults.length, 1, faults.join('\n'))
      assert.match(faults[0] ?? '', fault)
    })
  }

  it('with all that a deployment lacks named together', () => {
    assert.equal(faultsOf({ LATCHKEY_BASE_URL: 'http://id.example.com' }).length, 3)
  })

  it('but cheap hashes are accepted in tests', () => {
    assert.equal(load({ NODE_ENV: 'test', LATCHKEY_PASSWORD_HASH_COST: 'test' }).passwordHashCost, 'test')
  })
})

describe('the base URL', () => {
  const table: [string, string][] = [
    ['https://ID.Example.com', 'https://id.example.com'],
    ['https://id.example.com:443', 'https://id.example.com'],
    ['https://id.example.com:8443', 'https://id.example.com:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ]
  for (const [given, origin] of table) {
    it(`${given} is the origin that browsers name`, () => {
      assert.equal(load({ ...deployed, LATCHKEY_BASE_URL: given }).baseUrl, origin)
    })
  }
})

describe('secrets of the configuration', () => {
  const directory = emptyFolder()
  const config = load({
    ...deployed,
    LATCHKEY_SECRET: `${secret},older-${secret}`,
    LATCHKEY_DATABASE_URL: 'postgres://latchkey:database-password@db.example.com/latchkey',
    LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.abc',
    LATCHKEY_GITHUB_CLIENT_SECRET: 'github-password',
    LATCHKEY_GITHUB_URL: 'https://GitHub.Example.com:443',
  })

  it('are there, the present one first', () => {
    assert.deepEqual(config.secrets, [secret, `older-${secret}`])
    assert.match(config.databaseUrl ?? '', /database-password/)
    assert.match(config.smtpUrl ?? '', /mail-password/)
    assert.equal(config.githubClientSecret, 'github-password')
    assert.equal(config.githubUrl, 'https://github.example.com')
  })

  it('are listed in the file of local mode as well', () => {
    const dataDir = join(emptyFolder(), 'data')
    const made = load({ LATCHKEY_DATA_DIR: dataDir }).secrets
    writeFileSync(join(dataDir, 'secret'), `newer,${made[0]}\n`)
    assert.deepEqual(load({ LATCHKEY_DATA_DIR: dataDir }).secrets, ['newer', ...made])
  })

  it('are made by nobody who only looks at the settings', () => {
    const dataDir = join(emptyFolder(), 'data')
    assert.equal(load({ LATCHKEY_DATA_DIR: dataDir }).dataDir, dataDir)
    assert.equal(existsSync(dataDir), false)
  })

  it('are shown by no log, no copy and no listing of its keys', () => {
    const shown = [
      JSON.stringify(config),
      inspect(config),
      inspect({ ...config }),
      Object.keys(config).join(),
    ].join('\n')
    assert.match(shown, /id\.example\.com/)
    assert.doesNotMatch(
      shown,
      /Hk3v|database-password|mail-password|github-password|smtpUrl|databaseUrl|"secrets?"/,
    )
  })

  it('are made once in local mode, for their owner alone', () => {
    const environment = { LATCHKEY_DATA_DIR: join(directory, 'data') }
    const [first] = load(environment, directory).secrets
    const [second] = load(environment, directory).secrets
    assert.equal(first, second)
    assert.ok((first?.length ?? 0) >= 64)
    const path = join(directory, 'data', 'secret')
    assert.equal(readFileSync(path, 'utf8'), first)
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(join(directory, 'data')).mode & 0o777, 0o700)
  })

  it('of two local deployments differ', () => {
    assert.notEqual(load({}).secrets[0], load({}).secrets[0])
  })
})

describe('names', () => {
  it('of variables follow from keys', () => {
    assert.equal(environmentName('databaseUrl'), 'LATCHKEY_DATABASE_URL')
    assert.equal(environmentName('port'), 'LATCHKEY_PORT')
  })

  const hosts: [string, boolean][] = [
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['[::1]', true],
    ['localhost.example.com', false],
    ['127.0.0.1.example.com', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['', false],
  ]
  for (const [host, is] of hosts) {
    it(`"${host}" is ${is ? '' : 'not '}loopback`, () => assert.equal(isLoopback(host), is))
  }
})
