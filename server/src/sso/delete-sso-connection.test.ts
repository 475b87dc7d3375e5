import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs, roleOf } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  connectionOf,
  linkOf,
  linkTo,
  memberAt,
  newDomain,
  organizationAt,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'

describe('deleteSsoConnection', () => {
  let app: SsoApp
  let provider: OidcProvider
  before(async () => {
    ;[app, provider] = await Promise.all([startSsoApp(), startProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close()])
  })

  it('releases its people, who keep account and membership and can set a password', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const member = await memberAt(app, organization, domain, 'editor')
    await linkTo(app, connection, member)
    const answer = await organization.owner.browser.delete(connection.path)
    assert.equal(answer.status, 204, answer.text)
    assert.deepEqual(await linkOf(app, member), { connectionId: null, linkedAt: null, identities: 0 })
    assert.equal(await roleOf(app, organization, member), 'editor')
    assertProblem(await member.browser.get('/v1/account/profile'), 401, 'not-signed-in')
    const [mail] = await mailsOf(app, member.email, 'sso-released')
    assert.match(mail?.text ?? '', /Northwind no longer manages how you sign in/)
    const token = new URL(mail?.links[0] ?? '').hash.replace('#token=', '')
    const browser = app.browser()
    const reset = await browser.post('/v1/recovery/reset', {
      token,
      newPassword: 'a quiet morning by the lake',
    })
    assert.equal(reset.status, 200, reset.text)
    const back = await app.browser().post('/v1/sign-in/password', {
      email: member.email,
      password: 'a quiet morning by the lake',
    })
    assert.equal(back.status, 200, back.text)
    assertProblem(await organization.owner.browser.get(connection.path), 404, 'not-found')
    const acts = await organizationActs(app, organization)
    assert.ok(acts.includes('account.released') && acts.includes('sso-connection.deleted'))
    const told = await mailsOf(app, organization.owner.email, 'sso-changed')
    assert.ok(told.some(({ subject }) => subject.startsWith('Single sign-on was deleted')))
  })

  it('touches nobody of another connection', async () => {
    const organization = await foundedOrganization(app)
    const [mine, other] = [await connectionOf(organization), await connectionOf(organization)]
    const member = await memberOf(app, organization, 'viewer')
    await linkTo(app, other, member)
    assert.equal((await organization.owner.browser.delete(mine.path)).status, 204)
    assert.equal((await linkOf(app, member)).connectionId, other.id)
    assert.equal((await mailsOf(app, member.email, 'sso-released')).length, 0)
  })

  it('frees its domains', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    await organization.owner.browser.delete(connection.path)
    await switchedOn(app, await organizationAt(app, domain), { provider, domain })
  })

  it('takes the permission and a fresh proof, and reaches no other organization’s', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.delete(connection.path))
    const foreign = await connectionOf(await foundedOrganization(app))
    const { browser } = organization.owner
    assertProblem(
      await browser.delete(`${organization.path}/sso-connections/${foreign.id}`),
      404,
      'not-found',
    )
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.delete(connection.path), 403, 'fresh-proof-required')
  })
})
