import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import {
  assertAbsentTo,
  customRoleOf,
  foundedOrganization,
  memberOf,
  organizationActs,
} from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { oidcFacts, type SsoApp, startProvider, startSsoApp } from '../../test/support/sso.ts'
import { findConnection, openSecret } from './sso-connections.ts'

describe('createSsoConnection', () => {
  let app: SsoApp
  let oidc: OidcProvider
  let saml: SamlIdentityProvider
  before(async () => {
    ;[app, oidc, saml] = await Promise.all([startSsoApp(), startProvider(), startSamlIdentityProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), oidc.close(), saml.close()])
  })

  const pathOf = ({ path }: { path: string }) => `${path}/sso-connections`

  it('begins with a name alone, and shows what to enter at the provider', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const made = await browser.post(pathOf(organization), { kind: 'oidc', name: '  Northwind   staff ' })
    assert.equal(made.status, 201, made.text)
    const { id, state, name, missing, ours, oidc, defaultRole } = made.body
    assert.match(String(id), /^sso_/)
    assert.deepEqual([state, name, oidc], ['draft', 'Northwind staff', null])
    assert.deepEqual(missing, ['provider', 'proven-domain', 'test'])
    assert.deepEqual(defaultRole, { id: 'viewer', name: 'Viewer', builtIn: true })
    const base = app.context.config.baseUrl
    assert.deepEqual(ours, {
      redirectUri: `${base}/sign-in/sso/${id}/oidc`,
      backchannelLogoutUri: `${base}/v1/sso/${id}/backchannel-logout`,
      entityId: null,
      acsUrl: null,
      logoutUrl: null,
      postLogoutRedirectUri: `${base}/sign-in`,
      certificate: null,
    })
    assert.equal(await findConnection(app.context.database.kysely, String(id)), undefined)
  })

  it('reads a real OpenID provider by its issuer, and by the address of its document', async () => {
    const organization = await foundedOrganization(app)
    const facts = oidcFacts(oidc)
    for (const issuer of [oidc.url, `${oidc.url}/.well-known/openid-configuration`, `${oidc.url}/`]) {
      const body = { ...facts, oidc: { issuer, clientId: 'latchkey', clientSecret: 'secret of the client' } }
      const made = await organization.owner.browser.post(pathOf(organization), body)
      assert.equal(made.status, 201, made.text)
      assert.doesNotMatch(made.text, /secret of the client/)
      const view = made.body.oidc as Json
      assert.deepEqual(
        [view.issuer, view.clientId, view.scopes, view.tokenEndpoint, view.countsAsMfa],
        [oidc.url, 'latchkey', ['openid', 'email', 'profile'], `${oidc.url}/token`, false],
      )
      const kept = await findConnection(app.context.database.kysely, String(made.body.id))
      assert.ok(kept?.kind === 'oidc')
      assert.equal(openSecret(app.context, kept), 'secret of the client')
      assert.doesNotMatch(JSON.stringify(kept), /secret of the client/)
      assert.deepEqual(kept.settings.idTokenAlgorithms.includes('RS256'), true)
    }
  })

  it('reads a real SAML provider by the address of its metadata, and by the document', async () => {
    const organization = await foundedOrganization(app)
    for (const given of [{ metadataUrl: saml.metadataUrl }, { metadataXml: saml.metadata({}) }]) {
      const body = { kind: 'saml', name: 'Staff', saml: { ...given, countsAsMfa: true } }
      const made = await organization.owner.browser.post(pathOf(organization), body)
      assert.equal(made.status, 201, made.text)
      const view = made.body.saml as Json
      assert.deepEqual(
        [view.entityId, view.ssoUrl, view.ssoBinding, view.sloUrl, view.countsAsMfa, view.metadataUrl],
        [saml.entityId, saml.ssoUrl, 'redirect', saml.sloUrl, true, given.metadataUrl ?? null],
      )
      const [certificate] = view.certificates as Json[]
      const real = new X509Certificate(saml.keys[0]?.certificate ?? '')
      assert.equal(certificate?.fingerprint, real.fingerprint256)
      assert.equal(certificate?.expiresAt, real.validToDate.toISOString())
      const ours = made.body.ours as Json
      const base = app.context.config.baseUrl
      assert.equal(ours.entityId, `${base}/v1/sso/${made.body.id}/metadata`)
      assert.equal(ours.acsUrl, `${base}/v1/sign-in/sso/${made.body.id}/acs`)
      assert.ok(new X509Certificate(String(ours.certificate)).validToDate.getTime() > app.clock.now())
      const kept = await findConnection(app.context.database.kysely, String(made.body.id))
      assert.ok(kept?.kind === 'saml')
      assert.match(openSecret(app.context, kept), /BEGIN PRIVATE KEY/)
    }
  })

  it('takes metadata that is longer than other bodies', async () => {
    const organization = await foundedOrganization(app)
    const long = saml.metadata({}).replace('</md:EntityDescriptor>', `<!--${' '.repeat(200_000)}-->$&`)
    const body = { kind: 'saml', name: 'Staff', saml: { metadataXml: long } }
    const made = await organization.owner.browser.post(pathOf(organization), body)
    assert.equal(made.status, 201, made.text)
    const tooLong = { ...body, saml: { metadataXml: `${long}${' '.repeat(1024 * 1024)}` } }
    assertProblem(await organization.owner.browser.post(pathOf(organization), tooLong), 413, 'body-too-large')
    const elsewhere = await organization.owner.browser.post('/v1/organizations', { name: long })
    assertProblem(elsewhere, 413, 'body-too-large')
  })

  it('names the field and what is wrong with the provider', async () => {
    const organization = await foundedOrganization(app)
    const ask = async (body: Json) => {
      const answer = await organization.owner.browser.post(pathOf(organization), { name: 'Staff', ...body })
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: Json[] }
      return [errors[0]?.path, errors[0]?.code]
    }
    const client = { clientId: 'latchkey', clientSecret: 'secret' }
    const issuer = (address: string) => ({ kind: 'oidc', oidc: { issuer: address, ...client } })
    assert.deepEqual(await ask(issuer(`${saml.url}/nothing`)), ['oidc.issuer', 'status'])
    assert.deepEqual(await ask(issuer('http://10.0.0.1')), ['oidc.issuer', 'not-public'])
    assert.deepEqual(await ask(issuer('nowhere at all')), ['oidc.issuer', 'address'])
    assert.deepEqual(await ask({ kind: 'saml', saml: { metadataUrl: `${oidc.url}/jwks` } }), [
      'saml.metadataUrl',
      'metadata',
    ])
    assert.deepEqual(await ask({ kind: 'saml', saml: {} }), ['saml.metadataUrl', 'required'])
    assert.deepEqual(await ask({ kind: 'oidc', oidc: { issuer: oidc.url, clientId: 'x' } }), [
      'oidc.clientSecret',
      'required',
    ])
    assert.deepEqual(await ask({ kind: 'oidc', saml: { metadataUrl: saml.metadataUrl } }), [
      'saml',
      'wrong-kind',
    ])
    const both = { metadataUrl: saml.metadataUrl, metadataXml: saml.metadata({}) }
    assert.deepEqual(await ask({ kind: 'saml', saml: both }), ['saml.metadataXml', 'one-of'])
  })

  it('gives no role above that of who sets it up, neither by default nor by a group', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const rare = await customRoleOf(app, organization, ['organization.read', 'organization.delete'])
    const mapping = { email: 'email', firstName: 'given_name', lastName: 'family_name', groups: 'groups' }
    const asked: Json[] = [
      { defaultRole: 'owner' },
      { defaultRole: rare },
      {
        mapping: {
          ...mapping,
          roles: [
            { group: 'staff', role: 'viewer' },
            { group: 'chiefs', role: 'owner' },
          ],
        },
      },
    ]
    for (const facts of asked) {
      const body = { kind: 'oidc', name: 'Staff', ...facts }
      assertProblem(await admin.browser.post(pathOf(organization), body), 403, 'role-above-own')
      assert.equal((await organization.owner.browser.post(pathOf(organization), body)).status, 201)
    }
    const within = { kind: 'oidc', name: 'Staff', defaultRole: 'admin' }
    assert.equal((await admin.browser.post(pathOf(organization), within)).status, 201)
  })

  it('refuses roles that are none of the organization, and roles by group without a claim for groups', async () => {
    const organization = await foundedOrganization(app)
    const foreign = await customRoleOf(app, await foundedOrganization(app), ['organization.read'])
    const mapping = { email: 'email', firstName: 'given_name', lastName: 'family_name' }
    const roles = [{ group: 'staff', role: foreign }]
    const asked: [Json, string][] = [
      [{ defaultRole: foreign }, 'defaultRole'],
      [{ mapping: { ...mapping, groups: 'groups', roles } }, 'mapping.roles.0.role'],
      [{ mapping: { ...mapping, roles: [{ group: 'staff', role: 'viewer' }] } }, 'mapping.groups'],
    ]
    for (const [facts, path] of asked) {
      const body = { kind: 'oidc', name: 'Staff', ...facts }
      const answer = await organization.owner.browser.post(pathOf(organization), body)
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: Json[] }
      assert.equal(errors[0]?.path, path)
    }
  })

  it('is recorded, and mailed to everybody who manages single sign-on', async () => {
    const organization = await foundedOrganization(app)
    const admin = await memberOf(app, organization, 'admin')
    const editor = await memberOf(app, organization, 'editor')
    await organization.owner.browser.post(pathOf(organization), { kind: 'oidc', name: 'Staff' })
    assert.ok((await organizationActs(app, organization)).includes('sso-connection.created'))
    for (const person of [organization.owner, admin]) {
      const [mail] = await mailsOf(app, person.email, 'sso-changed')
      assert.match(mail?.text ?? '', /“Staff” of Northwind/)
    }
    assert.equal((await mailsOf(app, editor.email, 'sso-changed')).length, 0)
  })

  it('takes the permission and a fresh proof, and shows strangers nothing', async () => {
    const organization = await foundedOrganization(app)
    const body = { kind: 'oidc', name: 'Staff' }
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.post(pathOf(organization), body))
    await assertAbsentTo(await registeredPerson(app), organization, (browser, path) =>
      browser.post(`${path}/sso-connections`, body),
    )
    app.clock.advance(11 * 60_000)
    assertProblem(
      await organization.owner.browser.post(pathOf(organization), body),
      403,
      'fresh-proof-required',
    )
  })

  it('stops at twenty, and at too many questions to other servers', async () => {
    const organization = await foundedOrganization(app)
    const { browser } = organization.owner
    const body = { kind: 'oidc', name: 'Staff' }
    for (let made = 0; made < 20; made++) {
      assert.equal((await browser.post(pathOf(organization), body)).status, 201)
    }
    assertProblem(await browser.post(pathOf(organization), body), 409, 'too-many-connections')
    const asking = { ...body, oidc: { issuer: 'http://10.0.0.1', clientId: 'x', clientSecret: 'y' } }
    let last = await browser.post(pathOf(organization), asking)
    for (let asked = 0; asked < 120; asked++) last = await browser.post(pathOf(organization), asking)
    assertProblem(last, 429, 'too-many-attempts')
  })
})
