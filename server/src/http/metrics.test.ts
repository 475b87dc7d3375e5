import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { personWithTotp } from '../../test/support/second-factors.ts'
import { readSources } from '../../test/support/source-tree.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { limitNames } from '../observability/metrics.ts'

const token = 'a-token-for-the-scrape-0123456789'
const place = { LATCHKEY_METRICS_TOKEN: token }

async function shownValue(app: TestApp, series: string): Promise<number> {
  const { text } = await app.program().get('/metrics')
  const line = text.split('\n').find((one) => one.startsWith(`${series} `))
  return Number(line?.slice(series.length + 1))
}

describe('/metrics', () => {
  it('is for the person at this machine in local mode', async () => {
    await using app = await startTestApp()
    const answer = await app.program().get('/metrics')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
    assert.equal((await app.program(undefined, { address: '203.0.113.5' }).get('/metrics')).status, 404)
    for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }])
      assert.equal((await app.program(undefined, { headers }).get('/metrics')).status, 404)
  })

  it('is not there for a proxy that names a local client', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_TRUSTED_PROXIES: '203.0.113.5' } })
    const options = { address: '203.0.113.5', headers: { 'x-forwarded-for': '127.0.0.1' } }
    assert.equal((await app.program(undefined, options).get('/metrics')).status, 404)
  })

  it('with a token opens to that token alone, from everywhere', async () => {
    await using app = await startTestApp({ settings: place })
    const from = { address: '203.0.113.5' }
    const shown = (authorization: string) =>
      app.program(undefined, { ...from, headers: { authorization } }).get('/metrics')
    assert.equal((await shown(`Bearer ${token}`)).status, 200)
    for (const wrong of ['Bearer nothing', `Bearer ${token}x`, `Basic ${token}`, 'Bearer ', ''])
      assert.equal((await shown(wrong)).status, 404, wrong)
    assert.equal((await app.program().get('/metrics')).status, 404)
  })

  it('is not there for anybody in a deployment without a token', async () => {
    const settings = {
      LATCHKEY_BASE_URL: 'https://accounts.example.com',
      LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:9',
    }
    await using app = await startTestApp({ settings })
    assert.equal((await app.program().get('/metrics')).status, 404)
  })

  it('counts what people do, and says nothing of who they are', async () => {
    await using app = await startTestApp()
    const succeeded = 'latchkey_sign_ins_total{directory="platform",method="password",result="succeeded"}'
    const { instruments } = await import('../observability/metrics.ts')
    const counted = (name: string, wanted: Record<string, string>) =>
      instruments
        .find((one) => one.name === name)
        ?.read()
        .values.find(({ labels }) => Object.entries(wanted).every(([key, value]) => labels[key] === value))
        ?.value ?? 0
    const signIns = { directory: 'platform', method: 'password' }
    const before = {
      good: counted('latchkey_sign_ins_total', { ...signIns, result: 'succeeded' }),
      bad: counted('latchkey_sign_ins_total', { ...signIns, result: 'failed' }),
      accounts: counted('latchkey_registrations_total', { directory: 'platform' }),
      requests: counted('latchkey_http_requests_total', { operation: 'register', status: '2xx' }),
      allowed: counted('latchkey_access_decisions_total', { asked: 'service', reason: 'allowed' }),
    }
    const person = await registeredPerson(app)
    const { email } = person
    const refused = await app
      .program()
      .post('/v1/sign-in/password', { email, password: 'not this one at all' })
    assert.equal(refused.status, 401)
    const signIn = await app
      .program()
      .post('/v1/sign-in/password', { email, password: person.password, delivery: 'token' })
    assert.equal(signIn.status, 200)
    const organization = await foundedOrganization(app, person)
    const check = { organizationId: organization.id, permission: 'organization.read' }
    assert.equal((await person.browser.post('/v1/access/check', check)).body.allowed, true)
    await personWithTotp(app)

    const { text } = await app.program().get('/metrics')
    assert.equal(
      await shownValue(app, succeeded),
      counted('latchkey_sign_ins_total', { ...signIns, result: 'succeeded' }),
    )
    assert.ok(counted('latchkey_sign_ins_total', { ...signIns, result: 'succeeded' }) > before.good)
    assert.equal(counted('latchkey_sign_ins_total', { ...signIns, result: 'failed' }), before.bad + 1)
    assert.equal(counted('latchkey_registrations_total', { directory: 'platform' }), before.accounts + 2)
    assert.equal(
      counted('latchkey_http_requests_total', { operation: 'register', status: '2xx' }),
      before.requests + 2,
    )
    assert.equal(
      counted('latchkey_access_decisions_total', { asked: 'service', reason: 'allowed' }),
      before.allowed + 1,
    )
    assert.match(text, /^latchkey_emails_waiting [1-9]/m)
    assert.match(text, /^latchkey_database_up 1$/m)
    assert.match(text, /^latchkey_build_info\{version="[^"]+",engine="sqlite",node="[^"]+"\} 1$/m)
    assert.match(text, /^process_resident_memory_bytes \d+$/m)
    assert.match(text, /^process_start_time_seconds \d+$/m)
    for (const personal of [email, person.firstName, organization.id, organization.name, 'usr_', 'org_'])
      assert.equal(text.includes(personal), false, personal)
  })

  it('reads the database once for all who ask at the same time', async () => {
    await using app = await startTestApp()
    let reads = 0
    const { kysely } = app.context.database
    const selectFrom = kysely.selectFrom.bind(kysely)
    kysely.selectFrom = ((table: 'emails') => {
      if (table === 'emails') reads += 1
      return selectFrom(table)
    }) as typeof kysely.selectFrom
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.program().get('/metrics')))
    assert.ok(answers.every(({ status }) => status === 200))
    assert.equal(reads, 2)
  })
})

describe('the names of limits', () => {
  it('are those of the keys in the code', () => {
    const sources = readSources('server').filter(
      ({ path, text }) =>
        path.startsWith('server/src/') && /takeTry|LimitRule/.test(text) && !/test\.ts$/.test(path),
    )
    const keys = sources.flatMap(({ text }) =>
      [...text.matchAll(/(?:\bkey: |return )`([a-z-]+):/g)].map((it) => it[1]),
    )
    const quota = readFileSync(new URL('quota.ts', import.meta.url), 'utf8')
    const works = /const workQuotas = \{([^}]*)\}/.exec(quota)?.[1] ?? ''
    const ofWork = [...works.matchAll(/^\s+'?([a-z-]+)'?: /gm)].map((it) => it[1])
    const known = new Set<string | undefined>(limitNames)
    assert.ok(keys.length > 10 && ofWork.length > 3)
    assert.deepEqual(
      [...keys, ...ofWork].filter((name) => !known.has(name)),
      [],
    )
  })
})
