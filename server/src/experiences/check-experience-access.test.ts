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

describe('checkExperienceAccess', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('answers who it is', async () => {
    const person = await settledUser(app, experience)
    const program = await backEnd(app, experience)
    const sessionToken = await redeemed(program, experience, person.browser)
    const { body } = await checked(program, experience, { sessionToken })
    const session = body.session as { user: { id: string } }
    assert.deepEqual([body.allowed, body.reason, session.user.id], [true, null, person.id])
  })

  it('asks for a session token and takes nothing else for one', async () => {
    const program = await backEnd(app, experience)
    assertProblem(await program.post(`${experience.path}/access`, {}), 422, 'validation')
    const { body } = await checked(program, experience, { sessionToken: 'x', group: 'Staff' })
    assert.deepEqual(body, { allowed: false, reason: 'session-ended', session: null })
  })

  it('is for collaborators, and for keys', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) => client.post(`${path}/access`, {}))
  })
})
