import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { accountOf, idsOfNobody } from '../../test/support/operator-people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('listUserActivity', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('shows what happened to an account, newest first, also what operators did', async () => {
    const ada = await accountOf(app)
    app.clock.advance(1)
    await operator.browser.post(`${ada.path}/disable`)
    type Page = { items: Json[]; nextCursor: string | null }
    const { body } = await operator.browser.get<Page>(`${ada.path}/activity`)
    const acts = body.items.map(({ act }) => act)
    assert.equal(acts[0], 'account.disabled')
    assert.ok(acts.includes('account.registered'))
    assert.equal(body.items[0]?.current, true)
    const first = await operator.browser.get<Page>(`${ada.path}/activity?limit=1`)
    const rest = await operator.browser.get<Page>(`${ada.path}/activity?cursor=${first.body.nextCursor}`)
    assert.deepEqual([...first.body.items, ...rest.body.items], body.items)
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(await operator.browser.get(`/v1/deployment/users/${each}/activity`), 404, 'not-found')
  })
})
