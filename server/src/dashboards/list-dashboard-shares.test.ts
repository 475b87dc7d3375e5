import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listDashboardShares', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists the open links without their tokens, with their last use', async () => {
    const ada = await registeredPerson(app)
    const one = await ownedBy(ada, 'dashboard')
    const path = `${one.path}/shares`
    const made = await ada.browser.post<{ share: Json; token: string }>(path, { days: 1 })
    const { token, share } = made.body
    await ada.browser.post(path, { days: 30 })
    assert.equal((await app.browser().post('/v1/shared-dashboards', { token })).status, 200)
    const listed = await ada.browser.get<{ items: Json[] }>(path)
    assert.equal(listed.body.items.length, 2)
    assert.ok(!listed.text.includes(token))
    const used = listed.body.items.find(({ id }) => id === share.id)
    assert.equal(used?.lastUsedAt, new Date(app.clock.now()).toISOString())
    app.clock.advance(2 * 86_400_000)
    assert.equal((await ada.browser.get<{ items: Json[] }>(path)).body.items.length, 1)
    const eve = await registeredPerson(app)
    assertProblem(await eve.browser.get(path), 404, 'not-found')
  })
})
