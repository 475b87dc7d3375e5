import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../server/test/support/free-port.ts'
import { residentMegabytesOf } from './cpu-time.ts'
import { median, milliseconds, type Table, whole } from './tables.ts'

const starts = 7
const program = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))

/** From nothing to the first answer, on an empty data directory with a warm compile cache; and the memory then used. */
export async function measureStart(): Promise<Table> {
  const cache = mkdtempSync(join(tmpdir(), 'latchkey-bench-cache-'))
  try {
    const first = await startOnce(cache)
    const warm: { ms: number; megabytes: number }[] = []
    for (let count = 0; count < starts; count++) warm.push(await startOnce(cache))
    const times = warm.map(({ ms }) => ms)
    const sizes = warm.map(({ megabytes }) => megabytes)
    return {
      title: 'Start on an empty data directory, SQLite',
      columns: ['', 'median', 'least', 'most'],
      rows: [
        ['first answer', ...[median(times), Math.min(...times), Math.max(...times)].map(milliseconds)],
        [
          'resident memory, idle',
          ...[median(sizes), Math.min(...sizes), Math.max(...sizes)].map((size) => `${whole(size)} MB`),
        ],
      ],
      findings: [`without a compile cache (the very first start): ${milliseconds(first.ms)}`],
    }
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

async function startOnce(cache: string): Promise<{ ms: number; megabytes: number }> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const { PATH } = process.env
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['--no-warnings', program], {
    cwd: dataDir,
    stdio: 'ignore',
    env: { PATH, NODE_COMPILE_CACHE: cache, LATCHKEY_PORT: String(port), LATCHKEY_DATA_DIR: dataDir },
  })
  const ended = once(child, 'close')
  try {
    await answers(child, `http://127.0.0.1:${port}/v1/deployment`)
    const ms = performance.now() - startedAt
    for (const path of ['/', '/sign-in', '/local/inbox', '/v1/session'])
      await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    await wait(1000)
    return { ms, megabytes: residentMegabytesOf(child.pid as number) ?? Number.NaN }
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function answers(child: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + 30_000
  while (performance.now() < deadline) {
    const answer = await fetch(address).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    if (child.exitCode !== null) break
    await wait(5)
  }
  throw new Error('The server did not start.')
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
