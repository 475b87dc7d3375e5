import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  backEnd,
  checked,
  type DevelopedExperience,
  developedExperience,
  redeemed,
  settledUser,
} from '../../test/support/developers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('endExperienceSession', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('signs the person out, in the application and on the pages, and says so in the Experience only', async () => {
    const person = await settledUser(app, experience)
    const program = await backEnd(app, experience)
    const sessionToken = await redeemed(program, experience, person.browser)
    const end = () => program.post(`${experience.path}/sessions/end`, { sessionToken })
    assert.equal((await end()).status, 204)
    assert.equal((await end()).status, 204)
    assert.equal((await checked(program, experience, { sessionToken })).body.reason, 'session-ended')
    assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    const events = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['directory_id', 'organization_id', 'user_id'])
      .where('act', '=', 'session.ended-by-application')
      .execute()
    assert.deepEqual(
      events.map((event) => ({ ...event })),
      [{ directory_id: experience.directoryId, organization_id: null, user_id: person.id }],
    )
  })

  it('is for collaborators, and for keys', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) =>
      client.post(`${path}/sessions/end`, {}),
    )
  })
})
