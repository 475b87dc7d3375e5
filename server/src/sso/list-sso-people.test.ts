import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { connectionOf, linkTo, type SsoApp, startSsoApp } from '../../test/support/sso.ts'

type Page = { items: { user: { id: string; email: string }; managed: boolean }[]; nextCursor: string | null }

describe('listSsoPeople', () => {
  let app: SsoApp
  before(async () => {
    app = await startSsoApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists who has come in, in pages, and says who keeps other ways in', async () => {
    const organization = await foundedOrganization(app)
    const [connection, other] = [await connectionOf(organization), await connectionOf(organization)]
    const people = [await memberOf(app, organization, 'viewer'), await memberOf(app, organization, 'editor')]
    for (const person of people) {
      await linkTo(app, connection, person)
      app.clock.advance(1000)
    }
    await linkTo(app, other, await memberOf(app, organization, 'viewer'))
    const [first, second] = people
    await app.context.database.kysely
      .updateTable('users')
      .set({ sso_connection_id: null, sso_linked_at: null })
      .where('id', '=', second?.id ?? '')
      .execute()
    const { browser } = organization.owner
    const page = await browser.get<Page>(`${connection.path}/people?limit=1`)
    assert.equal(page.status, 200, page.text)
    assert.deepEqual(
      page.body.items.map(({ user, managed }) => [user.id, user.email, managed]),
      [[first?.id, first?.email, true]],
    )
    const rest = await browser.get<Page>(`${connection.path}/people?cursor=${page.body.nextCursor}`)
    assert.deepEqual(
      rest.body.items.map(({ user, managed }) => [user.id, managed]),
      [[second?.id, false]],
    )
    assert.equal(rest.body.nextCursor, null)
  })

  it('takes the permission, and shows nobody of another organization’s', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.get(`${connection.path}/people`))
    const foreign = await connectionOf(await foundedOrganization(app))
    const path = `${organization.path}/sso-connections/${foreign.id}/people`
    assertProblem(await organization.owner.browser.get(path), 404, 'not-found')
    assertProblem(
      await organization.owner.browser.get(`${connection.path}/people?cursor=none`),
      422,
      'validation',
    )
  })
})
