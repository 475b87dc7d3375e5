import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

interface Page {
  items: { id: string; organization: { name: string }; role: { id: string } }[]
  nextCursor: string | null
}

describe('listMyInvitations', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows what waits for my address, and nothing of others', async () => {
    const person = await registeredPerson(app)
    const [one, two] = [
      await foundedOrganization(app, undefined, 'One'),
      await foundedOrganization(app, undefined, 'Two'),
    ]
    await invited(app, one, newcomer().email)
    const first = await invited(app, one, person.email, { role: 'editor' })
    app.clock.advance(1000)
    const second = await invited(app, two, person.email)
    const { body } = await person.browser.get<Page>('/v1/invitations')
    assert.deepEqual(
      body.items.map(({ id, organization, role }) => [id, organization.name, role.id]),
      [
        [second.id, 'Two', 'viewer'],
        [first.id, 'One', 'editor'],
      ],
    )
    const page = await person.browser.get<Page>('/v1/invitations?limit=1')
    const next = await person.browser.get<Page>(`/v1/invitations?limit=1&cursor=${page.body.nextCursor}`)
    assert.deepEqual([page.body.items[0]?.id, next.body.items[0]?.id], [second.id, first.id])
    assert.equal(next.body.nextCursor, null)
    assertProblem(await app.browser().get('/v1/invitations'), 401, 'not-signed-in')
  })

  it('shows none that cannot be accepted', async () => {
    const person = await registeredPerson(app)
    const organizations = [
      await foundedOrganization(app),
      await foundedOrganization(app),
      await foundedOrganization(app),
    ] as const
    const admin = await memberOf(app, organizations[0], 'admin')
    await invited(app, organizations[0], person.email, { by: admin })
    const revoked = await invited(app, organizations[1], person.email)
    await invited(app, organizations[2], person.email)
    const count = async () => (await person.browser.get<Page>('/v1/invitations')).body.items.length
    assert.equal(await count(), 3)
    await organizations[0].owner.browser.delete(`${organizations[0].path}/members/${admin.id}`)
    await organizations[1].owner.browser.delete(`${organizations[1].path}/invitations/${revoked.id}`)
    assert.equal(await count(), 1)
    app.clock.advance(7 * 86_400_000)
    assert.equal(await count(), 0)
  })
})
