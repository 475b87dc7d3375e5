import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  addDomain,
  connectionOf,
  linkOf,
  linkTo,
  memberAt,
  newDomain,
  organizationAt,
  provenDomain,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'
import { findConnection } from './sso-connections.ts'
import { isProvenFor } from './sso-domains.ts'

describe('removeSsoDomain', () => {
  let app: SsoApp
  let provider: OidcProvider
  before(async () => {
    ;[app, provider] = await Promise.all([startSsoApp(), startProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close()])
  })

  it('releases the people of this domain, and of no other, not even of one that ends like it', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const others = [`mail.${domain}`, `a${domain}`] as const
    for (const other of others) await provenDomain(app, connection, other)
    const [gone, ...kept] = [
      await memberAt(app, organization, domain, 'viewer'),
      await memberAt(app, organization, others[0], 'viewer'),
      await memberAt(app, organization, others[1], 'viewer'),
    ] as const
    for (const member of [gone, ...kept]) await linkTo(app, connection, member)
    const { domains } = (
      await organization.owner.browser.get<{ domains: { id: string; domain: string }[] }>(connection.path)
    ).body
    const id = domains.find((each) => each.domain === domain)?.id
    const answer = await organization.owner.browser.delete(`${connection.path}/domains/${id}`)
    assert.equal(answer.status, 204, answer.text)
    assert.equal((await linkOf(app, gone)).connectionId, null)
    assert.equal((await mailsOf(app, gone.email, 'sso-released')).length, 1)
    for (const member of kept) assert.equal((await linkOf(app, member)).connectionId, connection.id)
    assert.equal(await isProvenFor(app.context.database.kysely, connection.id, domain), false)
    assert.ok((await organizationActs(app, organization)).includes('sso-domain.removed'))
  })

  it('ends what is required with the last proven domain', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const { browser, id: ownerId } = organization.owner
    const required = await browser.request('PUT', `${connection.path}/enforcement`, {
      body: { stage: 'enforced', exemptions: [ownerId] },
    })
    assert.equal(required.status, 200, required.text)
    const { domains } = (await browser.get<{ domains: { id: string }[] }>(connection.path)).body
    assert.equal((await browser.delete(`${connection.path}/domains/${domains[0]?.id}`)).status, 204)
    const kept = await findConnection(app.context.database.kysely, connection.id)
    assert.equal(kept?.enforcement, 'none')
  })

  it('takes the permission and a fresh proof, and reaches no other organization’s domain', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const added = await addDomain(connection, newDomain())
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.delete(`${connection.path}/domains/${added.id}`))
    const foreign = await connectionOf(await foundedOrganization(app))
    const foreignDomain = await addDomain(foreign, newDomain())
    const { browser } = organization.owner
    assertProblem(await browser.delete(`${connection.path}/domains/${foreignDomain.id}`), 404, 'not-found')
    app.clock.advance(11 * 60_000)
    assertProblem(await browser.delete(`${connection.path}/domains/${added.id}`), 403, 'fresh-proof-required')
  })
})
