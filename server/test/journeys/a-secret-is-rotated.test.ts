import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { runLatchkey } from '../support/command-line.ts'
import { type Answer, asBrowser, type Client, fetchTransport } from '../support/http-client.ts'
import { codeIn } from '../support/mail.ts'
import { goodPassword } from '../support/people.ts'
import { stepMs, totpCode } from '../support/second-factors.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { repositoryRoot } from '../support/source-tree.ts'

const older = 'an-older-secret-of-the-journey-0123456789-abc'
const newer = 'the-newer-secret-of-the-journey-9876543210-zy'

// Two processes on one PostgreSQL, of which each is started anew on its own, in the order of docs/guides/key-rotation.md.
describe('a secret is rotated under two processes', () => {
  let one: ServerProcess
  let two: ServerProcess
  before(async () => {
    one = await startServerProcess({
      engine: 'postgres',
      settings: { LATCHKEY_SECRET: `${older},${newer}`, ...cache },
    })
    const { LATCHKEY_DATABASE_URL = '' } = one.environment
    two = await startServerProcess({
      settings: { LATCHKEY_DATABASE_URL, LATCHKEY_SECRET: `${newer},${older}`, ...cache },
    })
  })
  after(async () => {
    await two?.[Symbol.asyncDispose]()
    await one?.[Symbol.asyncDispose]()
  })

  const cache = { NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node') }
  const at = (server: ServerProcess) => asBrowser(fetchTransport(server.baseUrl))
  const run = (...args: string[]) => runLatchkey({ ...two.environment, ...cache }, args)

  it('with every step of one open to the other, and none afterwards missing the old secret', async () => {
    // Sealed and hashed with the older secret at one, opened and checked at the other, and the reverse.
    const early = await joinedAt(one, two, 'early@example.com')
    const late = await joinedAt(two, one, 'late@example.com')
    await Promise.all([signsInAt(one, late), provesAt(two, early)])
    await one.stop()

    const [first, busy] = await Promise.all([run('rotate-secret'), joinedAt(two, two, 'busy@example.com')])
    assert.equal(first.code, 0, first.stdout + first.stderr)
    // At its last sign-in the first secret was the older one.
    assert.match(first.stdout, /Hashed with an older secret: passwords \(1\)\./)
    await provesAt(two, late)
    const done = await run('rotate-secret')
    assert.match(done.stdout, /Everything sealed is under.*\nNothing needs an older secret/)

    one.environment.LATCHKEY_SECRET = newer
    await one.restart()
    // Untouched since it was set up with the older secret: the command alone has sealed this app's secret anew.
    await Promise.all([signsInAt(one, early), signsInAt(one, busy), provesAt(one, late)])
    assert.doesNotMatch(one.output() + two.output(), /not configured/)
  })

  it('and whoever starts with the old one alone is told why not', async () => {
    two.environment.LATCHKEY_SECRET = older
    await assert.rejects(two.restart(), /LATCHKEY_SECRET: this database holds what needs another secret/)
  })

  interface Joined {
    email: string
    secret: string
  }

  /** Registers at one process and confirms at another with the code of the mail; sets an app up the same way. */
  async function joinedAt(here: ServerProcess, there: ServerProcess, email: string): Promise<Joined> {
    const [browser, elsewhere] = [at(here), at(there)]
    const person = { email, password: goodPassword, firstName: 'Ada', lastName: 'Moreau' }
    expect(202, await browser.post('/v1/registration', person))
    const inbox = await at(there).get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
    const mail = inbox.body.items.find(({ to }) => to === email) ?? assert.fail(`No mail to ${email}`)
    goOn(browser, elsewhere)
    expect(200, await elsewhere.post('/v1/registration/confirm', { code: codeIn(mail) }))
    const enrolment = await elsewhere.post<{ secret: string }>('/v1/account/totp/enrolment')
    expect(200, enrolment)
    goOn(elsewhere, browser)
    const { secret } = enrolment.body
    // The step before this one, so that the code of now is left for the sign-in.
    const code = totpCode(secret, stepNow() - 1)
    expect(200, await browser.post('/v1/account/totp/confirm', { code, password: goodPassword }))
    return { email, secret }
  }

  /** The password alone, after which an attempt waits for the code. */
  async function provesAt(server: ServerProcess, { email }: Joined): Promise<Client> {
    const browser = at(server)
    const proven = await browser.post('/v1/sign-in/password', { email, password: goodPassword })
    assert.equal(proven.body.next, 'second-factor', proven.text)
    return browser
  }

  /** With password and code; once in a step of the clock. */
  async function signsInAt(server: ServerProcess, { email, secret }: Joined): Promise<void> {
    const browser = await provesAt(server, { email, secret })
    expect(200, await browser.post('/v1/sign-in/totp', { code: totpCode(secret, stepNow()) }))
  }

  const stepNow = () => Math.floor(Date.now() / stepMs)

  /** The same browser, led to another process. */
  function goOn(from: Client, to: Client): void {
    for (const [name, value] of from.cookies) to.cookies.set(name, value)
  }

  function expect<T>(status: number, answer: Answer<T>): void {
    assert.equal(answer.status, status, answer.text)
  }
})
