import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../server/test/support/each-engine.ts'
import { freePort } from '../server/test/support/free-port.ts'
import { asProgram, fetchTransport } from '../server/test/support/http-client.ts'
import { codeIn } from '../server/test/support/mail.ts'
import { type ServerProcess, startServerProcess } from '../server/test/support/server-process.ts'

export interface RunningServer extends AsyncDisposable {
  port: number
  pid: number
}

export const password = 'quiet lanterns over Trieste'

/**
 * Latchkey as people run it: standard password cost, data on the disk. Only the limits are off, because a load test
 * is what they are there to stop.
 */
export async function startLatchkey(
  engine: Engine,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const server = await startServerProcess({
    engine,
    settings: {
      NODE_ENV: 'production',
      LATCHKEY_PASSWORD_HASH_COST: 'standard',
      LATCHKEY_LIMITS: 'off',
      LATCHKEY_LOG_LEVEL: 'warn',
      LATCHKEY_DATA_DIR: dataDir,
      ...settings,
    },
  })
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export function portOf(server: ServerProcess): number {
  return Number(server.environment.LATCHKEY_PORT)
}

/** The server to compare with, on the database of a running Latchkey. */
export async function startBareServer(latchkey: ServerProcess, bodyBytes: number): Promise<RunningServer> {
  const port = await freePort()
  const { LATCHKEY_DATABASE_URL: url } = latchkey.environment
  const database = url ?? `sqlite:${join(latchkey.dataDir, 'latchkey.db')}`
  const program = fileURLToPath(new URL('bare-server.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--no-warnings', program, String(port), database, String(bodyBytes)],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  await answers(child, `http://127.0.0.1:${port}/`)
  return {
    port,
    pid: child.pid as number,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

/** Registers and confirms over HTTP, with the mail taken from the inbox of local mode. @returns the address. */
export async function registerPerson(server: ServerProcess, name: string): Promise<string> {
  const email = `${name}@example.com`
  const transport = fetchTransport(server.baseUrl)
  const program = asProgram(transport)
  const begun = await program.post('/v1/registration', {
    firstName: 'Ada',
    lastName: 'Moreau',
    email,
    password,
  })
  assert.equal(begun.status, 202, begun.text)
  const inbox = await program.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
  const mail = inbox.body.items.find(({ to }) => to === email)
  assert.ok(mail)
  const device = /latchkey-device=([^;]+)/.exec(begun.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const confirmed = await program.request('POST', '/v1/registration/confirm', {
    body: { code: codeIn(mail) },
    headers: { cookie: device, origin: server.baseUrl },
  })
  assert.equal(confirmed.status, 200, confirmed.text)
  return email
}

/** Session tokens of one person, from as many sign-ins. */
export async function signIn(server: ServerProcess, email: string, times: number): Promise<string[]> {
  const program = asProgram(fetchTransport(server.baseUrl))
  const tokens: string[] = []
  for (let count = 0; count < times; count++) {
    const answer = await program.post<{ token: string }>('/v1/sign-in/password', {
      email,
      password,
      delivery: 'token',
    })
    assert.equal(answer.status, 200, answer.text)
    tokens.push(answer.body.token)
  }
  return tokens
}

async function answers(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The bare server ended at its start.')
    const answer = await fetch(address).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
