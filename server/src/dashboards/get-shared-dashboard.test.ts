import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { wholeAnswer } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createPasswordHasher } from '../crypto/password-hash.ts'
import { createSecrets } from '../crypto/secret-box.ts'
import { createToken } from '../crypto/tokens.ts'

describe('getSharedDashboard', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const path = '/v1/shared-dashboards'
  const shared = async (facts: Json = {}) => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'dashboard', { organization, name: 'Numbers' })
    await ownedBy(organization.owner, 'application', { organization, name: 'Shop' })
    const { body } = await organization.owner.browser.post<{ share: Json; token: string }>(
      `${one.path}/shares`,
      facts,
    )
    return { organization, one, ...body }
  }

  it('shows the figures to whoever has the link, and no person', async () => {
    const { organization, token } = await shared()
    const answer = await app.browser().post<Json & { figures: Json }>(path, { token, period: '7d' })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual([answer.body.name, answer.body.figures.period], ['Numbers', '7d'])
    for (const secret of [organization.owner.email, organization.owner.lastName, 'usr_'])
      assert.ok(!answer.text.includes(secret), secret)
  })

  it('answers about a wrong, revoked, expired or foreign token alike, with or without a password', async () => {
    const absent = await app.browser().post(path, { token: createToken('dashboardShare') })
    assertProblem(absent, 404, 'not-found')
    const revoked = await shared({ password: 'eight or more' })
    const { browser } = revoked.organization.owner
    await browser.delete(`${revoked.one.path}/shares/${revoked.share.id}`)
    const expired = await shared({ days: 1 })
    app.clock.advance(2 * 86_400_000)
    const tokens = [revoked.token, expired.token, createToken('session'), 'lkg_', '', 'x'.repeat(100)]
    for (const token of tokens)
      for (const password of [undefined, 'eight or more']) {
        const answer = await app.browser().post(path, { token, ...(password && { password }) })
        assert.equal(wholeAnswer(answer), wholeAnswer(absent), token)
      }
  })

  it('keeps the password of a link under the present secret, from its next use on', async () => {
    const { one, token } = await shared({ password: 'eight or more' })
    const keyId = async () => {
      const [, dashboardId] = /(dsh_\w+)/.exec(one.path) ?? []
      const row = await app.context.database.kysely
        .selectFrom('dashboard_shares')
        .select('password_key_id')
        .where('dashboard_id', '=', dashboardId ?? '')
        .executeTakeFirstOrThrow()
      return row.password_key_id
    }
    assert.equal(await keyId(), app.context.secrets.pepper.id)
    const secrets = createSecrets(['a-newer-secret-0123456789-abcdefghijklmn', ...app.context.config.secrets])
    const passwords = await createPasswordHasher(secrets, 'test')
    await using rotated = await startServerOn({ ...app.context, secrets, passwords })
    for (const _time of ['first', 'second']) {
      const answer = await rotated.browser().post(path, { token, password: 'eight or more' })
      assert.equal(answer.status, 200, answer.text)
      assert.equal(await keyId(), secrets.pepper.id)
    }
  })

  it('asks for the password alike whether none or a wrong one came, and limits guesses', async () => {
    const { token } = await shared({ password: 'eight or more' })
    const look = (password?: string) => app.browser().post(path, { token, ...(password && { password }) })
    const [none, wrong] = [await look(), await look('something else')]
    assertProblem(none, 403, 'link-password-required')
    assert.equal(wholeAnswer(wrong), wholeAnswer(none))
    assert.equal((await look('eight or more')).status, 200)
    let paused = 0
    for (let guess = 0; guess < 30 && paused === 0; guess++)
      if ((await look(`guess ${guess}`)).status === 429) paused = guess
    assert.ok(paused > 2, String(paused))
    assertProblem(await look('eight or more'), 429, 'too-many-attempts')
    app.clock.advance(3_600_000)
    assert.equal((await look('eight or more')).status, 200)
  })

  it('shows of somebody’s own dashboard only what is theirs, not their organizations', async () => {
    const organization = await foundedOrganization(app, await registeredPerson(app), 'Secret Ltd')
    const { browser } = organization.owner
    const panels = [{ panel: 'sign-ins', stacked: true }]
    const { body } = await browser.post<Json>('/v1/dashboards', { name: 'Mine', panels })
    const own = await browser.get(`/v1/dashboards/${body.id}/figures`)
    assert.match(own.text, /Secret Ltd/)
    const { body: link } = await browser.post<Json>(`/v1/dashboards/${body.id}/shares`, {})
    const seen = await app.browser().post(path, { token: link.token })
    assert.equal(seen.status, 200, seen.text)
    assert.doesNotMatch(seen.text, /Secret Ltd|org_/)
  })
})
