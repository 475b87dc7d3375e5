import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What the load generator is to do. */
export interface LoadOrder {
  port: number
  /** Whole HTTP/1.1 requests, sent in turn. */
  requests: string[]
  connections: number
  /** Between an answer and the next request on the same connection. */
  pauseMs: number
  warmUpSeconds: number
  seconds: number
  /** The core that the generator keeps to; absent: any. */
  core?: number
  /** Whose processor time is counted. */
  serverPid: number
}

export interface LoadReport {
  /** Answers with a status of 200 to 299; only their times count. */
  answers: number
  failures: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Processor time for one answer; null where /proc does not tell. */
  serverCpuMicroseconds: number | null
  generatorCpuMicroseconds: number
}

const program = fileURLToPath(new URL('load-generator.ts', import.meta.url))

/** Runs the load generator in a process of its own. */
export async function runLoad(order: LoadOrder): Promise<LoadReport> {
  const child = spawn(process.execPath, ['--no-warnings', program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await child.stdout.setEncoding('utf8').toArray()
  const text = printed.join('')
  if (text === '') throw new Error('The load generator ended without a report.')
  const report = JSON.parse(text) as LoadReport
  if (report.failures > report.answers / 1000) {
    throw new Error(`${report.failures} of ${report.failures + report.answers} requests failed.`)
  }
  return report
}

/** A request as it travels, ready for `LoadOrder.requests`. */
export function wireRequest(
  method: string,
  path: string,
  { port, token, body }: { port: number; token?: string; body?: unknown },
): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    'connection: keep-alive',
    'user-agent: latchkey-bench',
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
  ]
  return `${head.join('\r\n')}\r\n\r\n${text}`
}
