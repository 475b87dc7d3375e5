import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import { type AgentPlace, agentPlace, mintedAgent } from '../../test/support/agent-tokens.ts'
import { apiKeyOf, serviceKeyOf, sessionTokenOf } from '../../test/support/credentials.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { memberOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken, sha256, tokenPrefixes } from '../crypto/tokens.ts'

const path = '/v1/access/leaked-tokens'
const url = 'https://git.example.net/acme/site/blob/main/.env'

type Verdicts = { token_hash: string; token_type: string; label: string }[]

/** What a scanner is told about each token. */
async function report(app: TestApp, tokens: string[], facts: object = { url }): Promise<string[]> {
  const body = tokens.map((token) => ({ token, type: 'latchkey', source: 'content', ...facts }))
  const answer = await app.program().post<Verdicts>(path, body)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.map(({ label }) => label)
}

async function leakMails(app: TestApp) {
  return (await app.mails()).filter(({ template }) => template === 'credential-leaked')
}

async function acts(app: TestApp, act: string) {
  return app.context.database.kysely
    .selectFrom('audit_events')
    .select(['user_id', 'organization_id', 'actor_kind', 'target_id', 'details'])
    .where('act', '=', act)
    .execute()
}

async function refusalOf(app: TestApp, secret: string): Promise<unknown> {
  const route = secret.startsWith('lka') ? '/v1/agent' : '/v1/organizations'
  return assertProblem(await app.program(secret).get(route), 401, 'credential-ended').reason
}

const mints = (place: AgentPlace, body: object = {}) => mintedAgent(place, { ...body })

eachEngine((engine) => {
  describe('revokeLeakedTokens', () => {
    it('ends a session, and tells its user where it was found', async () => {
      await using app = await startTestApp({ engine })
      const person = await registeredPerson(app)
      const token = await sessionTokenOf(app, person)
      assert.deepEqual(await report(app, [token]), ['true_positive'])
      assertProblem(await app.program(token).get('/v1/session'), 401, 'not-signed-in')
      assert.equal((await person.browser.get('/v1/session')).status, 200, 'the other session stays')
      const [mail, ...more] = await leakMails(app)
      assert.deepEqual([mail?.to, more], [person.email, []])
      assert.match(mail?.text ?? '', /git\[\.\]example\[\.\]net\/acme\/site\/blob\/main\/\[\.\]env/)
      const [event] = await acts(app, 'session.leaked')
      assert.equal(event?.user_id, await userIdOf(app, person.email))
      assert.deepEqual(
        [event?.actor_kind, JSON.parse(event?.details ?? '')],
        ['stranger', { url, source: 'content' }],
      )
      assert.deepEqual(await report(app, [token]), ['false_positive'], 'nothing is kept of an ended session')
    })

    it('revokes API keys, also service keys and paused ones, and tells their owners once', async () => {
      await using app = await startTestApp({ engine })
      const person = await registeredPerson(app)
      const key = await apiKeyOf(app, { id: await userIdOf(app, person.email) })
      const paused = await apiKeyOf(app, { id: await userIdOf(app, person.email) })
      const service = await serviceKeyOf(app)
      const db = app.context.database.kysely
      await db
        .updateTable('api_keys')
        .set({ paused_at: 1, paused_by: 'owner' })
        .where('id', '=', paused.id)
        .execute()
      const secrets = [key.secret, paused.secret, service.secret]
      const all = ['true_positive', 'true_positive', 'true_positive']
      assert.deepEqual(await report(app, secrets), all)
      for (const secret of secrets) assert.equal(await refusalOf(app, secret), 'revoked')
      assert.deepEqual(await report(app, secrets), all, 'what was revoked was made here')
      const mails = await leakMails(app)
      assert.equal(mails.length, 3)
      assert.equal(mails.filter(({ to }) => to === person.email).length, 2)
      assert.match(mails[0]?.text ?? '', /An API key of your account \(“Deploys”\)/)
      const events = await acts(app, 'api-key.leaked')
      assert.deepEqual(
        events.map(({ target_id }) => target_id).sort(),
        [key.id, paused.id, service.id].sort(),
      )
    })

    it('revokes a whole key by its secret in rotation, and keeps it when the secret has ended', async () => {
      await using app = await startTestApp({ engine })
      const person = await registeredPerson(app)
      const key = await apiKeyOf(app, { id: await userIdOf(app, person.email) })
      const old = createToken('apiKey')
      const endsAt = app.clock.now() + 60_000
      await app.context.database.kysely
        .insertInto('api_key_secrets')
        .values({ token_hash: sha256(old), api_key_id: key.id, created_at: 0, ends_at: endsAt })
        .execute()
      app.clock.advance(60_000)
      assert.deepEqual(await report(app, [old]), ['true_positive'])
      assert.equal((await app.program(key.secret).get('/v1/organizations')).status, 200)
      assert.deepEqual(await leakMails(app), [])
      await app.context.database.kysely
        .updateTable('api_key_secrets')
        .set({ ends_at: endsAt + 1 })
        .where('token_hash', '=', sha256(old))
        .execute()
      assert.deepEqual(await report(app, [old]), ['true_positive'])
      assert.equal(await refusalOf(app, key.secret), 'revoked')
    })

    it('revokes an agent token, and tells administrators and whoever minted it', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { organization } = place
      const admin = await memberOf(app, organization, 'admin')
      const minter = await memberOf(app, organization, 'editor')
      await memberOf(app, organization, 'editor')
      const { id, secret } = await mintedAgent(place, { lifetimeSeconds: 600 }, minter.browser)
      const renewed = await app.program(secret).post<{ secret: string }>('/v1/agent/renew')
      assert.deepEqual(await report(app, [secret]), ['true_positive'])
      for (const one of [secret, renewed.body.secret]) assert.equal(await refusalOf(app, one), 'revoked')
      const mails = await leakMails(app)
      const receivers = [organization.owner.email, admin.email, minter.email]
      assert.deepEqual(mails.map(({ to }) => to).sort(), receivers.sort())
      for (const { links } of mails)
        assert.ok(links[0]?.endsWith(place.path.slice('/v1'.length)), String(links[0]))
      const [event] = await acts(app, 'agent-token.leaked')
      assert.deepEqual(
        [event?.organization_id, event?.target_id, event?.user_id],
        [organization.id, id, null],
      )
    })

    it('tells no minter who has left, nobody twice, and keeps a token whose secret has ended', async () => {
      await using app = await startTestApp({ engine })
      const place = await agentPlace(app)
      const { organization } = place
      const minter = await memberOf(app, organization, 'editor')
      const left = await mintedAgent(place, {}, minter.browser)
      await minter.browser.post(`${organization.path}/leave`)
      const own = await mints(place)
      const ended = await mints(place, { lifetimeSeconds: 300 })
      app.clock.advance(299_999)
      const renewed = await app.program(ended.secret).post<{ secret: string }>('/v1/agent/renew')
      app.clock.advance(1)
      const tokens = [left.secret, own.secret, own.secret, ended.secret]
      assert.deepEqual(await report(app, tokens), Array(4).fill('true_positive'))
      assert.deepEqual(
        (await leakMails(app)).map(({ to }) => to),
        [organization.owner.email, organization.owner.email],
      )
      assert.equal((await app.program(renewed.body.secret).get('/v1/agent')).status, 200)
    })
  })
})

describe('a report of leaked tokens', () => {
  it('answers in the order and in the words of the scanner, for what was never ours as well', async () => {
    await using app = await startTestApp()
    const { secret } = await mints(await agentPlace(app))
    const kinds = Object.keys(tokenPrefixes) as (keyof typeof tokenPrefixes)[]
    const strangers = [...kinds.map(createToken), `${secret.slice(0, -1)}x`, secret.slice(0, -8), '', '🔑']
    const tokens = [...strangers, secret]
    const body = tokens.map((token, n) => ({ token, type: `type-${n}`, url: '', source: null }))
    const answer = await app.program().post<Verdicts>(path, body)
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(
      answer.body,
      tokens.map((token, n) => ({
        token_hash: hash('sha256', token, 'base64'),
        token_type: `type-${n}`,
        label: token === secret ? 'true_positive' : 'false_positive',
      })),
    )
    assert.deepEqual((await app.program().post<Verdicts>(path, [{ token: 'x' }])).body[0]?.token_type, '')
  })

  it('brings nothing of its own into mails and log: no link, no secret, no password', async () => {
    await using app = await startTestApp()
    const place = await agentPlace(app)
    const one = await mints(place)
    const two = await mints(place)
    await report(app, [one.secret], { url: `https://ada:hunter2@phish.example.org/?t=${one.secret}` })
    await report(app, [two.secret], { url: 'javascript:alert(1)', source: two.secret })
    const [first, second] = await leakMails(app)
    for (const mail of [first, second])
      for (const content of [mail?.text ?? '', mail?.html ?? '']) {
        assert.doesNotMatch(content, /phish\.example|hunter2|javascript:/)
        for (const { secret } of [one, two]) assert.ok(!content.includes(secret.slice(4)))
      }
    assert.match(first?.text ?? '', /phish\[\.\]example\[\.\]org\/\?t=lka_hidden/)
    assert.match(second?.text ?? '', /does not say where/)
    const details = (await acts(app, 'agent-token.leaked')).map((event) => event.details).join()
    assert.doesNotMatch(details, /hunter2|javascript/)
    for (const { secret } of [one, two]) assert.ok(!details.includes(secret.slice(4)))
  })

  it('keeps no secret behind a percent sign, and nothing that reads another way than it is', async () => {
    await using app = await startTestApp()
    const place = await agentPlace(app)
    const { secret } = await mints(place)
    const hidden = `lka%5F${secret.slice(4)}/lka%255f${secret.slice(4)}`
    await report(app, [secret], {
      url: `https://git.example.net/${hidden}`,
      source: `\u202egpj.\u001b[31m\r\n=x lka%5F${secret.slice(4)}`,
    })
    const details = JSON.parse((await acts(app, 'agent-token.leaked'))[0]?.details ?? '{}')
    assert.equal(details.url, 'https://git.example.net/lka_hidden/lka_hidden')
    assert.equal(details.source, 'gpj. [31m =x lka_hidden')
  })

  it('takes lists of at most a hundred reports, and no field that it does not know', async () => {
    await using app = await startTestApp()
    const token = createToken('agent')
    const faulty = [
      {},
      [],
      [{}],
      [{ token: 1 }],
      [{ token, secret: true }],
      [{ token: 'x'.repeat(501) }],
      [{ token, url: `https://x/${'x'.repeat(2000)}` }],
      Array(101).fill({ token }),
      { token },
    ]
    for (const body of faulty) assertProblem(await app.program().post(path, body), 422, 'validation')
    assert.equal((await app.program().post(path, Array(100).fill({ token }))).status, 200)
  })

  it('is limited for each source', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_LIMIT_REQUESTS_PER_SOURCE: '5' } })
    const ask = (address: string) => app.program(undefined, { address }).post(path, [{ token: 'x' }])
    for (let n = 0; n < 100; n++) assert.equal((await ask('203.0.113.1')).status, 200, String(n))
    assertProblem(await ask('203.0.113.1'), 429, 'too-many-attempts')
    assert.equal((await ask('203.0.113.2')).status, 200)
  })
})
