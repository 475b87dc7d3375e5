import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { findExperienceOf } from '../experiences/experiences.ts'

describe('createApplication', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('makes an application with a tidy name in the personal space, and its Experience with it', async () => {
    const ada = await registeredPerson(app)
    const { status, body } = await ada.browser.post('/v1/applications', {
      name: '  Web   shop ',
      description: ' Where people buy ',
    })
    assert.equal(status, 201)
    const now = new Date(app.clock.now()).toISOString()
    assert.match(String(body.id), /^app_/)
    assert.deepEqual(body, {
      id: body.id,
      organizationId: null,
      name: 'Web shop',
      description: 'Where people buy',
      createdAt: now,
      updatedAt: now,
    })
    const experience = await findExperienceOf(app.context, String(body.id))
    assert.equal(experience?.name, 'Web shop')
  })

  it('gives its Experience a name that may stand in mails, whatever the application is called', async () => {
    const { browser } = await registeredPerson(app)
    const names = {
      'Bank: call 0900 123456': 'New application',
      'Bank at www.bank.example': 'New application',
      'Shop (staging), v2': 'Shop (staging), v2',
      'Shop_v2 [staging] of the whole company everywhere': 'Shop v2 staging of the whole company eve',
    }
    for (const [name, expected] of Object.entries(names)) {
      const { body } = await browser.post('/v1/applications', { name })
      const experience = await findExperienceOf(app.context, String(body.id))
      assert.equal(experience?.name, expected)
    }
  })

  it('is recorded: in the log of the organization, or in the activity of the person', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    await browser.post('/v1/applications', { organizationId: organization.id, name: 'Shop' })
    assert.deepEqual(await organizationActs(app, organization), [
      'organization.created',
      'application.created',
    ])
    await browser.post('/v1/applications', { organizationId: null, name: 'Own' })
    assert.equal((await organizationActs(app, organization)).length, 2)
    const { body } = await browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.equal(body.items.filter(({ act }) => act === 'application.created').length, 2)
  })

  it('is for roles that hold application.create; a foreign organization is an absent one', async () => {
    const organization = await foundedOrganization(app)
    const create = (organizationId: string) => ({ organizationId, name: 'Intruder' })
    for (const role of ['viewer', 'collaborator', 'none', 'billing']) {
      const { browser } = await memberOf(app, organization, role)
      assertDenied(await browser.post('/v1/applications', create(organization.id)))
    }
    const { browser } = await registeredPerson(app)
    await assertAbsent(
      browser.post('/v1/applications', create(organization.id)),
      browser.post('/v1/applications', create(createId('organization'))),
    )
  })

  it('refuses names that are no line of text, and unknown fields', async () => {
    const { browser } = await registeredPerson(app)
    for (const body of [{}, { name: ' ' }, { name: 'two\nlines' }, { name: 'Fine', userId: 'usr_1' }])
      assertProblem(await browser.post<Json>('/v1/applications', body), 422, 'validation')
  })

  it('keeps to the plan: of the organization, and of personal spaces', async () => {
    await using limited = await startTestApp({
      settings: {
        LATCHKEY_PLANS:
          '{"standard":{"name":"Standard","applications":2},"own":{"name":"Own","applications":1}}',
        LATCHKEY_PERSONAL_PLAN: 'own',
      },
    })
    const { id: organizationId, owner } = await foundedOrganization(limited)
    const create = (name: string, facts: Json = {}) =>
      owner.browser.post('/v1/applications', { name, ...facts })
    assert.equal((await create('One')).status, 201)
    assertProblem(await create('Two'), 409, 'plan-limit-reached')
    const made = await Promise.all(['A', 'B', 'C', 'D'].map((name) => create(name, { organizationId })))
    assert.deepEqual(made.map(({ status }) => status).sort(), [201, 201, 409, 409])
  })
})
