import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { BackupError } from './backup-error.ts'
import { findPostgresPrograms, postgresEnvironment } from './postgres-programs.ts'

describe('the environment of PostgreSQL’s programs', () => {
  const cases: [url: string, expected: Record<string, string | undefined>][] = [
    [
      'postgres://latchkey:p%40ss%2Fword@db.example:5433/accounts?sslmode=verify-full',
      {
        PGHOST: 'db.example',
        PGPORT: '5433',
        PGUSER: 'latchkey',
        PGPASSWORD: 'p@ss/word',
        PGDATABASE: 'accounts',
        PGSSLMODE: 'verify-full',
        PGTARGETSESSIONATTRS: undefined,
      },
    ],
    [
      'postgresql://me:x@one:5432,two:6543,[::1]/accounts',
      { PGHOST: 'one,two,::1', PGPORT: '5432,6543,5432', PGTARGETSESSIONATTRS: 'read-write' },
    ],
    [
      'postgres://me@/accounts?host=/var/run/postgresql',
      { PGHOST: '/var/run/postgresql', PGPASSWORD: undefined },
    ],
    ['postgres://me:a:b@localhost', { PGDATABASE: 'me', PGPORT: '5432', PGPASSWORD: 'a:b' }],
  ]
  for (const [url, expected] of cases)
    it(`says what ${url} says`, () => {
      const environment = postgresEnvironment(url)
      for (const [name, value] of Object.entries(expected)) assert.equal(environment[name], value, name)
    })
})

describe('PostgreSQL’s programs', () => {
  it('are found on PATH, and told when they are older than the server', async () => {
    using folder = temporaryFolder()
    const bin = join(folder.path, 'bin')
    mkdirSync(bin)
    for (const name of ['pg_dump', 'pg_restore']) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} (PostgreSQL) 99.1"\n`)
      chmodSync(join(bin, name), 0o755)
    }
    const found = await findPostgresPrograms(98, { PATH: `${bin}:/bin` })
    assert.deepEqual(found, { dump: join(bin, 'pg_dump'), restore: join(bin, 'pg_restore'), major: 99 })
    await assert.rejects(
      findPostgresPrograms(100, { PATH: bin }),
      (error) =>
        error instanceof BackupError &&
        /of PostgreSQL 99 and cannot read this server of PostgreSQL 100/.test(error.message),
    )
  })
})
