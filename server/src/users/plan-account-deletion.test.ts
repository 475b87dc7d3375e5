import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { apiKeyOf } from '../../test/support/credentials.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { companyWith, linkThrough, speakOf, startOidcApp } from '../../test/support/oidc.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { giveThings } from '../../test/support/owned-things.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { personWithTotp, userIdOf } from '../../test/support/second-factors.ts'
import { memberAt } from '../../test/support/sso.ts'
import { startTestApp } from '../../test/support/test-app.ts'

const path = '/v1/account/deletion-plan'

interface Plan {
  email: string
  dies: Record<string, unknown> & { applications: { total: number; items: { people: number }[] } }
  stays: { organizations: { items: Record<string, unknown>[] } }
  blocks: Record<string, unknown>[]
  asks: Record<string, boolean>
}

describe('planAccountDeletion', () => {
  it('lists what dies, with the people of each Experience, and what stays', async () => {
    await using app = await startTestApp()
    const ada = await personWithTotp(app)
    const id = await userIdOf(app, ada.email)
    await giveThings(app.context.database.kysely, id, {
      applications: 3,
      dashboards: 2,
      apiKeys: 4,
      people: 31,
      events: 1,
    })
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'editor', ada)
    const { body } = await ada.browser.get<Plan>(path)
    const { applications, apiKeys, dashboards, ...others } = body.dies
    assert.equal(applications.total, 3)
    assert.deepEqual(applications.items.map(({ people }) => people).sort(), [10, 10, 11])
    assert.equal((apiKeys as { total: number }).total, 4)
    assert.equal((dashboards as { total: number }).total, 2)
    assert.deepEqual(others, {
      people: 31,
      sessions: 1,
      password: true,
      authenticatorApp: true,
      passkeys: 0,
      recoveryCodes: 10,
      links: [],
      invitations: 0,
    })
    assert.deepEqual(body.stays.organizations.items, [
      { id: organization.id, name: 'Northwind', role: 'editor', otherMembers: 1 },
    ])
    assert.deepEqual([body.email, body.blocks], [ada.email, []])
    assert.deepEqual(body.asks, { password: true, secondFactor: true })
  })

  it('says what blocks, and the ways out', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    await app.context.database.kysely
      .updateTable('users')
      .set({ operator_since: 1 })
      .where('id', '=', organization.owner.id)
      .execute()
    const { body } = await organization.owner.browser.get<Plan>(path)
    const { id, name } = organization
    assert.deepEqual(body.blocks, [
      {
        reason: 'last-owner',
        organization: { id, name },
        remedies: [{ action: 'updateMember' }, { action: 'deleteOrganization' }],
      },
      { reason: 'last-operator', organization: null, remedies: [] },
    ])
  })

  it('tells whom a company manages that it does, and the deletion is refused until they leave', async () => {
    await using app = await startOidcApp()
    const company = await companyWith(app, app.provider)
    const ada = await memberAt(app, company.organization, company.domain, 'editor')
    speakOf(app, company, { email: ada.email })
    const linked = app.browser()
    assert.equal((await linkThrough(linked, company)).status, 200)
    const { id, name } = company.organization
    const { body } = await linked.get<Plan>(path)
    assert.deepEqual(body.blocks, [
      {
        reason: 'sso-managed',
        organization: { id, name },
        remedies: [{ action: 'leaveOrganization' }, { action: 'askAdministrators' }],
      },
    ])
    const refused = await linked.delete('/v1/account', { email: ada.email, password: ada.password })
    assertProblem(refused, 403, 'sso-managed')
  })

  it('is for sessions only', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const { secret } = await apiKeyOf(app, { id: await userIdOf(app, ada.email) })
    assertProblem(await app.program(secret).get(path), 403, 'wrong-credential')
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
  })
})
