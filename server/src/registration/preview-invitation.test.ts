import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../test/support/http-client.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from '../operator/invite.ts'
import { createSetupLink } from '../operator/setup-link.ts'

const path = '/v1/registration/invitation'
const weekMs = 7 * 86_400_000

describe('previewInvitation', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_REGISTRATION: 'closed' } })
  })
  after(() => app[Symbol.asyncDispose]())

  const tokenOf = (link: string | null) => link?.split('#token=')[1] ?? ''

  it('tells for whom and until when, as often as it is asked', async () => {
    const { link } = await inviteByOperator(app.context, 'guest@example.com', false)
    const invitation = tokenOf(link)
    const expiresAt = new Date(app.clock.now() + weekMs).toISOString()
    for (let i = 0; i < 3; i++) {
      const answer = await app.browser().post(path, { invitation })
      assert.equal(answer.status, 200)
      const nowhere = { organization: null, role: null }
      assert.deepEqual(answer.body, { email: 'guest@example.com', operator: false, expiresAt, ...nowhere })
    }
    const used = await app
      .browser()
      .post('/v1/registration', { ...newcomer({ email: 'guest@example.com' }), invitation })
    assert.equal(used.status, 201)
    assertProblem(await app.browser().post(path, { invitation }), 410, 'invitation-invalid')
  })

  it('tells that a set-up link is bound to no address and makes an operator', async () => {
    const invitation = tokenOf(await createSetupLink(app.context))
    const { body } = await app.browser().post(path, { invitation })
    assert.deepEqual([body.email, body.operator], [null, true])
  })

  it('refuses one that was replaced', async () => {
    const first = await inviteByOperator(app.context, 'twice@example.com', true)
    const second = await inviteByOperator(app.context, 'twice@example.com', true)
    assertProblem(
      await app.browser().post(path, { invitation: tokenOf(first.link) }),
      410,
      'invitation-invalid',
    )
    assert.equal((await app.browser().post(path, { invitation: tokenOf(second.link) })).body.operator, true)
  })

  it('refuses one that is a week old, and what is none', async () => {
    const { link } = await inviteByOperator(app.context, 'late@example.com', false)
    const invitation = tokenOf(link)
    app.clock.advance(weekMs - 1)
    assert.equal((await app.browser().post(path, { invitation })).status, 200)
    app.clock.advance(1)
    for (const each of [invitation, 'lki_', '', `${invitation}'--`]) {
      assertProblem(await app.browser().post(path, { invitation: each }), 410, 'invitation-invalid')
    }
    assertProblem(await app.browser().post(path, {}), 422, 'validation')
  })
})
