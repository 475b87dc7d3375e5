import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../server/test/support/free-port.ts'
import { asBrowser, type Client, fetchTransport } from '../server/test/support/http-client.ts'
import { temporaryFolder } from '../server/test/support/temporary.ts'
import { done } from './company/world.ts'
import { PlaceTaken, takePlace } from './place.ts'
import { comeInAs, readTour } from './printed-tour.ts'

const program = fileURLToPath(new URL('demo.ts', import.meta.url))
const endWithParent = new URL('../server/test/support/end-with-parent.ts', import.meta.url).href

describe('the directory of the demo', () => {
  it('must be empty, or one of an earlier demo that may go', () => {
    using folder = temporaryFolder()
    const place = join(folder.path, 'demo')
    takePlace(place, false)
    assert.throws(() => takePlace(place, false), PlaceTaken)
    takePlace(place, true)
    const foreign = join(folder.path, 'foreign')
    takePlace(foreign, false)
    writeFileSync(join(folder.path, 'latchkey.db'), 'something real')
    for (const again of [false, true]) assert.throws(() => takePlace(folder.path, again), /not of the demo/)
  })
})

describe('npm run demo', () => {
  const folder = temporaryFolder()
  let child: ChildProcess
  let baseUrl: string
  let printed = ''

  before(async () => {
    const port = await freePort()
    baseUrl = `http://localhost:${port}`
    const { PATH } = process.env
    child = spawn(process.execPath, ['--import', endWithParent, program], {
      env: { PATH, LATCHKEY_PORT: String(port), LATCHKEY_DATA_DIR: join(folder.path, 'data') },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text))
    while (!printed.includes('Ctrl-C ends')) {
      assert.deepEqual([child.exitCode, child.signalCode], [null, null], printed)
      await sleep(50)
    }
  })
  after(async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : [null]
    child.kill('SIGINT')
    const [code] = await ended
    folder[Symbol.dispose]()
    assert.equal(code, 0, printed)
  })

  it('fills, and lets everybody in who is on the table, in their way', async () => {
    const tour = readTour(printed)
    const kinds = new Set(tour.ways.map(({ how }) => how))
    assert.deepEqual(
      [...kinds].sort(),
      ['Experience', 'GitHub', 'OIDC', 'SAML', 'password', 'password + code'],
      printed,
    )
    const browsers = new Map<string, Client>()
    for (const way of tour.ways) {
      const browser = asBrowser(fetchTransport(baseUrl))
      const below = await comeInAs(browser, way, { ...tour, baseUrl })
      const { user } = await done(browser.get<{ user: { email: string } }>(`${below}/session`))
      assert.equal(user.email, way.address)
      browsers.set(way.who, browser)
    }
    const operator = browsers.get('operator')
    const status =
      operator && (await done(operator.get<{ emails: { failed: number } }>('/v1/deployment/status')))
    assert.equal(status?.emails.failed, 0, 'every mail was delivered')
  })

  it('shows the shared dashboard to whoever has the link', async () => {
    const token = readTour(printed).sharedAt.split('#token=')[1]
    const browser = asBrowser(fetchTransport(baseUrl))
    const shown = await done(browser.post('/v1/shared-dashboards', { token, period: '30d' }))
    assert.match(JSON.stringify(shown), /Spare parts shop/)
  })
})
