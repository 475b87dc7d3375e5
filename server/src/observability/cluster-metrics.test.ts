import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { type ServerProcess, startServerProcess } from '../../test/support/server-process.ts'
import { addCounted } from './metrics-relay.ts'

const requests = 24

/** What a scrape shows, once it is not the text of an earlier one. */
async function scrape(server: ServerProcess): Promise<(series: string) => number> {
  await delay(1100)
  const answer = await fetch(`${server.baseUrl}/metrics`, { headers: { connection: 'close' } })
  assert.equal(answer.status, 200)
  const lines = (await answer.text()).split('\n')
  return (series) => {
    const line = lines.find((one) => one.startsWith(`${series} `))
    return Number(line?.slice(series.length + 1))
  }
}

async function said(server: ServerProcess, text: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!server.output().includes(text)) {
    assert.ok(performance.now() < deadline, server.output())
    await delay(20)
  }
}

/** The process of the second worker, as its log lines name it. */
function workerIn(server: ServerProcess): number {
  return Number(/"pid":(\d+),[^}]*"worker":2,/.exec(server.output())?.[1])
}

describe('the metrics of several workers', () => {
  it('are added up, and nothing that was counted is lost when one ends', async () => {
    await using server = await startServerProcess({ engine: 'postgres', settings: { LATCHKEY_WORKERS: '2' } })
    await said(server, 'All workers are ready.')
    const ask = async () => {
      const answer = await fetch(`${server.baseUrl}/v1/deployment`, { headers: { connection: 'close' } })
      await answer.text()
    }
    await Promise.all(Array.from({ length: requests }, ask))
    const answered = 'latchkey_http_requests_total{operation="getDeployment",status="2xx"}'
    const before = await scrape(server)
    assert.equal(before(answered), requests)
    assert.equal(before('latchkey_processes'), 2)
    assert.equal(before('latchkey_database_up'), 1)
    assert.ok(before('process_resident_memory_bytes') > 100e6)
    // Since the last scrape: known to the primary only by the last word of the one that ends.
    await Promise.all(Array.from({ length: requests }, ask))
    process.kill(workerIn(server), 'SIGTERM')
    await said(server, 'A new worker took its place.')
    const after = await scrape(server)
    assert.equal(after(answered), 2 * requests)
    assert.equal(after('latchkey_processes'), 2)
    assert.ok(after('process_cpu_seconds_total') >= before('process_cpu_seconds_total'))
  })
})

describe('what ended workers counted', () => {
  const metric = { help: '', aggregator: 'sum' } as const
  const requestsOf = (operation: string, value: number) => [
    { ...metric, name: 'requests', type: 'counter' as const, values: [{ labels: { operation }, value }] },
    { ...metric, name: 'waiting', type: 'gauge' as const, values: [{ labels: {}, value: 5 }] },
  ]

  it('is the sum of what only grows', () => {
    const sum = [requestsOf('a', 2), requestsOf('b', 3), requestsOf('a', 4)].reduce(addCounted, [])
    assert.deepEqual(
      sum.map(({ name, values }) => [name, values]),
      [
        [
          'requests',
          [
            { labels: { operation: 'a' }, value: 6 },
            { labels: { operation: 'b' }, value: 3 },
          ],
        ],
      ],
    )
  })
})
