import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { type Company, companyWith, type OidcApp, startOidcApp } from '../../test/support/oidc.ts'
import { addPasskey } from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { linkTo, memberAt } from '../../test/support/sso.ts'
import { createId } from '../crypto/ids.ts'
import { platformDirectoryId } from '../users/directories.ts'

describe('the last way back', () => {
  let app: OidcApp
  before(async () => {
    const github = {
      LATCHKEY_GITHUB_CLIENT_ID: 'latchkey',
      LATCHKEY_GITHUB_CLIENT_SECRET: 'a-secret-of-github',
    }
    app = await startOidcApp({ settings: github })
  })
  after(() => app[Symbol.asyncDispose]())

  const requiredWith = async (company: Company, exemptions: string[]) => {
    const body = { stage: 'enforced', exemptions }
    const set = await company.organization.owner.browser.request('PUT', `${company.path}/enforcement`, {
      body,
    })
    assert.equal(set.status, 200, set.text)
  }
  /** Two owners, of whom the first alone is exempt. */
  const required = async () => {
    const company = await companyWith(app, app.provider)
    const { owner } = company.organization
    const other = await memberAt(app, company.organization, 'elsewhere.example', 'owner')
    await requiredWith(company, [owner.id])
    return { company, owner, other, members: `${company.organization.path}/members` }
  }

  it('is neither demoted, nor removed, nor lets itself go', async () => {
    const { company, owner, other, members } = await required()
    const at = `${members}/${owner.id}`
    const tries = [
      await other.browser.patch(at, { role: 'admin' }),
      await other.browser.delete(at),
      await owner.browser.post(`${company.organization.path}/leave`, {}),
      await owner.browser.request('DELETE', '/v1/account', {
        body: { email: owner.email, password: owner.password },
      }),
    ]
    for (const answer of tries) {
      const problem = assertProblem(answer, 409, 'sso-not-ready')
      assert.deepEqual([problem.reason, problem.remedy], ['no-way-back', { action: 'setSsoEnforcement' }])
    }
    assert.equal((await owner.browser.get(company.organization.path)).status, 200)
    // The plan of the deletion says so before.
    const plan = await owner.browser.get<{ blocks: { reason: string; organization: { id: string } }[] }>(
      '/v1/account/deletion-plan',
    )
    const [block] = plan.body.blocks
    assert.deepEqual([block?.reason, block?.organization.id], ['last-way-back', company.organization.id])
  })

  it('may go once somebody else is exempt, or nothing is required any more', async () => {
    const { company, owner, other, members } = await required()
    await requiredWith(company, [owner.id, other.id])
    assert.equal((await other.browser.patch(`${members}/${owner.id}`, { role: 'admin' })).status, 200)
    const free = await required()
    const set = await free.owner.browser.request('PUT', `${free.company.path}/enforcement`, {
      body: { stage: 'none', exemptions: [] },
    })
    assert.equal(set.status, 200, set.text)
    assert.equal((await free.other.browser.delete(`${free.members}/${free.owner.id}`)).status, 204)
  })

  it('keeps the passkey on which it stands', async () => {
    const { owner } = await required()
    await addPasskey(owner.browser, createAuthenticator({ origin: app.context.config.baseUrl }))
    const db = app.context.database.kysely
    await db.deleteFrom('passwords').where('user_id', '=', owner.id).execute()
    // Else the account itself refuses to lose its last way in.
    await db
      .insertInto('account_links')
      .values({
        id: createId('accountLink'),
        directory_id: platformDirectoryId,
        user_id: owner.id,
        issuer: 'https://github.example',
        subject: owner.id,
        name: 'octo',
        created_at: app.clock.now(),
        last_used_at: null,
      })
      .execute()
    const { id } = await db
      .selectFrom('passkeys')
      .select('id')
      .where('user_id', '=', owner.id)
      .executeTakeFirstOrThrow()
    const removed = await owner.browser.delete(`/v1/account/passkeys/${id}`)
    assert.equal(assertProblem(removed, 409, 'sso-not-ready').reason, 'no-way-back')
    const left = await db.selectFrom('passkeys').select('id').where('user_id', '=', owner.id).execute()
    assert.equal(left.length, 1)
  })

  it('is there before a connection is switched off', async () => {
    const company = await companyWith(app, app.provider)
    const { owner } = company.organization
    await linkTo(app, company, owner)
    const problem = assertProblem(
      await owner.browser.patch(company.path, { state: 'off' }),
      409,
      'sso-not-ready',
    )
    assert.deepEqual([problem.reason, problem.remedy], ['no-way-back', { action: 'deleteSsoConnection' }])
    await memberAt(app, company.organization, 'elsewhere.example', 'owner')
    const off = await owner.browser.patch(company.path, { state: 'off' })
    assert.deepEqual([off.status, off.body.state], [200, 'off'])
  })
})
