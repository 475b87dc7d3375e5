import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { makePostgresCluster, type PostgresCluster, urlOf } from '../../support/postgres-cluster.ts'

/** A PostgreSQL of our own that can be made to die, wholly or in a part. */
export interface MortalCluster extends AsyncDisposable {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>
  /** As good as kill -9: no checkpoint, no farewell; what was committed is in its log alone. */
  stop(): Promise<void>
  /** Kills one of the processes that serve connections; PostgreSQL throws all of them out and recovers. */
  killBackend(): Promise<void>
  /** Starts it unless it runs, and returns when it takes connections. */
  revive(): Promise<void>
}

export async function startMortalCluster(): Promise<MortalCluster> {
  const cluster = await makePostgresCluster()
  await cluster.start()
  // What is waited for below keeps nothing alive by itself.
  const alive = setInterval(() => {}, 60_000)
  let isRunning = true
  return {
    createDatabase: () => createDatabase(cluster),
    async stop() {
      isRunning = false
      await cluster.stop('immediate')
    },
    killBackend: () => killBackend(cluster),
    async revive() {
      if (!isRunning) await cluster.start()
      isRunning = true
      await answersAgain(cluster)
    },
    async [Symbol.asyncDispose]() {
      await cluster[Symbol.asyncDispose]()
      clearInterval(alive)
    },
  }
}

async function createDatabase(cluster: PostgresCluster): Promise<string> {
  const name = `latchkey_${randomBytes(6).toString('hex')}`
  await withConnection(cluster, (connection) => connection.unsafe(`create database ${name}`))
  return urlOf(cluster).replace(/postgres$/, name)
}

async function killBackend(cluster: PostgresCluster): Promise<void> {
  const [row] = await withConnection(
    cluster,
    (connection) => connection<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name like 'latchkey%' order by random() limit 1`,
  )
  if (row) process.kill(row.pid, 'SIGKILL')
}

async function answersAgain(cluster: PostgresCluster): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const isUp = await withConnection(cluster, (connection) => connection`select 1`).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await sleep(20)
  }
  throw new Error('PostgreSQL does not recover.')
}

async function withConnection<T>(
  cluster: PostgresCluster,
  work: (connection: postgres.Sql) => Promise<T>,
): Promise<T> {
  const connection = postgres(urlOf(cluster), { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    return await work(connection)
  } finally {
    await connection.end({ timeout: 1 })
  }
}
