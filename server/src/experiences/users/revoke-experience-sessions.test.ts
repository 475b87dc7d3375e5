import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  madeUser,
  ownersActs,
  settledUser,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { findOpenProof } from '../../emails/mailed-proofs.ts'

describe('revokeExperienceSessions', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const revoke = (userId: string | null) =>
    experience.browser.post(`${experience.path}/sessions/revoke`, { userId })

  it('ends the sessions of one, and then of all, of this Experience only', async () => {
    const other = await developedExperience(app)
    const outside = await settledUser(app, other)
    const [one, two] = [await settledUser(app, experience), await settledUser(app, experience)]
    assert.deepEqual((await revoke(one.id)).body, { revoked: 1 })
    assertProblem(await one.browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await two.browser.get('/v1/session')).status, 200)
    assert.deepEqual((await revoke(null)).body, { revoked: 1 })
    assertProblem(await two.browser.get('/v1/session'), 401, 'not-signed-in')
    assert.equal((await outside.browser.get('/v1/session')).status, 200)
    assert.equal((await experience.browser.get('/v1/session')).status, 200)
    const acts = (await ownersActs(app, experience)).filter(({ act }) => act.endsWith('sessions-ended'))
    assert.deepEqual(
      acts.map(({ target_id }) => target_id),
      [one.id, experience.experienceId],
    )
  })

  it('ends with them a change of address that one of them has asked for', async () => {
    for (const whose of ['one', 'all']) {
      const one = await settledUser(app, experience)
      const email = `${whose}@another.example`
      assert.equal((await one.browser.post('/v1/account/email-change', { email })).status, 202)
      const open = () =>
        findOpenProof(app.context, app.context.database.kysely, one.id, 'email-change').then(
          (proof) => proof?.email,
        )
      assert.equal(await open(), email)
      await revoke(whose === 'one' ? one.id : null)
      assert.equal(await open(), undefined)
    }
  })

  it('ends none of others, and asks whose', async () => {
    const foreign = await madeUser(await developedExperience(app))
    assertProblem(await revoke(foreign.id), 404, 'not-found')
    assertProblem(await revoke(createId('user')), 404, 'not-found')
    assertProblem(await experience.browser.post(`${experience.path}/sessions/revoke`, {}), 422, 'validation')
  })

  it('is for editors', async () => {
    await assertKeptFor(app, experience, 'editor', (client, path) =>
      client.post(`${path}/sessions/revoke`, { userId: null }),
    )
  })
})
