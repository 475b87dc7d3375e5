import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

interface Page {
  items: { id: string; email: string; status: string }[]
  nextCursor: string | null
}

describe('listInvitations', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows each state, and finds by it', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const old = await invited(app, organization, newcomer().email)
    app.clock.advance(7 * 86_400_000)
    const person = await registeredPerson(app)
    const accepted = await invited(app, organization, person.email)
    assert.equal((await person.browser.post('/v1/invitations/accept', { token: accepted.token })).status, 200)
    const declined = await invited(app, organization, newcomer().email)
    await app.browser().post('/v1/invitations/decline', { token: declined.token })
    const revoked = await invited(app, organization, newcomer().email)
    await browser.delete(`${organization.path}/invitations/${revoked.id}`)
    const pending = await invited(app, organization, newcomer().email)
    const expected = {
      expired: old.id,
      accepted: accepted.id,
      declined: declined.id,
      revoked: revoked.id,
      pending: pending.id,
    }
    const { body } = await browser.get<Page>(`${organization.path}/invitations`)
    assert.deepEqual(Object.fromEntries(body.items.map(({ id, status }) => [status, id])), expected)
    for (const [status, id] of Object.entries(expected)) {
      const found = await browser.get<Page>(`${organization.path}/invitations?status=${status}`)
      assert.deepEqual(
        found.body.items.map((item) => [item.id, item.status]),
        [[id, status]],
      )
    }
    assertProblem(await browser.get(`${organization.path}/invitations?status=lost`), 422, 'validation')
  })

  it('goes page by page from the newest on, and through no other organization', async () => {
    const organization = await foundedOrganization(app)
    await invited(app, await foundedOrganization(app), newcomer().email)
    const sent: string[] = []
    for (let i = 0; i < 5; i++) {
      sent.unshift((await invited(app, organization, newcomer().email)).id)
      app.clock.advance(i % 2)
    }
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = `limit=2${cursor && `&cursor=${cursor}`}`
      const { body }: { body: Page } = await organization.owner.browser.get<Page>(
        `${organization.path}/invitations?${query}`,
      )
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    assert.deepEqual(seen, sent)
  })

  it('is for those who may invite', async () => {
    const organization = await foundedOrganization(app)
    const path = `${organization.path}/invitations`
    const viewer = await memberOf(app, organization, 'viewer')
    assertProblem(await viewer.browser.get(path), 403, 'access-denied')
    assertProblem(await (await registeredPerson(app)).browser.get(path), 404, 'not-found')
  })
})
