import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../../src/database/database.ts'
import { openPostgres } from '../../../src/database/postgres.ts'
import { openSqlite } from '../../../src/database/sqlite.ts'
import type { Engine } from '../../support/each-engine.ts'
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts'
import { startSmtpServer } from '../../support/smtp.ts'
import { repositoryRoot } from '../../support/source-tree.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import type { MortalCluster } from './cluster.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import type { Player, Story } from './scene.ts'
import { createWire, type Wire } from './wire.ts'

/** One deployment that goes through many rounds: its processes, its data, and what the clients know of it. */
export interface World extends AsyncDisposable {
  engine: Engine
  processes: ServerProcess[]
  cluster: MortalCluster | undefined
  secret: string
  settings: Record<string, string>
  wire: Wire
  ledger: Ledger
  mailbox: Mailbox
  idle: Player[]
  /** Stories whose turn is yet to come. */
  deck: Story[]
  /** Addresses of mails that were read before. */
  knownMails: Map<string, string>
  /** Mails that the mail server had taken when a kill came before the note of it. */
  unnoted: Set<string>
  /** No client begins anything new. */
  isOver: boolean
  /** The data as they are while no process of SQLite runs. */
  openData(): Promise<Database>
}

const roomy = {
  // All clients are one source address here; accounts keep their limit.
  LATCHKEY_LIMIT_ACCOUNT_FAILURES: '8',
  LATCHKEY_LIMIT_SOURCE_FAILURES: '1000000',
  LATCHKEY_LIMIT_GLOBAL_FAILURES: '1000000',
  LATCHKEY_LIMIT_MAILS_PER_ADDRESS: '1000',
  LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '1000000',
  LATCHKEY_LIMIT_INVITATIONS: '1000000',
  LATCHKEY_LOG_LEVEL: 'error',
  NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
}

/** A new deployment: on PostgreSQL of as many processes as asked for, on SQLite of one. */
export async function openWorld(
  engine: Engine,
  { cluster, processes = 1 }: { cluster?: MortalCluster; processes?: number },
): Promise<World> {
  const smtp = await startSmtpServer()
  const secret = randomBytes(48).toString('base64')
  const database: Record<string, string> = {}
  if (cluster) database.LATCHKEY_DATABASE_URL = await cluster.createDatabase()
  const settings = { ...roomy, ...database, LATCHKEY_SECRET: secret, LATCHKEY_SMTP_URL: smtp.url }
  const first = await startServerProcess({ settings, ...(!cluster && { engine }) })
  const all = [first]
  for (let count = 1; count < processes; count++)
    all.push(await startServerProcess({ settings: { ...settings, LATCHKEY_BASE_URL: first.baseUrl } }))
  const wire = createWire(first.baseUrl, all.map(portOf))
  const world: World = {
    engine,
    processes: all,
    cluster,
    secret,
    settings: first.environment,
    wire,
    ledger: createLedger(),
    mailbox: openMailbox(smtp, () => world.isOver),
    idle: [],
    deck: [],
    knownMails: new Map(),
    unnoted: new Set(),
    isOver: false,
    openData: () => openData(first),
    async [Symbol.asyncDispose]() {
      wire.close()
      for (const each of all) await each[Symbol.asyncDispose]()
      await smtp[Symbol.asyncDispose]()
    },
  }
  return world
}

export function portOf({ environment }: ServerProcess): number {
  return Number(environment.LATCHKEY_PORT)
}

/** On SQLite a copy of the files as the dead process left them: the recovery itself stays the server's. */
async function openData({ dataDir, environment }: ServerProcess): Promise<Database> {
  const url = environment.LATCHKEY_DATABASE_URL
  if (url !== undefined) return openPostgres(url, 2)
  const folder = temporaryFolder()
  for (const name of ['latchkey.db', 'latchkey.db-wal'])
    if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(folder.path, name))
  const database = openSqlite(folder.path)
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      rmSync(folder.path, { recursive: true, force: true })
    },
  }
}
