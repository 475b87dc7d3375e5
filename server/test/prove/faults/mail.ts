import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { freePort } from '../../support/free-port.ts'
import { parseMail } from '../../support/mail.ts'
import type { Case } from './case.ts'
import { done, type House, startHouse } from './house.ts'

// Tries are 30 and 60 seconds apart, by chance up to a quarter more.
const patienceSeconds = 180

export const mailCases: readonly Case[] = [
  {
    name: 'the mail server is down',
    expected: 'every act goes on, its mail waits; each leaves once when the server is back',
    run: () => withoutMail(async () => undefined),
  },
  {
    name: 'the mail server takes connections and says nothing',
    expected: 'no act waits for it; each mail leaves once when the server is back',
    run: () => withoutMail(silentServer),
  },
]

async function withoutMail(trouble: (port: number) => Promise<AsyncDisposable | undefined>): Promise<string> {
  const port = await freePort()
  const inTheWay = await trouble(port)
  await using house = await startHouse({ settings: { LATCHKEY_SMTP_URL: `smtp://127.0.0.1:${port}` } })
  const longest = await longestSignIn(house)
  await house.assertShut()
  await house.assertOpen()
  await inTheWay?.[Symbol.asyncDispose]()
  const { mails, close } = await countingServer(port)
  try {
    const { items } = await done<{ items: unknown[] }>(house.visitor().get('/local/inbox.json'))
    const begun = performance.now()
    while (mails.size < items.length && performance.now() - begun < patienceSeconds * 1000) await sleep(250)
    assert.equal(mails.size, items.length, `${mails.size} of ${items.length} mails have left`)
    assert.ok(
      [...mails.values()].every((count) => count === 1),
      'each left once',
    )
    const seconds = (performance.now() - begun) / 1000
    return `${items.length} mails waited, all left within ${seconds.toFixed(0)} s; longest sign-in meanwhile ${longest.toFixed(1)} s`
  } finally {
    await close()
  }
}

async function longestSignIn(house: House): Promise<number> {
  let longest = 0
  for (let count = 0; count < 5; count++) {
    const begun = performance.now()
    assert.equal((await house.signIn()).status, 200)
    longest = Math.max(longest, performance.now() - begun)
  }
  assert.ok(longest < 10_000, `a sign-in waited ${longest} ms`)
  return longest / 1000
}

async function silentServer(port: number): Promise<AsyncDisposable> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    socket.on('error', () => {})
    sockets.add(socket)
  })
  await listen(server, port)
  return {
    [Symbol.asyncDispose]: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
}

async function countingServer(port: number) {
  const mails = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const id = parseMail(Buffer.concat(chunks)).headers.get('message-id') ?? ''
      mails.set(id, (mails.get(id) ?? 0) + 1)
      callback()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { mails, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
