import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import type { Json } from '../../test/support/http-client.ts'
import { invited } from '../../test/support/invitations.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { inviteByOperator } from './invite.ts'
import { createSetupLink } from './setup-link.ts'
import { listUserInvitationPage } from './user-invitations.ts'

describe('listUserInvitations', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp()
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const list = async (query = '') =>
    (
      await operator.browser.get<{ items: Json[]; nextCursor: string | null }>(
        `/v1/deployment/invitations${query}`,
      )
    ).body

  it('shows what operators and the command line sent, newest first, page by page, and nothing of organizations', async () => {
    await createSetupLink(app.context)
    await invited(app, await foundedOrganization(app), 'member@example.com')
    await inviteByOperator(app.context, 'first@example.com', true)
    app.clock.advance(1)
    await operator.browser.post('/v1/deployment/invitations', { email: 'second@example.com' })
    const { items } = await list()
    assert.deepEqual(
      items.map(({ email, isOperator, invitedBy }) => [
        email,
        isOperator,
        (invitedBy as Json | null)?.email ?? null,
      ]),
      [
        ['second@example.com', false, operator.email],
        ['first@example.com', true, null],
      ],
    )
    const one = await list('?limit=1')
    const next = await list(`?limit=1&cursor=${one.nextCursor}`)
    assert.deepEqual([...one.items, ...next.items], items)
    assert.equal(next.nextCursor, null)
    // By then the session has ended as well.
    const open = async () => (await listUserInvitationPage(app.context, { limit: 9, after: null })).length
    app.clock.advance(7 * 86_400_000 - 1)
    assert.equal(await open(), 1)
    app.clock.advance(1)
    assert.equal(await open(), 0)
  })
})
