// A process of its own that keeps some connections busy, one request at a time on each, and reports what it saw.
// It works on bare sockets, so that it costs less than any server it measures. Argument: a LoadOrder as JSON.
import { connect, type Socket } from 'node:net'
import { cpuMicrosecondsOf } from './cpu-time.ts'
import type { LoadOrder, LoadReport } from './load.ts'
import { pin } from './pin.ts'

const order = JSON.parse(process.argv[2] ?? '') as LoadOrder
if (order.core !== undefined) pin(process.pid, order.core)
const requests = order.requests.map((text) => Buffer.from(text, 'latin1'))
const latencies: number[] = []
let failures = 0
let next = 0
let isMeasuring = false
let isOver = false

// A sleeping generator would have to be woken by the server's writes, which then cost more the slower the server is.
const stayAwake = () => {
  if (!isOver) setImmediate(stayAwake)
}
if (order.pauseMs === 0) stayAwake()

const connections = Array.from({ length: order.connections }, keepBusy)
await wait(order.warmUpSeconds * 1000)
const cpuBefore = cpuMicrosecondsOf(order.serverPid)
const ownBefore = process.cpuUsage()
const startedAt = performance.now()
isMeasuring = true
await wait(order.seconds * 1000)
isMeasuring = false
const seconds = (performance.now() - startedAt) / 1000
const cpuAfter = cpuMicrosecondsOf(order.serverPid)
const own = process.cpuUsage(ownBefore)
isOver = true
for (const socket of connections) socket.destroy()
process.stdout.write(JSON.stringify(report()))

function report(): LoadReport {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    answers: sorted.length,
    failures,
    perSecond: sorted.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    serverCpuMicroseconds:
      cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / Math.max(1, sorted.length),
    generatorCpuMicroseconds: (own.user + own.system) / Math.max(1, sorted.length),
  }
}

/** One connection: sends, waits for the whole answer, sends again (after the pause that was ordered). */
function keepBusy(): Socket {
  const socket = connect({ port: order.port, host: '127.0.0.1', noDelay: true })
  let sentAt = 0
  let pending = ''
  // Answers to one kind of request are equally long nearly always; then no header has to be read twice.
  let usualLength = -1
  const send = () => {
    if (isOver) return
    sentAt = performance.now()
    socket.write(requests[next++ % requests.length] as Buffer)
  }
  const finish = (isGood: boolean) => {
    if (isMeasuring) {
      if (isGood) latencies.push(performance.now() - sentAt)
      else failures++
    }
    if (order.pauseMs === 0) send()
    else setTimeout(send, order.pauseMs)
  }
  socket.on('connect', send)
  socket.on('data', (chunk) => {
    if (pending === '' && chunk.length === usualLength && chunk[9] === 0x32) {
      finish(true)
      return
    }
    pending += chunk.toString('latin1')
    const length = lengthOf(pending)
    if (length === -1 || pending.length < length) return
    usualLength = pending.length
    const isGood = pending.startsWith('HTTP/1.1 2')
    pending = ''
    finish(isGood)
  })
  socket.on('error', fail)
  socket.on('close', fail)
  return socket
}

/** Length of the answer that the text begins with, head included; -1 while its head is incomplete. */
function lengthOf(text: string): number {
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return -1
  const declared = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end + 2))?.[1]
  return end + 4 + Number(declared ?? 0)
}

function fail(error?: Error | boolean): void {
  if (isOver) return
  process.stderr.write(`The server closed a connection: ${String(error)}\n`)
  process.exit(1)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
