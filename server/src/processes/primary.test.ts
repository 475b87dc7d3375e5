import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

describe('a primary', () => {
  it('that is stopped while its first worker waits for the database has not failed', async () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const primary = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        LATCHKEY_WORKERS: '2',
        // Of whoever runs this machine, and not for us.
        WORKER_NUMBER: '7',
        LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop',
        LATCHKEY_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(primary, 'exit')
    let output = ''
    for await (const piece of primary.stdout) {
      output += piece
      if (/cannot be reached yet/.test(String(piece))) primary.kill('SIGTERM')
    }
    assert.deepEqual(await ended, [0, null], output)
  })
})
