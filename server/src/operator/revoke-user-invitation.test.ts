import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { assertDone } from '../../test/support/operator-people.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

describe('revokeUserInvitation', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lets nobody in by it any more, once', async () => {
    const email = 'guest@example.com'
    const made = await operator.browser.post<{ id: string }>('/v1/deployment/invitations', { email })
    const path = `/v1/deployment/invitations/${made.body.id}`
    assertDone(await operator.browser.delete(path))
    assertProblem(await operator.browser.delete(path), 404, 'not-found')
    const invitation = tokenIn(await app.mailTo(email), 'lki')
    const late = await app.browser().post('/v1/registration', { ...newcomer({ email }), invitation })
    assertProblem(late, 410, 'invitation-invalid')
    const row = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['actor_id', 'target_id'])
      .where('act', '=', 'account.invitation-revoked')
      .executeTakeFirstOrThrow()
    assert.deepEqual({ ...row }, { actor_id: operator.id, target_id: made.body.id })
  })

  it('finds none of an organization, and none that is not there', async () => {
    const { id } = await invited(app, await foundedOrganization(app), 'member@example.com')
    for (const each of [id, createId('invitation'), 'nonsense'])
      assertProblem(await operator.browser.delete(`/v1/deployment/invitations/${each}`), 404, 'not-found')
  })
})
