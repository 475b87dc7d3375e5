import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { findPostgres, type PostgresPrograms } from '../../../tools/find-programs.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { freePort } from './free-port.ts'
import { roomyFolder } from './temporary.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Who runs PostgreSQL: it refuses to run as root. */
export interface Account {
  uid?: number
  gid?: number
}

let server: Promise<string> | undefined
let template: Promise<string> | undefined

/**
 * A database of its own with the newest schema, in a PostgreSQL that lives as long as this process. The migrations run
 * once; every database is a copy of their result.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = await testServerUrl()
  template ??= createTemplate(serverUrl)
  return createDatabase(serverUrl, await template)
}

/** A new database with nothing in it. */
export async function createEmptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase(await testServerUrl(), 'template1')
}

/** The address of the PostgreSQL server of this test process; it is started at the first call. */
export function testServerUrl(): Promise<string> {
  server ??= startServer()
  return server
}

async function createTemplate(serverUrl: string): Promise<string> {
  const { url, drop } = await createDatabase(serverUrl, 'template1')
  // Our own server goes as a whole; one that was there before must be left as it was.
  if (process.env.LATCHKEY_TEST_POSTGRES_URL) process.once('beforeExit', drop)
  await using database = openPostgres(url, 2)
  await migrate(database, 0)
  return new URL(url).pathname.slice(1)
}

async function createDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `latchkey_test_${randomBytes(6).toString('hex')}`
  await administer(serverUrl, `create database ${name} template ${template}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const drop = () => administer(serverUrl, `drop database if exists ${name} with (force)`)
  return { url: url.href, drop, [Symbol.asyncDispose]: drop }
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const connection = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    await connection.unsafe(statement)
  } finally {
    await connection.end()
  }
}

async function startServer(): Promise<string> {
  const existing = process.env.LATCHKEY_TEST_POSTGRES_URL
  if (existing) return existing
  const programs = findPostgres()
  if (!programs)
    throw new Error('PostgreSQL is not installed: `node tools/prepare-tests.ts` tells how to get it')
  // Another program may take the free port before PostgreSQL does.
  for (let attempt = 1; ; attempt++) {
    try {
      return await startCluster(programs, await freePort())
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

async function startCluster(programs: PostgresPrograms, port: number): Promise<string> {
  const account = unprivilegedAccount()
  const folder = mkdtempSync(join(roomyFolder(), 'latchkey-postgres-'))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
  // From here on the folder is the keeper's to remove.
  const keeper = spawn(
    '/bin/sh',
    ['-c', keeperScript, 'latchkey-test-postgres', ...keeperArguments(programs, folder, port)],
    // A process group of its own: Ctrl-C ends only us, and that stops PostgreSQL.
    { ...account, cwd: folder, detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: plainEnvironment() },
  )
  keeper.unref()
  if (keeper.stdin instanceof Socket) keeper.stdin.unref()
  try {
    await becomesReady(folder)
  } catch (error) {
    keeper.stdin?.end()
    throw error
  }
  return `postgres://latchkey@127.0.0.1:${port}/postgres`
}

/**
 * Makes the cluster, runs PostgreSQL, and stops it and removes its folder as soon as the standard input closes. That
 * happens however this process ends, kill -9 included, because only this process holds the other end.
 */
const keeperScript = `
folder=$1; initdb=$2; postgres=$3; port=$4; collation=$5; settings=$6
"$initdb" --pgdata="$folder/data" --username=latchkey --auth=trust --encoding=UTF8 --locale=C $collation \\
  --no-sync --no-instructions >"$folder/log" 2>&1 </dev/null || echo "FATAL: initdb failed" >>"$folder/log"
"$postgres" -D "$folder/data" -p "$port" $settings >>"$folder/log" 2>&1 </dev/null &
server=$!
trap '' INT TERM HUP
cat >/dev/null
kill -QUIT $server 2>/dev/null
wait $server
rm -rf "$folder"
`

// fsync and synchronous commit stay on: the kill -9 tests rely on what PostgreSQL acknowledges.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  checkpoint_timeout: '1h',
  full_page_writes: 'off',
  autovacuum: 'off',
  jit: 'off',
  timezone: 'UTC',
}

function keeperArguments(programs: PostgresPrograms, folder: string, port: number): string[] {
  // A language-aware collation, as most deployments have one: SQLite's binary order must not be relied on.
  const hasIcu = Number.parseInt(programs.version, 10) >= 15
  return [
    folder,
    programs.initdb,
    programs.postgres,
    String(port),
    hasIcu ? '--locale-provider=icu --icu-locale=en-US' : '',
    Object.entries(settings)
      .map(([name, value]) => `--${name}=${value}`)
      .join(' '),
  ]
}

async function becomesReady(folder: string): Promise<void> {
  const deadline = performance.now() + 60_000
  for (;;) {
    // PostgreSQL writes "ready" into the last line of this file when it takes connections; pg_ctl waits for it too.
    if (/^ready\s*$/m.test(readIfThere(join(folder, 'data', 'postmaster.pid')))) return
    const log = readIfThere(join(folder, 'log'))
    if (log.includes('FATAL')) throw new Error(`PostgreSQL does not start:\n${log}`)
    if (performance.now() > deadline) throw new Error(`PostgreSQL did not start within a minute:\n${log}`)
    await sleep(20)
  }
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Whom PostgreSQL runs as. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!account) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** The variables that PostgreSQL's programs are started with. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  // PG… variables of the developer must not lead the tests to another server.
  return { PATH: process.env.PATH, LC_ALL: 'C' }
}
