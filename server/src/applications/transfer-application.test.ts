import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { directoryOf, ownedBy, personOf } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('transferApplication', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('keeps the Experience with its people', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const one = await ownedBy(owner, 'application')
    const [directoryId, person] = [await directoryOf(app, one), await personOf(app, one)]
    const answer = await owner.browser.post<Json>(`${one.path}/transfer`, { organizationId: organization.id })
    assert.deepEqual([answer.status, answer.body.organizationId], [200, organization.id], answer.text)
    assert.equal(await directoryOf(app, one), directoryId)
    const { body } = await owner.browser.get<{ dies: Json }>(`${one.path}/deletion-plan`)
    assert.equal(body.dies.people, 1)
    const user = await app.context.database.kysely
      .selectFrom('users')
      .select('directory_id')
      .where('id', '=', person)
      .executeTakeFirst()
    assert.equal(user?.directory_id, directoryId)
    const eve = await registeredPerson(app)
    assertProblem(await eve.browser.post(`${one.path}/transfer`, { organizationId: null }), 404, 'not-found')
  })

  it('keeps to the plan of the new owner, people included', async () => {
    await using limited = await startTestApp({
      settings: { LATCHKEY_PLANS: '{"standard":{"name":"Standard","experienceUsers":1}}' },
    })
    const organization = await foundedOrganization(limited)
    const { browser } = organization.owner
    const one = await ownedBy(organization.owner, 'application')
    await personOf(limited, one, 'a@example.com')
    await personOf(limited, one, 'b@example.com')
    const path = `${one.path}/transfer`
    const preview = await browser.get<Json>(`${path}-preview?organizationId=${organization.id}`)
    assert.deepEqual(preview.body.obstacles, ['plan-limit-reached'])
    const refused = await browser.post(path, { organizationId: organization.id })
    assert.match(String(assertProblem(refused, 409, 'plan-limit-reached').detail), /1 user of Experiences/)
    assert.equal((await browser.get<Json>(one.path)).body.organizationId, null)
  })
})
