import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import type { Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, projectIn } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listAllOrganizations', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (query = '') => {
    const answer = await operator.browser.get<{ items: Json[]; nextCursor: string | null }>(
      `/v1/deployment/organizations${query}`,
    )
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  const names = async (query: string) => (await list(query)).items.map(({ name }) => name)

  it('shows all, newest first, with what is in them, and finds by beginning or id', async () => {
    for (const name of ['Ærø Ferries', 'Northwind', 'North Star']) {
      app.clock.advance(1)
      const organization = await foundedOrganization(app, undefined, name)
      if (name === 'Northwind') {
        await memberOf(app, organization, 'viewer')
        await projectIn(app, organization)
      }
    }
    const { items } = await list()
    assert.deepEqual(
      items.map(({ name, memberCount, projectCount, plan }) => [name, memberCount, projectCount, plan]),
      [
        ['North Star', 1, 0, 'standard'],
        ['Northwind', 2, 1, 'standard'],
        ['Ærø Ferries', 1, 0, 'standard'],
      ],
    )
    assert.deepEqual(await names('?query=NORTH'), ['North Star', 'Northwind'])
    assert.deepEqual(await names('?query=north%20s'), ['North Star'])
    assert.deepEqual(await names(`?query=${encodeURIComponent('ærø')}`), ['Ærø Ferries'])
    assert.deepEqual(await names('?query=wind'), [])
    assert.deepEqual(await names(`?query=${items[1]?.id}`), ['Northwind'])
    const first = await list('?limit=2')
    const second = await list(`?limit=2&cursor=${first.nextCursor}`)
    assert.deepEqual([...first.items, ...second.items], items)
    assert.equal(second.nextCursor, null)
  })

  it('finds a renamed one by its new name', async () => {
    const { path, owner } = await foundedOrganization(app, undefined, 'Before')
    await owner.browser.patch(path, { name: 'Later' })
    assert.deepEqual(await names('?query=before'), [])
    assert.deepEqual(await names('?query=later'), ['Later'])
  })
})
