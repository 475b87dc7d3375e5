import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { madeKey } from '../../test/support/api-keys.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import {
  connectionOf,
  linkTo,
  memberAt,
  newDomain,
  organizationAt,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'

interface Preview {
  counts: Record<string, number>
  members: {
    user: { id: string }
    footing: string
    apiKeys: { name: string; lastUsedAt: string | null }[]
    role: { id: string }
  }[]
}

describe('previewSsoEnforcement', () => {
  let app: SsoApp
  let provider: OidcProvider
  before(async () => {
    ;[app, provider] = await Promise.all([startSsoApp(), startProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close()])
  })

  it('tells who must change something, who need not, and whose keys go on', async () => {
    const domain = newDomain()
    const organization = await organizationAt(app, domain)
    const connection = await switchedOn(app, organization, { provider, domain })
    const unlinked = await memberAt(app, organization, domain, 'editor')
    const linked = await memberAt(app, organization, domain, 'viewer')
    const outside = await memberAt(app, organization, newDomain('elsewhere'), 'viewer')
    await madeKey(app, unlinked, { name: 'CI' })
    await madeKey(app, unlinked, { name: 'Backup' })
    const revoked = await madeKey(app, unlinked, { name: 'Old' })
    assert.equal((await unlinked.browser.delete(revoked.path)).status, 204)
    await linkTo(app, connection, linked)
    const ask = async (exemptions: string[]) => {
      const path = `${connection.path}/enforcement/preview`
      const answer = await organization.owner.browser.post<Preview>(path, { exemptions })
      assert.equal(answer.status, 200, answer.text)
      return answer.body
    }
    const alone = await ask([])
    assert.deepEqual(alone.counts, { unlinked: 2, linked: 1, exempt: 0, outside: 1, apiKeys: 2 })
    assert.deepEqual(
      alone.members.map(({ user, footing, apiKeys }) => [user.id, footing, apiKeys.map(({ name }) => name)]),
      [
        [organization.owner.id, 'unlinked', []],
        [unlinked.id, 'unlinked', ['CI', 'Backup']],
        [linked.id, 'linked', []],
        [outside.id, 'outside', []],
      ],
    )
    // Only owners can be exempt, whoever is named.
    const exempting = await ask([organization.owner.id, unlinked.id])
    assert.deepEqual(exempting.counts, { unlinked: 1, linked: 1, exempt: 1, outside: 1, apiKeys: 2 })
    assert.equal(
      (await app.context.database.kysely.selectFrom('sso_exemptions').selectAll().execute()).length,
      0,
    )
  })

  it('finds everybody outside as long as no domain is proven', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const answer = await organization.owner.browser.post<Preview>(
      `${connection.path}/enforcement/preview`,
      {},
    )
    assert.deepEqual(answer.body.counts, { unlinked: 0, linked: 0, exempt: 0, outside: 1, apiKeys: 0 })
  })

  it('takes the permission, and shows no other organization’s', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await editor.browser.post(`${connection.path}/enforcement/preview`, {}))
    const foreign = await connectionOf(await foundedOrganization(app))
    const path = `${organization.path}/sso-connections/${foreign.id}/enforcement/preview`
    assertProblem(await organization.owner.browser.post(path, {}), 404, 'not-found')
  })
})
