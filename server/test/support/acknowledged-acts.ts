import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { asBrowser, asProgram, type Client, fetchTransport, type Transport } from './http-client.ts'
import { codeIn } from './mail.ts'
import { newcomer } from './people.ts'

/** What a while of load saw. */
export interface Tally {
  /** How many answers came with each status. */
  statuses: Map<number, number>
  /** Requests that ended without an answer, and why. */
  unanswered: string[]
  /** Answers that are not as they should be. */
  wrong: string[]
  /** How long the longest request took. */
  longestMs: number
}

/** People who change things all the time and know what was acknowledged to them. */
export interface ActingPeople {
  tally: Tally
  /** Resolves when so many writes, and an end of a session, were acknowledged from now on. */
  untilActed(writes: number): Promise<void>
  /** Resolves with the time that passed until everybody was answered well again. */
  untilWell(): Promise<number>
  /** Ends the load, and asserts that everything acknowledged is there and everything ended is ended. */
  stopAndCheck(): Promise<{ writes: number; ended: number }>
}

interface Person {
  browser: Client
  email: string
  password: string
  /** The last number that was acknowledged, and those whose answer never came. */
  kept: number
  open: Set<number>
  endedTokens: string[]
  goodSince: number | null
}

/**
 * Starts the load of so many people on a server in local mode, without limits.
 * @param inboxAt where mail is shown: behind a proxy, the address of a process itself.
 */
export async function startActing(baseUrl: string, count: number, inboxAt = baseUrl): Promise<ActingPeople> {
  // A connection that is being handed to a worker while that is killed hears nothing any more.
  const transport = fetchTransport(baseUrl, { patienceMs: 30_000 })
  const inbox = asProgram(fetchTransport(inboxAt))
  const people = await Promise.all(Array.from({ length: count }, () => registered(transport, inbox)))
  const tally: Tally = { statuses: new Map(), unanswered: [], wrong: [], longestMs: 0 }
  let isOver = false
  const loops = people.map(async (person, index) => {
    for (let round = 1; !isOver; round++) {
      await actOnce(watching(person, tally), person, round)
      if (index === 0) await endSession(transport, person, tally)
      await sleep(1)
    }
  })
  return {
    tally,
    async untilActed(writes) {
      const target = writesOf(people) + writes
      const ended = endedOf(people)
      while (writesOf(people) < target || endedOf(people) === ended) await sleep(5)
    },
    async untilWell() {
      const begunAt = performance.now()
      for (const person of people) person.goodSince = null
      while (people.some(({ goodSince }) => goodSince === null)) {
        assert.ok(performance.now() - begunAt < 60_000, 'it does not recover')
        await sleep(10)
      }
      return performance.now() - begunAt
    },
    async stopAndCheck() {
      isOver = true
      await Promise.all(loops)
      return check(transport, people)
    },
  }
}

async function registered(transport: Transport, inbox: Client): Promise<Person> {
  const { email, password, ...names } = newcomer()
  const browser = asBrowser(transport)
  assert.equal((await browser.post('/v1/registration', { email, password, ...names })).status, 202)
  const { body } = await inbox.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
  const mail = body.items.find(({ to }) => to === email) ?? assert.fail(`no mail to ${email}`)
  assert.equal((await browser.post('/v1/registration/confirm', { code: codeIn(mail) })).status, 200)
  return { browser, email, password, kept: 0, open: new Set(), endedTokens: [], goodSince: null }
}

type Ask = (
  method: string,
  path: string,
  body?: object,
  client?: Client,
) => Promise<{ status: number; body: unknown }>

/** Sends a request and notes how it ended; a request without an answer has status 0. */
function watching(person: Person, tally: Tally): Ask {
  return async (method, path, body, client = person.browser) => {
    const begunAt = performance.now()
    try {
      const answer = await client.request(method, path, body === undefined ? {} : { body })
      tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1)
      const isRefused = answer.status === 503
      if (isRefused && (!answer.headers.has('retry-after') || answer.body.code !== 'unavailable'))
        tally.wrong.push(`503 without Retry-After: ${answer.text}`)
      if (answer.status >= 400 && !isRefused)
        tally.wrong.push(`${method} ${path}: ${answer.status} ${answer.text}`)
      person.goodSince = isRefused ? null : (person.goodSince ?? performance.now())
      return answer
    } catch (error) {
      const { cause, message } = error as Error
      tally.unanswered.push(`${method} ${path}: ${cause instanceof Error ? cause.message : message}`)
      person.goodSince = null
      return { status: 0, body: {} }
    } finally {
      tally.longestMs = Math.max(tally.longestMs, performance.now() - begunAt)
    }
  }
}

/** Writes a number, asks who is signed in, and reads the number. */
async function actOnce(ask: Ask, person: Person, round: number): Promise<void> {
  person.open.add(round)
  const { status } = await ask('PATCH', '/v1/account/profile', { company: `number ${round}` })
  if (status === 200) {
    person.kept = round
    person.open.clear()
  }
  await ask('GET', '/v1/session')
  const read = await ask('GET', '/v1/account/profile')
  if (read.status === 200) assertKept(person, (read.body as { company: string }).company)
}

function assertKept({ kept, open }: Person, company: string | null): void {
  const number = Number(/\d+$/.exec(company ?? '0')?.[0] ?? 0)
  assert.ok(number === kept || open.has(number), `${kept} was acknowledged, and ${number} is there`)
}

/** Signs in once more and ends that session again. */
async function endSession(transport: Transport, person: Person, tally: Tally): Promise<void> {
  const ask = watching(person, tally)
  const { email, password } = person
  const guest = asProgram(transport)
  const made = await ask('POST', '/v1/sign-in/password', { email, password, delivery: 'token' }, guest)
  if (made.status !== 200) return
  const { token } = made.body as { token: string }
  const ended = await ask('DELETE', '/v1/session', undefined, asProgram(transport, token))
  if (ended.status === 204) person.endedTokens.push(token)
}

async function check(transport: Transport, people: Person[]): Promise<{ writes: number; ended: number }> {
  for (const person of people) {
    const { status, body, text } = await person.browser.get<{ company: string }>('/v1/account/profile')
    assert.equal(status, 200, text)
    assertKept(person, body.company)
    for (const token of person.endedTokens)
      assert.equal(
        (await asProgram(transport, token).get('/v1/session')).status,
        401,
        'an ended session is back',
      )
  }
  return { writes: writesOf(people), ended: endedOf(people) }
}

function writesOf(people: Person[]): number {
  return people.reduce((sum, { kept }) => sum + kept, 0)
}

function endedOf(people: Person[]): number {
  return people.reduce((sum, { endedTokens }) => sum + endedTokens.length, 0)
}
