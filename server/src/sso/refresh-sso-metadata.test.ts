import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startOidcProvider } from '../../../demo/oidc/provider.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { type Connection, connectionOf, oidcFacts, type SsoApp, startSsoApp } from '../../test/support/sso.ts'

const dayMs = 86_400_000

describe('refreshSsoMetadata', () => {
  let app: SsoApp
  let saml: SamlIdentityProvider
  before(async () => {
    const settings = { LATCHKEY_SESSION_IDLE: '2592000', LATCHKEY_FRESH_PROOF_TTL: '2592000' }
    ;[app, saml] = await Promise.all([startSsoApp({ settings }), startSamlIdentityProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), saml.close()])
  })

  const samlConnection = async () =>
    connectionOf(await foundedOrganization(app), {
      kind: 'saml',
      name: 'Staff',
      saml: { metadataUrl: saml.metadataUrl, countsAsMfa: true },
    })
  const refresh = ({ path, organization }: Connection) =>
    organization.owner.browser.post(`${path}/metadata/refresh`, {})
  const certificatesIn = (view: Json) => ((view.saml as Json).certificates as Json[]).length

  it('takes on the certificates of a roll-over beside the old ones, records and tells it', async () => {
    const connection = await samlConnection()
    const before = (await connection.organization.owner.browser.get(connection.path)).body
    await saml.rollOver()
    app.clock.advance(1000)
    const answer = await refresh(connection)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(certificatesIn(answer.body), certificatesIn(before) + 1)
    assert.deepEqual(
      [(answer.body.saml as Json).countsAsMfa, (answer.body.metadata as Json).error],
      [true, null],
    )
    assert.equal((answer.body.metadata as Json).readAt, new Date(app.clock.now()).toISOString())
    const changed = async () =>
      (await organizationActs(app, connection.organization)).filter(
        (act) => act === 'sso-connection.metadata-changed',
      ).length
    assert.equal(await changed(), 1)
    const told = await mailsOf(app, connection.organization.owner.email, 'sso-changed')
    assert.ok(told.some(({ subject }) => subject.startsWith('The identity provider has changed')))
    await refresh(connection)
    assert.equal(await changed(), 1)
  })

  it('is done once a day by itself', async () => {
    const connection = await samlConnection()
    const { browser } = connection.organization.owner
    const before = certificatesIn((await browser.get(connection.path)).body)
    await saml.rollOver()
    app.clock.advance(12 * 3_600_000)
    await app.runJob('refresh-sso-metadata')
    assert.equal(certificatesIn((await browser.get(connection.path)).body), before)
    app.clock.advance(12 * 3_600_000)
    await app.runJob('refresh-sso-metadata')
    assert.equal(certificatesIn((await browser.get(connection.path)).body), before + 1)
  })

  it('keeps what it has when the provider does not answer, says nothing of use, or is another one', async () => {
    await using gone = await startSamlIdentityProvider()
    const connection = await connectionOf(await foundedOrganization(app), {
      kind: 'saml',
      name: 'Staff',
      saml: { metadataUrl: gone.metadataUrl },
    })
    const { browser } = connection.organization.owner
    const before = (await browser.get(connection.path)).body
    const { entityId } = gone
    gone.entityId = 'https://another.example'
    const other = await refresh(connection)
    assert.match(String((other.body.metadata as Json).error), /another provider: https:\/\/another\.example/)
    gone.entityId = entityId
    const { keys } = gone
    gone.keys = []
    assert.match(String(((await refresh(connection)).body.metadata as Json).error), /no signing certificate/)
    gone.keys = keys
    await gone.close()
    const unreachable = await refresh(connection)
    assert.equal(unreachable.status, 200)
    assert.match(String((unreachable.body.metadata as Json).error), /cannot be reached/)
    assert.deepEqual(unreachable.body.saml, before.saml)
    app.clock.advance(dayMs)
    await app.runJob('refresh-sso-metadata')
    assert.deepEqual((await browser.get(connection.path)).body.saml, before.saml)
  })

  it('reads an OpenID provider again as well', async () => {
    await using provider = await startOidcProvider()
    const connection = await connectionOf(await foundedOrganization(app), oidcFacts(provider))
    app.clock.advance(1000)
    const answer = await refresh(connection)
    assert.equal((answer.body.metadata as Json).readAt, new Date(app.clock.now()).toISOString())
    assert.equal((answer.body.oidc as Json).clientId, 'latchkey')
  })

  it('needs a provider', async () => {
    const connection = await connectionOf(await foundedOrganization(app))
    assert.equal(assertProblem(await refresh(connection), 409, 'sso-not-ready').reason, 'provider')
  })

  it('counts how often it has other servers asked', async () => {
    const connection = await samlConnection()
    for (let asked = 0; asked < 119; asked++) await refresh(connection)
    assertProblem(await refresh(connection), 429, 'too-many-attempts')
  })

  it('takes the permission, and reaches no other organization’s', async () => {
    const connection = await samlConnection()
    const editor = await memberOf(app, connection.organization, 'editor')
    assertDenied(await editor.browser.post(`${connection.path}/metadata/refresh`, {}))
    const foreign = await samlConnection()
    const path = `${connection.organization.path}/sso-connections/${foreign.id}`
    assertProblem(await refresh({ ...connection, path }), 404, 'not-found')
  })
})
