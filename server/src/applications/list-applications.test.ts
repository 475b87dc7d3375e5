import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { ownedBy } from '../../test/support/owned.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('listApplications', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists what one owner has, newest first, page by page', async () => {
    const organization = await foundedOrganization(app)
    const { owner } = organization
    for (const name of ['One', 'Two', 'Three']) {
      await ownedBy(owner, 'application', { organization, name })
      app.clock.advance(1)
    }
    await ownedBy(owner, 'application', { name: 'Own' })
    const page = async (query: string) => {
      const { body } = await owner.browser.get<{ items: { name: string }[]; nextCursor: string | null }>(
        `/v1/applications?limit=2&${query}`,
      )
      return { names: body.items.map(({ name }) => name), next: body.nextCursor }
    }
    const first = await page(`organizationId=${organization.id}`)
    assert.deepEqual(first.names, ['Three', 'Two'])
    const last = await page(`organizationId=${organization.id}&cursor=${first.next}`)
    assert.deepEqual(last, { names: ['One'], next: null })
    assert.deepEqual(await page(''), { names: ['Own'], next: null })
  })

  it('tells the role that counts there', async () => {
    const organization = await foundedOrganization(app)
    const member = await memberOf(app, organization, 'editor')
    await ownedBy(member, 'application', { organization })
    const { body } = await member.browser.get<{ items: Json[] }>(
      `/v1/applications?organizationId=${organization.id}`,
    )
    assert.deepEqual(body.items[0]?.role, { id: 'editor', name: 'Editor', builtIn: true })
    assert.ok((await organizationActs(app, organization)).includes('application.created'))
  })

  it('answers for a foreign organization as for an absent one, and nobody without a credential', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = await registeredPerson(app)
    for (const id of [organization.id, createId('organization')])
      assertProblem(await browser.get(`/v1/applications?organizationId=${id}`), 404, 'not-found')
    assertProblem(await app.browser().get('/v1/applications'), 401, 'not-signed-in')
  })
})
