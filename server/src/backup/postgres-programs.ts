import { spawn } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { BackupError } from './backup-error.ts'

/** The client programs of one version of PostgreSQL. */
export interface PostgresPrograms {
  dump: string
  restore: string
  major: number
}

/**
 * Finds `pg_dump` and `pg_restore`: on PATH, else where Debian and its like put each version.
 * @param serverMajor an older `pg_dump` cannot read such a server.
 * @throws {BackupError} when there are none, or only older ones.
 */
export async function findPostgresPrograms(
  serverMajor: number,
  { PATH = '' }: NodeJS.ProcessEnv = process.env,
): Promise<PostgresPrograms> {
  const versioned = globSync(['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin'])
  const folders = [
    ...PATH.split(delimiter).filter(Boolean),
    ...versioned.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })),
  ]
  let newest = 0
  for (const folder of folders) {
    const [dump, restore] = [join(folder, 'pg_dump'), join(folder, 'pg_restore')]
    if (!isExecutable(dump) || !isExecutable(restore)) continue
    const major = await majorOf(dump)
    if (major >= serverMajor) return { dump, restore, major }
    newest = Math.max(newest, major)
  }
  if (newest > 0)
    throw new BackupError(
      `The newest pg_dump here is of PostgreSQL ${newest} and cannot read this server of PostgreSQL ${serverMajor}. Install its client programs (Debian: postgresql-client-${serverMajor}).`,
    )
  throw new BackupError(
    `pg_dump and pg_restore are not on PATH. Install the client programs of PostgreSQL ${serverMajor} or newer (Debian: postgresql-client).`,
  )
}

/**
 * The variables by which PostgreSQL's own programs find the database: an argument could be read by everybody on the
 * machine.
 * @see PostgreSQL: libpq, environment variables
 */
export function postgresEnvironment(databaseUrl: string): Record<string, string> {
  // Several hosts are no URL to Node: they are cut out and put back.
  const [, scheme = '', userinfo = '', hosts = '', rest = ''] =
    /^(postgres(?:ql)?:\/\/)(?:([^@/]*)@)?([^/?]*)(.*)$/.exec(databaseUrl) ?? []
  const { pathname, searchParams } = new URL(`${scheme}${userinfo ? `${userinfo}@` : ''}host${rest}`)
  const [user = '', ...others] = userinfo.split(':').map(decodeURIComponent)
  const password = others.join(':')
  const places = hosts.split(',').map(splitHost)
  const parameter = (name: string) => searchParams.get(name) ?? undefined
  const values = {
    PGHOST: parameter('host') ?? places.map(({ host }) => host).join(','),
    PGPORT: parameter('port') ?? places.map(({ port }) => port).join(','),
    PGUSER: user || parameter('user'),
    PGPASSWORD: password || parameter('password'),
    PGDATABASE: decodeURIComponent(pathname.slice(1)) || user,
    PGSSLMODE: parameter('sslmode') ?? parameter('ssl'),
    PGSSLROOTCERT: parameter('sslrootcert') ?? process.env.NODE_EXTRA_CA_CERTS,
    PGSSLCERT: parameter('sslcert'),
    PGSSLKEY: parameter('sslkey'),
    PGOPTIONS: parameter('options'),
    PGTARGETSESSIONATTRS: places.length > 1 ? 'read-write' : undefined,
    PGCONNECT_TIMEOUT: '10',
    PGAPPNAME: 'latchkey backup',
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LC_ALL: 'C',
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  )
}

/** Runs one of the programs to its end. @returns what it printed. @throws {BackupError} with what it complained of. */
export async function runPostgresProgram(
  path: string,
  args: string[],
  environment: Record<string, string>,
): Promise<string> {
  const child = spawn(path, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [output, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code === 0) return output
  throw new BackupError(complaints.trim() || `${path} ended with code ${code}.`)
}

function splitHost(place: string): { host: string; port: string } {
  const [, host = place, port = '5432'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(place) ?? []
  return { host: decodeURIComponent(host.replace(/^\[|\]$/g, '')) || 'localhost', port }
}

async function majorOf(program: string): Promise<number> {
  const printed = await runPostgresProgram(program, ['--version'], {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C',
  })
  return Number(/\d+/.exec(printed)?.[0] ?? 0)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
