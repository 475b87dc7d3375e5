import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { addDomain, connectionOf, newDomain } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { findConnectionByDomain } from './sso-connections.ts'
import { isProvenFor } from './sso-domains.ts'

describe('addSsoDomain', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('names the record that proves it, another one each time, and proves nothing by itself', async () => {
    const domain = newDomain()
    const connections = [
      await connectionOf(await foundedOrganization(app)),
      await connectionOf(await foundedOrganization(app)),
    ] as const
    const { browser } = connections[0].organization.owner
    const answer = await browser.post(`${connections[0].path}/domains`, { domain: domain.toUpperCase() })
    assert.equal(answer.status, 201, answer.text)
    assert.deepEqual(
      { ...answer.body, id: '', record: { ...(answer.body.record as Json), value: '' } },
      {
        id: '',
        domain,
        record: { type: 'TXT', name: `_latchkey.${domain}`, value: '' },
        provenAt: null,
        checkedAt: null,
        missingSince: null,
      },
    )
    const value = String((answer.body.record as Json).value)
    assert.match(value, /^latchkey-domain=[0-9a-f]{40}$/)
    const other = await addDomain(connections[1], domain)
    assert.notEqual(other.record.value, value)
    const db = app.context.database.kysely
    assert.equal(await isProvenFor(db, connections[0].id, domain), false)
    assert.equal(await findConnectionByDomain(db, domain), undefined)
    assert.ok((await organizationActs(app, connections[0].organization)).includes('sso-domain.added'))
  })

  it('refuses what belongs to nobody alone, and a second time', async () => {
    const connection = await connectionOf(await foundedOrganization(app))
    const { browser } = connection.organization.owner
    const domain = newDomain()
    await addDomain(connection, domain)
    const cases: [string, string][] = [
      ['co.uk', 'public-suffix'],
      ['gmail.com', 'consumer-mail'],
      ['not a domain', 'format'],
      ['127.0.0.1', 'format'],
      [domain, 'duplicate'],
      [`${domain}.`, 'duplicate'],
    ]
    for (const [given, code] of cases) {
      const answer = await browser.post(`${connection.path}/domains`, { domain: given })
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: Json[] }
      assert.deepEqual([errors[0]?.path, errors[0]?.code], ['domain', code], given)
    }
  })

  it('stops at a hundred', async () => {
    const connection = await connectionOf(await foundedOrganization(app))
    for (let added = 0; added < 100; added++) await addDomain(connection, newDomain())
    const { browser } = connection.organization.owner
    const more = await browser.post(`${connection.path}/domains`, { domain: newDomain() })
    assertProblem(more, 409, 'too-many-connections')
  })

  it('takes the permission and a fresh proof, and adds to no other organization’s connection', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const foreign = await connectionOf(await foundedOrganization(app))
    const editor = await memberOf(app, organization, 'editor')
    const body = { domain: newDomain() }
    assertDenied(await editor.browser.post(`${connection.path}/domains`, body))
    const { browser } = organization.owner
    const path = `${organization.path}/sso-connections/${foreign.id}/domains`
    assertProblem(await browser.post(path, body), 404, 'not-found')
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.post(`${connection.path}/domains`, body), 403, 'fresh-proof-required')
  })
})
