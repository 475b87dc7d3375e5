import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Engine } from './each-engine.ts'
import { freePort } from './free-port.ts'
import { createEmptyTestDatabase, type TestDatabase } from './postgres.ts'
import { temporaryFolder } from './temporary.ts'

export interface ServerProcess {
  /** Stays the same over restarts. */
  baseUrl: string
  dataDir: string
  /** The variables it was started with, for a second process on the same data or for the command line. */
  environment: Record<string, string>
  pid(): number
  /** Everything it printed since the first start. */
  output(): string
  kill9(): Promise<void>
  /** Ends it politely if it still runs and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface ServerProcessOptions {
  engine?: Engine
  /** `LATCHKEY_…` variables on top of, or instead of, what the test server gets anyway. */
  settings?: Record<string, string>
}

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const endWithParent = new URL('end-with-parent.ts', import.meta.url).href
// Nothing takes so long on a machine that is free; on one that is busy with other things it may.
const startTimeoutMilliseconds = 60_000

/** Starts the real program with data of its own on a free port; it is ready when this returns. */
export async function startServerProcess(options: ServerProcessOptions = {}): Promise<ServerProcess> {
  const folder = temporaryFolder()
  const database = options.engine === 'postgres' ? await createEmptyTestDatabase() : undefined
  const environment = await environmentFor(folder.path, database, options.settings)
  const baseUrl = environment.LATCHKEY_BASE_URL ?? `http://localhost:${environment.LATCHKEY_PORT}`
  const printed: string[] = []
  let child: ChildProcess | undefined

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    child = undefined
    if (ending) await endProcess(ending, signal)
  }
  const start = async () => {
    child = launch(environment, printed)
    await becomesReady(child, `http://127.0.0.1:${environment.LATCHKEY_PORT}`, printed)
  }
  const remove = async () => {
    await end('SIGTERM')
    await database?.drop()
    folder[Symbol.dispose]()
  }
  try {
    await start()
  } catch (error) {
    await remove()
    throw error
  }
  return {
    baseUrl,
    dataDir: environment.LATCHKEY_DATA_DIR ?? folder.path,
    environment,
    pid: () => child?.pid ?? fail('The server does not run'),
    output: () => printed.join(''),
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM')
      await start()
    },
    [Symbol.asyncDispose]: remove,
  }
}

async function environmentFor(
  dataDir: string,
  database: TestDatabase | undefined,
  settings: Record<string, string> = {},
): Promise<Record<string, string>> {
  return {
    NODE_ENV: 'test',
    LATCHKEY_PASSWORD_HASH_COST: 'test',
    LATCHKEY_PORT: String(await freePort()),
    LATCHKEY_HOST: '127.0.0.1',
    LATCHKEY_DATA_DIR: dataDir,
    ...(database ? { LATCHKEY_DATABASE_URL: database.url } : {}),
    ...settings,
  }
}

function launch(environment: Record<string, string>, printed: string[]): ChildProcess {
  // No LATCHKEY_… variable of the developer's shell reaches the server, and no latchkey.config.json of the folder.
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [`--import=${endWithParent}`, program], {
    cwd: environment.LATCHKEY_DATA_DIR,
    env: { PATH, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  }
  return child
}

async function becomesReady(child: ChildProcess, address: string, printed: string[]): Promise<void> {
  const deadline = performance.now() + startTimeoutMilliseconds
  while (performance.now() < deadline) {
    if (hasEnded(child))
      throw new Error(`The server ended at its start (${child.exitCode}):\n${printed.join('')}`)
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(15)
  }
  throw new Error(`The server is not ready after ${startTimeoutMilliseconds} ms:\n${printed.join('')}`)
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'close')
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(impatience)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function fail(message: string): never {
  throw new Error(message)
}
