import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, projectIn } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('getOrganizationAsOperator', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp({
      settings: { LATCHKEY_PLANS: '{"standard":{"name":"Standard","projects":9}}' },
    })
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells whom to write to and how much of the plan is used', async () => {
    const organization = await foundedOrganization(app)
    const { id, owner } = organization
    await memberOf(app, organization, 'viewer')
    await projectIn(app, organization)
    const { body } = await operator.browser.get(`/v1/deployment/organizations/${id}`)
    const { createdAt, ...rest } = body
    assert.match(String(createdAt), /Z$/)
    assert.deepEqual(rest, {
      id,
      name: 'Northwind',
      plan: 'standard',
      memberCount: 2,
      projectCount: 1,
      owners: [{ id: owner.id, email: owner.email, name: `${owner.firstName} ${owner.lastName}` }],
      usage: { members: 2, projects: 1, workspaces: 0, applications: 0, experienceUsers: 0 },
      limits: { members: null, projects: 9, workspaces: null, applications: null, experienceUsers: null },
    })
  })

  it('answers 404 for none', async () => {
    for (const each of [createId('organization'), 'nonsense'])
      assertProblem(await operator.browser.get(`/v1/deployment/organizations/${each}`), 404, 'not-found')
  })
})
