import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostgres } from '../../../tools/find-programs.ts'
import { freePort } from './free-port.ts'
import { plainEnvironment, unprivilegedAccount } from './postgres.ts'
import { roomyFolder } from './temporary.ts'

/** How PostgreSQL is stopped: `immediate` is as good as kill -9, `fast` ends connections and says goodbye. */
export type StopMode = 'fast' | 'immediate'

/** A PostgreSQL of a test's own, which it may stop and start. */
export interface PostgresCluster extends AsyncDisposable {
  /** `127.0.0.1:…`; stays the same. */
  host: string
  pid(): number
  start(): Promise<void>
  stop(mode: StopMode): Promise<void>
  /** A standby of it, not yet started, whose confirmation every commit waits for from then on. Only while it is stopped. */
  addStandby(): Promise<Standby>
}

export interface Standby extends PostgresCluster {
  promote(): void
}

const user = 'latchkey'
// Removes everything when this process is gone, however it ended.
const keeperScript = `
cat >/dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null
while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
rm -rf "$1"
`

/** Makes an empty cluster that is not started; disposing it removes it. */
export async function makePostgresCluster(): Promise<PostgresCluster> {
  const cluster = await newFolder()
  const { initdb } = programs()
  const args = ['--username', user, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(initdb, ['--pgdata', cluster.data, ...args], { ...cluster.how, stdio: 'ignore' })
  configure(cluster.data, { port: cluster.port })
  return runnable(cluster)
}

/** The address of its database for the server, with one host or several. */
export function urlOf(...clusters: PostgresCluster[]): string {
  return `postgres://${user}@${clusters.map(({ host }) => host).join(',')}/postgres`
}

interface Folder {
  path: string
  data: string
  port: number
  how: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }
  remove(): Promise<void>
}

async function newFolder(): Promise<Folder> {
  const account = unprivilegedAccount()
  const path = mkdtempSync(join(roomyFolder(), 'latchkey-cluster-'))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
  const how = { ...account, cwd: path, env: plainEnvironment() }
  const keeper = spawn('/bin/sh', ['-c', keeperScript, 'keeper', path], {
    ...how,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keeper.unref()
  if (keeper.stdin instanceof Socket) keeper.stdin.unref()
  const remove = async () => {
    keeper.ref()
    const gone = once(keeper, 'close')
    keeper.stdin?.end()
    await gone
  }
  return { path, data: join(path, 'data'), port: await freePort(), how, remove }
}

function runnable(folder: Folder): PostgresCluster {
  let server: ChildProcess | undefined
  const stop = async (mode: StopMode) => {
    if (server === undefined || server.exitCode !== null) return
    const gone = once(server, 'exit')
    server.ref()
    server.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await gone
    server = undefined
  }
  return {
    host: `127.0.0.1:${folder.port}`,
    pid: () => {
      if (server?.pid === undefined) throw new Error('This PostgreSQL does not run')
      return server.pid
    },
    async start() {
      // A server that was killed has left it, and "ready" stands there.
      rmSync(join(folder.data, 'postmaster.pid'), { force: true })
      const log = openSync(join(folder.path, 'log'), 'w')
      server = spawn(programs().postgres, ['-D', folder.data], {
        ...folder.how,
        detached: true,
        stdio: ['ignore', log, log],
      })
      server.unref()
      await becomesReady(server, folder)
    },
    stop,
    addStandby: () => addStandby(folder),
    async [Symbol.asyncDispose]() {
      await stop('immediate')
      await folder.remove()
    },
  }
}

async function becomesReady(server: ChildProcess, { path, data }: Folder): Promise<void> {
  const status = join(data, 'postmaster.pid')
  while (!existsSync(status) || !/^ready\s*$/m.test(readFileSync(status, 'utf8'))) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL does not start:\n${readFileSync(join(path, 'log'), 'utf8')}`)
    await sleep(10)
  }
}

/** A copy of a cluster that stands still is a base backup. */
async function addStandby(primary: Folder): Promise<Standby> {
  const standby = await newFolder()
  cpSync(primary.data, standby.data, { recursive: true, preserveTimestamps: true })
  const connection = `host=127.0.0.1 port=${primary.port} user=${user} application_name=standby`
  configure(standby.data, { port: standby.port, primary_conninfo: `'${connection}'` })
  writeFileSync(join(standby.data, 'standby.signal'), '')
  const { uid, gid } = standby.how
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, standby.data])
  configure(primary.data, { synchronous_standby_names: "'standby'", synchronous_commit: 'on' })
  const { postgres } = programs()
  const control = postgres.replace(/postgres$/, 'pg_ctl')
  return {
    ...runnable(standby),
    promote: () => {
      execFileSync(control, ['promote', '-D', standby.data, '-w'], { ...standby.how, stdio: 'ignore' })
    },
  }
}

function configure(data: string, settings: Record<string, string | number>): void {
  const always = {
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    shared_buffers: '32MB',
    timezone: "'UTC'",
  }
  const lines = Object.entries({ ...always, ...settings }).map(([name, value]) => `${name} = ${value}`)
  appendFileSync(join(data, 'postgresql.conf'), `\n${lines.join('\n')}\n`)
}

function programs() {
  const found = findPostgres()
  if (found === undefined) throw new Error('PostgreSQL is not installed: run node tools/prepare-tests.ts')
  return found
}
