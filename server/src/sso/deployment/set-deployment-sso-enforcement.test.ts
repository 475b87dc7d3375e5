import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertOperatorsOnly,
  deploymentConnection,
  type Operator,
  operatorOf,
  runningConnection,
} from '../../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import type { Person } from '../../../test/support/people.ts'
import { userIdOf } from '../../../test/support/second-factors.ts'
import { newDomain, personAt, type SsoApp, startProvider, startSsoApp } from '../../../test/support/sso.ts'

describe('setDeploymentSsoEnforcement', () => {
  let app: SsoApp
  let operator: Operator
  before(async () => {
    app = await startSsoApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('keeps everybody of its domains from their other ways in, but the operators who are exempt', async () => {
    await using provider = await startProvider()
    const domain = newDomain('harbour')
    const chief = await operatorOf(app, await personAt(app, domain))
    const connection = await runningConnection(app, chief, { provider, domain })
    const person = await personAt(app, domain)
    const outside = await personAt(app, newDomain())
    const set = (body: Json) =>
      chief.browser.request('PUT', `${connection.path}/enforcement`, { body: { stage: 'enforced', ...body } })
    assert.equal(assertProblem(await set({ exemptions: [] }), 409, 'sso-not-ready').reason, 'no-way-back')
    const somebody = await userIdOf(app, person.email)
    assertProblem(await set({ exemptions: [somebody] }), 422, 'validation')
    const done = await set({ exemptions: [chief.id] })
    assert.equal(done.status, 200, done.text)
    assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    const signIn = ({ email, password }: Person) =>
      app.browser().post('/v1/sign-in/password', { email, password })
    assertProblem(await signIn(person), 403, 'sso-managed')
    for (const free of [chief, outside]) assert.equal((await signIn(free)).status, 200)
  })

  it('is there for operators with a second factor only', async () => {
    const { path } = await deploymentConnection(operator)
    await assertOperatorsOnly(app, 'PUT', `${path}/enforcement`, { stage: 'none' })
  })
})
