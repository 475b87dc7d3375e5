import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, grantTo, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { directoryOf, loggedDirectoryOf, ownedBy, personOf, rowsOf } from '../../test/support/owned.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('deleteApplication', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('takes everything below with it, and the roles that were given on it', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const one = await ownedBy(owner, 'application', { organization })
    const other = await ownedBy(owner, 'application', { organization, name: 'Other' })
    const member = await memberOf(app, organization, 'none')
    await grantTo(app, organization, member, { kind: 'application', id: one.id, role: 'editor' })
    const [person, stays] = [await personOf(app, one), await personOf(app, other)]
    const directoryId = await directoryOf(app, one)
    const gone = await owner.browser.delete(one.path, { name: 'Web shop' })
    assert.equal(gone.status, 204, gone.text)
    const db = app.context.database.kysely
    const users = await db.selectFrom('users').select('id').where('id', 'in', [person, stays]).execute()
    assert.deepEqual(
      users.map(({ id }) => id),
      [stays],
    )
    const directory = await db.selectFrom('directories').selectAll().where('id', '=', directoryId).execute()
    const grants = await db.selectFrom('grants').selectAll().where('scope_id', '=', one.id).execute()
    assert.deepEqual([directory, grants], [[], []])
    assertProblem(await owner.browser.get(one.path), 404, 'not-found')
    assert.equal((await organizationActs(app, organization)).at(-1), 'application.deleted')
  })

  it('leaves nothing of the log and the mails of its people', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'application', { organization })
    const directoryId = await loggedDirectoryOf(app, one)
    assert.equal((await organization.owner.browser.delete(one.path, { name: 'Web shop' })).status, 204)
    assert.deepEqual(await rowsOf(app, directoryId), { audit_events: 0, emails: 0 })
  })

  it('asks for its name and a fresh proof, and is for who holds application.delete', async () => {
    const organization = await foundedOrganization(app)
    const one = await ownedBy(organization.owner, 'application', { organization })
    const { browser } = await memberOf(app, organization, 'editor')
    assertProblem(await browser.delete(one.path, { name: 'Web shop' }), 403, 'access-denied')
    const wrong = await organization.owner.browser.delete(one.path, { name: 'web shop' })
    assertProblem(wrong, 422, 'validation')
    app.clock.advance(3_600_000)
    const stale = await organization.owner.browser.delete(one.path, { name: 'Web shop' })
    assertProblem(stale, 403, 'fresh-proof-required')
  })
})
