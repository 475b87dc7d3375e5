import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { asBrowser, type Client, fetchTransport, type Transport } from '../support/http-client.ts'
import { codeIn } from '../support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

/** What a stranger can ask about an address. */
const questions = {
  registration: (email: string) => ({ ...newcomer(), email, password: 'eleven herons, one umbrella' }),
  'sign-in/password': (email: string) => ({ email, password: 'not the password at all' }),
  recovery: (email: string) => ({ email }),
  'registration/resend': (email: string) => ({ email }),
  'sign-in/options': (email: string) => ({ email }),
} as const
type Question = keyof typeof questions

describe('the content of an answer to a stranger', () => {
  let app: TestApp
  const addresses: Record<string, string> = { unknown: 'nobody@example.com' }

  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    addresses.known = (await registeredPerson(app)).email
    addresses.disabled = (await registeredPerson(app)).email
    const pending = newcomer()
    await app.browser().post('/v1/registration', pending)
    addresses.pending = pending.email
    await app.context.database.kysely
      .updateTable('users')
      .set({ disabled_at: app.clock.now() })
      .where('email', '=', addresses.disabled)
      .execute()
  })
  after(() => app[Symbol.asyncDispose]())

  /** Everything that can be told apart, with the address itself taken out. */
  const looksOf = async (question: Question, email: string, body?: object) => {
    const answer = await app.browser().post(`/v1/${question}`, body ?? questions[question](email))
    return {
      status: answer.status,
      body: answer.text.replaceAll(email, 'ADDRESS'),
      headers: [...answer.headers.keys()].sort(),
      length: answer.headers.get('content-length') === String(Buffer.byteLength(answer.text)),
      cookies: answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '')),
    }
  }

  for (const question of Object.keys(questions) as Question[]) {
    it(`is the same from ${question} for known, disabled, pending and unknown addresses`, async () => {
      const unknown = await looksOf(question, 'nobody@example.com')
      assert.ok(unknown.status < 500)
      for (const kind of ['known', 'disabled', 'pending'])
        assert.deepEqual(await looksOf(question, addresses[kind] ?? ''), unknown, kind)
    })
  }

  it('is that of a wrong password for the right password of a disabled account', async () => {
    const { disabled = '' } = addresses
    const right = await looksOf('sign-in/password', disabled, { email: disabled, password: goodPassword })
    assert.deepEqual(right, await looksOf('sign-in/password', 'nobody@example.com'))
  })

  it('does not change with how the address is written', async () => {
    const { known = '' } = addresses
    const lower = await looksOf('recovery', known)
    assert.deepEqual(await looksOf('recovery', known.toUpperCase()), lower)
  })

  it('does not tell a stranger who registered the address and then signs in whether it had an account', async () => {
    const looks = async (email: string) => {
      const stranger = app.browser()
      const facts = { ...newcomer(), email, password: 'a password of the stranger' }
      await stranger.post('/v1/registration', facts)
      const { status, text } = await stranger.post('/v1/sign-in/password', {
        email,
        password: facts.password,
      })
      return { status, text: text.replaceAll(email, 'ADDRESS') }
    }
    assert.deepEqual(await looks(addresses.known ?? ''), await looks('somebody-new@example.com'))
  })
})

describe('the time of an answer to a stranger, with passwords hashed at full cost', () => {
  /** Medians may differ by this share of the whole. A hash more or less would be a third and more. */
  const tolerance = 0.15
  const samplesPerBlock = 30
  const mostBlocks = 7
  let server: ServerProcess
  let transport: Transport
  let count = 0
  const unknown = () => `nobody${count++}@example.com`

  before(async () => {
    server = await startServerProcess({
      settings: {
        LATCHKEY_LIMITS: 'off',
        LATCHKEY_PASSWORD_HASH_COST: 'standard',
        LATCHKEY_LOG_LEVEL: 'warn',
      },
    })
    transport = fetchTransport(server.baseUrl)
    for (const email of ['known@example.com', 'disabled@example.com']) await makeAccount(email)
    await ask('registration', 'pending@example.com')
    using file = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
    const { changes } = file
      .prepare('update users set disabled_at = 1 where email = ?')
      .run('disabled@example.com')
    assert.equal(changes, 1)
  })
  after(() => server[Symbol.asyncDispose]())

  const ask = async (question: Question, email: string) => {
    const body = questions[question](email)
    const browser = asBrowser(transport)
    const startedAt = performance.now()
    const answer = await browser.post(`/v1/${question}`, body)
    const took = performance.now() - startedAt
    assert.ok(answer.status < 500 && answer.status !== 429, answer.text)
    return took
  }

  const makeAccount = async (email: string) => {
    const browser: Client = asBrowser(transport)
    await browser.post('/v1/registration', { ...newcomer(), email })
    const { body } = await browser.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
    const mail = body.items.find(({ to }) => to === email)
    const confirmed = await browser.post('/v1/registration/confirm', { code: codeIn(mail ?? { text: '' }) })
    assert.equal(confirmed.status, 200, confirmed.text)
  }

  /** Times of both kinds, taken in turns and in changing order, so that whatever else the machine does meets both. */
  const sampleBlock = async (
    question: Question,
    kinds: (() => string)[],
    times: number[][],
    size: number,
  ) => {
    for (let round = 0; round < size; round++) {
      const order = kinds.map((kind, index) => ({ kind, index }))
      if (round % 2 === 1) order.reverse()
      for (const { kind, index } of order) times[index]?.push(await ask(question, kind()))
    }
  }

  // Recovery waits most of its time, so several can be asked at once without being in each other's way.
  const lanes = { registration: 1, 'sign-in/password': 1, recovery: 5 } as const
  for (const question of Object.keys(lanes) as (keyof typeof lanes)[]) {
    it(`does not tell known from unknown addresses at ${question}`, async (t) => {
      const kinds = [() => 'known@example.com', unknown]
      await sampleBlock(question, kinds, [[], []], 3)
      const known: number[] = []
      const foreign: number[] = []
      let verdict = { area: Number.NaN, difference: Number.NaN }
      // Few samples of two alike things can differ by chance; a real difference stays as the samples grow.
      for (let count = 0; count < mostBlocks; count++) {
        const size = samplesPerBlock / lanes[question]
        const block = () => sampleBlock(question, kinds, [known, foreign], size)
        await Promise.all(Array.from({ length: lanes[question] }, block))
        verdict = { area: areaUnderCurve(known, foreign), difference: shareBetween(known, foreign) }
        if (isAlike(verdict)) break
      }
      t.diagnostic(
        `${question}: n = ${known.length}, medians ${median(known).toFixed(1)} and ${median(foreign).toFixed(1)} ms, AUC ${verdict.area.toFixed(2)}`,
      )
      assert.ok(isAlike(verdict), JSON.stringify(verdict))
    })
  }

  it('does not tell disabled and pending addresses from unknown ones at sign-in', async () => {
    const kinds = [unknown, () => 'disabled@example.com', () => 'pending@example.com']
    const times: number[][] = [[], [], []]
    const [foreign = [], ...others] = times
    let shares: number[] = []
    for (let count = 0; count < mostBlocks; count++) {
      await sampleBlock('sign-in/password', kinds, times, 12)
      shares = others.map((each) => shareBetween(each, foreign))
      if (shares.every((share) => share < tolerance)) return
    }
    assert.fail(`disabled and pending differ by ${shares} from ${median(foreign)} ms`)
  })

  function isAlike({ area, difference }: { area: number; difference: number }): boolean {
    return area > 0.4 && area < 0.6 && difference < tolerance
  }
})

/** The chance that one of `a` took longer than one of `b`: 0.5 tells nothing. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const wins = a.flatMap((x) => b.map((y): number => (x > y ? 1 : x === y ? 0.5 : 0)))
  return wins.reduce((sum, win) => sum + win, 0) / wins.length
}

function shareBetween(a: readonly number[], b: readonly number[]): number {
  return Math.abs(median(a) - median(b)) / median(b)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((x, y) => x - y)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
