import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { madeKey } from '../../test/support/api-keys.ts'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { accountOf, assertActsBy, idsOfNobody } from '../../test/support/operator-people.ts'
import { signedInElsewhere } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('endUserSessions', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('signs somebody out everywhere, and leaves the keys', async () => {
    const ada = await accountOf(app)
    const elsewhere = await signedInElsewhere(app, ada)
    const key = await madeKey(app, ada)
    const answer = await operator.browser.post(`${ada.path}/end-sessions`)
    assert.deepEqual([answer.status, answer.body], [200, { ended: 2 }], answer.text)
    for (const browser of [ada.browser, elsewhere])
      assertProblem(await browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await key.program.get('/v1/account/profile')).status, 200)
    await assertActsBy(app, operator, ada, ['account.sessions-ended'])
  })

  it('does not tell the owner from where the operator did it', async () => {
    const ada = await accountOf(app)
    await operator.browser.post(`${ada.path}/end-sessions`)
    const browser = await signedInElsewhere(app, ada)
    const { body } = await browser.get<{ items: { act: string; address: unknown; browser: unknown }[] }>(
      '/v1/account/activity',
    )
    const event = body.items.find(({ act }) => act === 'account.sessions-ended')
    assert.deepEqual([event?.address, event?.browser], [null, null])
  })

  it('answers 404 for nobody, for an Experience’s user, and for an address in place of an id', async () => {
    for (const each of await idsOfNobody(app))
      assertProblem(
        await operator.browser.post(`/v1/deployment/users/${each}/end-sessions`),
        404,
        'not-found',
      )
  })
})
