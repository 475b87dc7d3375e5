import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { accountOf } from '../../test/support/operator-people.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('listUsers', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (query = '') => {
    const answer = await operator.browser.get<{ items: Json[]; nextCursor: string | null }>(
      `/v1/deployment/users${query}`,
    )
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  const emails = async (query: string) => (await list(query)).items.map(({ email }) => email)

  it('finds by the beginning of address, first, last or whole name in any case, or by id', async () => {
    const facts = { email: 'jose@quay.example', firstName: 'José', lastName: 'Åkesson' }
    const { id } = await accountOf(app, await registeredPerson(app, facts))
    for (const query of ['jose', 'JOSÉ', 'åk', 'akesson', 'jose@quay', 'josé åk', 'Akesson Jo', ` ${id} `])
      assert.deepEqual(await emails(`?query=${encodeURIComponent(query)}`), [facts.email], query)
    for (const query of ['quay', 'ose', 'jose%25', '_ose', 'x'.repeat(100), createId('user')])
      assert.deepEqual(await emails(`?query=${encodeURIComponent(query)}`), [], query)
    assertProblem(
      await operator.browser.get(`/v1/deployment/users?query=${'x'.repeat(101)}`),
      422,
      'validation',
    )
  })

  it('finds somebody under a new name, and not under the old one', async () => {
    const { browser, email } = await registeredPerson(app, { firstName: 'Wilhelmina' })
    await browser.patch('/v1/account/profile', { firstName: 'Billie' })
    assert.deepEqual(await emails('?query=wilhelm'), [])
    assert.deepEqual(await emails('?query=billie'), [email])
  })

  it('leaves those in the state that is asked for', async () => {
    const closed = await accountOf(app)
    await operator.browser.post(`${closed.path}/disable`)
    assert.deepEqual(await emails('?state=disabled'), [closed.email])
    assert.deepEqual(await emails('?state=operator'), [operator.email])
    assert.deepEqual(await emails('?state=sso-linked'), [])
    const active = await emails('?state=active')
    assert.ok(active.includes(operator.email) && !active.includes(closed.email))
    assert.deepEqual(await emails(`?state=disabled&query=${closed.email}`), [closed.email])
    assert.deepEqual(await emails(`?state=active&query=${closed.email}`), [])
    assertProblem(await operator.browser.get('/v1/deployment/users?state=all'), 422, 'validation')
  })

  it('shows all, newest first, page by page', async () => {
    for (let count = 0; count < 3; count++) {
      app.clock.advance(1)
      await registeredPerson(app, { lastName: 'Pagesson' })
    }
    for (const query of ['', '&query=pagesson']) {
      const { items } = await list(`?limit=100${query}`)
      const paged: Json[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page = await list(`?limit=2${query}${cursor === '' ? '' : `&cursor=${cursor}`}`)
        paged.push(...page.items)
        cursor = page.nextCursor
      }
      assert.deepEqual(paged, items)
      const times = items.map(({ createdAt }) => String(createdAt))
      assert.deepEqual(times, times.toSorted().reverse())
    }
  })
})
