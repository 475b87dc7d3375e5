import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { apiKeyOf } from '../../test/support/credentials.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { giveThings } from '../../test/support/owned-things.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { mailsOf, personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { toTime } from '../http/time-field.ts'

const path = '/v1/account/export'

/** The archive as the browser would keep it. */
async function download(app: TestApp, { browser }: Pick<Person, 'browser'>) {
  const { host, origin } = new URL(app.context.config.baseUrl)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.server.inject({
    method: 'POST',
    url: path,
    headers: { host, origin, cookie, 'content-type': 'application/json' },
    payload: '{}',
  })
  assert.equal(answer.statusCode, 200, answer.payload)
  return { headers: answer.headers, bytes: answer.rawPayload }
}

function readArchive(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const text = (name: string) => strFromU8(files[name] ?? assert.fail(`there is no ${name}`))
  return { names: Object.keys(files), text, json: (name: string) => JSON.parse(text(name)) as Json[] }
}
type Json = Record<string, unknown>

describe('exportMyData', () => {
  it('gives a zip with a page and a file for each part', async () => {
    await using app = await startTestApp()
    const ada = await personWithTotp(app)
    const id = await userIdOf(app, ada.email)
    const amounts = { applications: 3, dashboards: 2, apiKeys: 4, people: 9, events: 700 }
    await giveThings(app.context.database.kysely, id, amounts)
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'editor', ada)
    const change = await ada.browser.post('/v1/account/email-change', { email: 'ada-next@example.org' })
    assert.equal(change.status, 202, change.text)
    const { headers, bytes } = await download(app, ada)
    assert.equal(headers['content-type'], 'application/zip')
    assert.match(String(headers['content-disposition']), /^attachment; filename="my-data-[\d-]+\.zip"$/)
    const archive = readArchive(bytes)
    assert.deepEqual(archive.names, [
      'profile.json',
      'memberships.json',
      'applications.json',
      'dashboards.json',
      'api-keys.json',
      'sign-in.json',
      'sessions.json',
      'browsers.json',
      'invitations.json',
      'activity.json',
      'index.html',
    ])
    assert.equal(archive.json('profile.json')[0]?.email, ada.email)
    assert.equal(archive.json('memberships.json')[0]?.role, 'editor')
    assert.equal(archive.json('applications.json').length, 3)
    assert.equal(archive.json('api-keys.json').length, 4)
    assert.deepEqual(archive.json('profile.json')[0]?.addressChange, {
      to: 'ada-next@example.org',
      askedAt: toTime(app.clock.now()),
    })
    const ways = archive.json('sign-in.json').map(({ way }) => way)
    assert.deepEqual(
      ['password', 'authenticator app', 'recovery code'].map((way) => ways.filter((it) => it === way).length),
      [1, 1, 10],
    )
    assert.equal(archive.json('browsers.json').length, 1)
    for (const key of archive.json('api-keys.json')) assert.ok('limitedTo' in key && 'pausedAt' in key)
    const links = archive.json('dashboards.json').flatMap(({ links }) => links as Json[])
    assert.ok(links.length > 0 && links.every((link) => link.closedAt === null))
    assert.ok(archive.json('activity.json').length > 700)
    assert.match(archive.text('index.html'), /These are 500 of 7\d\d: the file has all\./)
    assert.equal((await mailsOf(app, ada.email, 'data-exported')).length, 1)
  })

  it('holds no secret, hash or code, and nothing of the people of its Experiences', async () => {
    await using app = await startTestApp()
    const ada = await personWithTotp(app)
    const id = await userIdOf(app, ada.email)
    const { secret } = await apiKeyOf(app, { id })
    const amounts = { applications: 1, dashboards: 1, apiKeys: 1, people: 3, events: 1 }
    await giveThings(app.context.database.kysely, id, amounts)
    const archive = readArchive((await download(app, ada)).bytes)
    const all = archive.names.map(archive.text).join('\n')
    const db = app.context.database.kysely
    const hashes = [
      ...(await db.selectFrom('passwords').select('hash as it').execute()),
      ...(await db.selectFrom('sessions').select('token_hash as it').execute()),
      ...(await db.selectFrom('api_key_secrets').select('token_hash as it').execute()),
      ...(await db.selectFrom('recovery_codes').select('code_hash as it').execute()),
      ...(await db.selectFrom('totp_factors').select('sealed_secret as it').execute()),
      ...(await db.selectFrom('dashboard_shares').select('token_hash as it').execute()),
    ].map(({ it }) => it)
    assert.ok(hashes.length > 10)
    for (const unwanted of [...hashes, secret, ada.secret, ...ada.recoveryCodes, 'shopper0@example.org'])
      assert.ok(!all.includes(unwanted), unwanted)
    for (const cookie of ada.browser.cookies.values()) assert.ok(!all.includes(cookie))
  })

  it('keeps names text on its page, which runs nothing', async () => {
    await using app = await startTestApp()
    const firstName = '<img src=x onerror=alert(1)>'
    const ada = await registeredPerson(app, { firstName, lastName: `"'&` })
    const archive = readArchive((await download(app, ada)).bytes)
    const page = archive.text('index.html')
    assert.ok(page.includes('&#60;img src=x onerror=alert(1)&#62;'))
    assert.doesNotMatch(page, /<img|<script|javascript:/i)
    assert.match(page, /default-src 'none'/)
    assert.equal(archive.json('profile.json')[0]?.firstName, firstName)
  })

  it('stays small in memory with 30,000 events', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const id = await userIdOf(app, ada.email)
    const amounts = { applications: 0, dashboards: 0, apiKeys: 0, people: 0, events: 30_000 }
    await giveThings(app.context.database.kysely, id, amounts)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const { bytes } = await download(app, ada)
    const grown = process.memoryUsage().rss - before
    assert.ok(grown < 100 * 2 ** 20, `${Math.round(grown / 2 ** 20)} MB more`)
    assert.ok(bytes.length < 10 * 2 ** 20, `${bytes.length}`)
    assert.ok(readArchive(bytes).json('activity.json').length > 30_000)
  })

  it('is for fresh sessions, five times a day, and not for keys', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const { secret } = await apiKeyOf(app, { id: await userIdOf(app, ada.email) })
    assertProblem(await app.program(secret).post(path), 403, 'wrong-credential')
    for (let count = 0; count < 5; count++) await download(app, ada)
    assertProblem(await ada.browser.post(path), 429, 'too-many-attempts')
    app.clock.advance(3_600_000)
    assertProblem(await ada.browser.post(path), 403, 'fresh-proof-required')
  })
})
