import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type OidcProvider, startOidcProvider } from '../../../demo/oidc/provider.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  connectionOf,
  markTested,
  memberAt,
  newDomain,
  oidcFacts,
  organizationAt,
  provenDomain,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'
import { createId } from '../crypto/ids.ts'
import { findConnection, findConnectionByDomain, openSecret } from './sso-connections.ts'

describe('updateSsoConnection', () => {
  let app: SsoApp
  let provider: OidcProvider
  let other: OidcProvider
  let saml: SamlIdentityProvider
  before(async () => {
    ;[app, provider, other, saml] = await Promise.all([
      startSsoApp(),
      startProvider(),
      startOidcProvider(),
      startSamlIdentityProvider(),
    ])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close(), other.close(), saml.close()])
  })

  const db = () => app.context.database.kysely

  it('tells a draft what its provider is, once that is known', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const { oidc } = oidcFacts(provider)
    const { status, body } = await organization.owner.browser.patch(connection.path, { oidc })
    assert.equal(status, 200)
    assert.deepEqual([(body.oidc as Json).issuer, body.missing], [provider.url, ['proven-domain', 'test']])
    const kept = await findConnection(db(), connection.id)
    assert.equal(kept && openSecret(app.context, kept), 'a secret of the tests')
  })

  it('changes what is named and nothing else', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization, oidcFacts(provider))
    await markTested(app, connection)
    const before = (await organization.owner.browser.get(connection.path)).body
    const renamed = await organization.owner.browser.patch(connection.path, { name: ' Northwind  people ' })
    assert.deepEqual(renamed.body, { ...before, name: 'Northwind people' })
    const mapping = { email: 'upn', firstName: 'first', lastName: 'last', groups: null, roles: [] }
    const mapped = await organization.owner.browser.patch(connection.path, { mapping })
    assert.deepEqual(mapped.body, {
      ...before,
      name: 'Northwind people',
      mapping,
      testedAt: null,
      missing: ['proven-domain', 'test'],
    })
  })

  it('must be tested anew with another provider, secret or mapping, not with another name', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization, oidcFacts(provider))
    const { oidc } = oidcFacts(provider)
    const testedAfter = async (facts: Json) => {
      await markTested(app, connection)
      const answer = await organization.owner.browser.patch(connection.path, facts)
      assert.equal(answer.status, 200, answer.text)
      return answer.body.testedAt !== null
    }
    assert.equal(await testedAfter({ name: 'Another' }), true)
    assert.equal(await testedAfter({ defaultRole: 'editor' }), true)
    assert.equal(await testedAfter({ oidc }), false)
    assert.equal(await testedAfter({ mapping: { email: 'e', firstName: 'f', lastName: 'l' } }), false)
  })

  it('keeps the secret where none is given, and never sends it to another issuer', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization, oidcFacts(provider))
    const { browser } = organization.owner
    const kept = { oidc: { issuer: provider.url, clientId: 'another', countsAsMfa: true } }
    const answer = await browser.patch(connection.path, kept)
    assert.equal((answer.body.oidc as Json).countsAsMfa, true)
    const found = await findConnection(db(), connection.id)
    assert.equal(found && openSecret(app.context, found), 'a secret of the tests')
    const elsewhere = await browser.patch(connection.path, {
      oidc: { issuer: other.url, clientId: 'another' },
    })
    const { errors } = assertProblem(elsewhere, 422, 'validation') as { errors: Json[] }
    assert.deepEqual([errors[0]?.path, errors[0]?.code], ['oidc.clientSecret', 'required'])
  })

  it('is switched on with a provider, a proven domain and a test, and says what is missing', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const { browser } = organization.owner
    const connection = await connectionOf(organization)
    const refused = async () => {
      const problem = assertProblem(
        await browser.patch(connection.path, { state: 'on' }),
        409,
        'sso-not-ready',
      )
      return [problem.reason, problem.missing]
    }
    assert.deepEqual(await refused(), ['provider', ['provider', 'proven-domain', 'test']])
    await browser.patch(connection.path, { oidc: oidcFacts(provider).oidc })
    assert.deepEqual(await refused(), ['proven-domain', ['proven-domain', 'test']])
    await provenDomain(app, connection, domain)
    assert.deepEqual(await refused(), ['test', ['test']])
    await markTested(app, connection)
    assert.equal(await findConnectionByDomain(db(), domain), undefined)
    const on = await browser.patch(connection.path, { state: 'on' })
    assert.deepEqual([on.status, on.body.state, on.body.missing], [200, 'on', []])
    assert.equal((await findConnectionByDomain(db(), domain))?.id, connection.id)
    assert.equal(await findConnectionByDomain(db(), `mail.${domain}`), undefined)
    const off = await browser.patch(connection.path, { state: 'off' })
    assert.deepEqual([off.status, off.body.state], [200, 'off'])
    assert.equal(await findConnectionByDomain(db(), domain), undefined)
    assert.deepEqual(
      (await organizationActs(app, organization)).filter((act) => /switched/.test(act)),
      ['sso-connection.switched-on', 'sso-connection.switched-off'],
    )
    const mails = await mailsOf(app, organization.owner.email, 'sso-changed')
    assert.ok(mails.some(({ subject }) => subject.startsWith('Single sign-on was switched on')))
  })

  it('cannot be switched on with settings that were changed in the same breath', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const { browser } = organization.owner
    await browser.patch(connection.path, { state: 'off' })
    const both = await browser.patch(connection.path, { state: 'on', oidc: oidcFacts(provider).oidc })
    assert.equal(assertProblem(both, 409, 'sso-not-ready').reason, 'test')
  })

  it('does not let an administrator have a provider speak for an owner', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const admin = await memberAt(app, organization, newDomain('elsewhere'), 'admin')
    const connection = await connectionOf(organization, oidcFacts(provider))
    await provenDomain(app, connection, domain)
    await markTested(app, connection)
    assertProblem(await admin.browser.patch(connection.path, { state: 'on' }), 403, 'role-above-own')
    assert.equal((await organization.owner.browser.patch(connection.path, { state: 'on' })).status, 200)
    for (const facts of [
      { oidc: oidcFacts(provider).oidc },
      { mapping: { email: 'nickname', firstName: 'f', lastName: 'l' } },
      { defaultRole: 'viewer' },
    ]) {
      assertProblem(await admin.browser.patch(connection.path, facts), 403, 'role-above-own')
    }
    assert.equal((await admin.browser.patch(connection.path, { name: 'Renamed' })).status, 200)
  })

  it('does not let an administrator choose a provider that gives an owner’s role', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization, { ...oidcFacts(provider), defaultRole: 'owner' })
    const admin = await memberOf(app, organization, 'admin')
    const { oidc } = oidcFacts(other)
    assertProblem(await admin.browser.patch(connection.path, { oidc }), 403, 'role-above-own')
    assertProblem(await admin.browser.patch(connection.path, { state: 'on' }), 409, 'sso-not-ready')
    const lowered = await admin.browser.patch(connection.path, { oidc, defaultRole: 'viewer' })
    assert.equal(lowered.status, 200, lowered.text)
  })

  it('stays with its provider while it is on', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const { browser } = organization.owner
    const moved = await browser.patch(connection.path, { oidc: oidcFacts(other).oidc })
    assert.equal(assertProblem(moved, 409, 'sso-not-ready').reason, 'switched-on')
    await browser.patch(connection.path, { state: 'off' })
    assert.equal((await browser.patch(connection.path, { oidc: oidcFacts(other).oidc })).status, 200)
  })

  it('takes metadata of a SAML provider by upload, and says no to those of another kind', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization, { kind: 'saml', name: 'Staff' })
    const { browser } = organization.owner
    const uploaded = await browser.patch(connection.path, { saml: { metadataXml: saml.metadata({}) } })
    assert.equal((uploaded.body.saml as Json).entityId, saml.entityId)
    const counted = await browser.patch(connection.path, { saml: { countsAsMfa: true } })
    const view = counted.body.saml as Json
    assert.deepEqual([view.entityId, view.countsAsMfa], [saml.entityId, true])
    assertProblem(await browser.patch(connection.path, { oidc: oidcFacts(provider).oidc }), 422, 'validation')
  })

  it('takes the permission and a fresh proof, and shows no other organization’s', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.patch(connection.path, { name: 'Mine' }))
    const foreign = await connectionOf(await foundedOrganization(app))
    const { browser } = organization.owner
    for (const id of [foreign.id, createId('ssoConnection')]) {
      const path = `${organization.path}/sso-connections/${id}`
      assertProblem(await browser.patch(path, { name: 'Mine' }), 404, 'not-found')
    }
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.patch(connection.path, { name: 'Late' }), 403, 'fresh-proof-required')
  })

  it('counts how often it has other servers asked', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const oidc = { issuer: 'https://10.0.0.1', clientId: 'x', clientSecret: 'y' }
    const { browser } = organization.owner
    for (let asked = 0; asked < 120; asked++) await browser.patch(connection.path, { oidc })
    assertProblem(await browser.patch(connection.path, { oidc }), 429, 'too-many-attempts')
  })
})
