import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { type AuditFacts, recordEvent } from './audit.ts'
import { forgetPerson } from './forget-person.ts'

const client = { address: '203.0.113.7', userAgent: 'Firefox' }
const organizationId = createId('organization')

eachEngine((engine) => {
  describe('forgetPerson', () => {
    it('clears what the person did, and what concerned only their account', async () => {
      await using app = await startTestApp({ engine })
      const id = createId('user')
      const session = { sessionId: createId('session'), client }
      await record(app, { act: 'sign-in.succeeded', userId: id, details: { device: 'mine' }, ...session })
      await record(app, {
        act: 'project.created',
        userId: id,
        organizationId,
        details: { name: 'Shop' },
        ...session,
      })
      await forget(app, { id, email: 'ada@example.com' })
      assert.deepEqual(await events(app), [
        { act: 'sign-in.succeeded', address: null, user_agent: null, session_id: null, details: null },
        {
          act: 'project.created',
          address: null,
          user_agent: null,
          session_id: null,
          details: '{"name":"Shop"}',
        },
      ])
    })

    it('leaves an administrator’s own address where one acted on the person', async () => {
      await using app = await startTestApp({ engine })
      const id = createId('user')
      const actor = { kind: 'user' as const, id: createId('user') }
      await record(app, { act: 'account.released', userId: id, organizationId, actor, client })
      await forget(app, { id, email: 'ada@example.com' })
      assert.equal((await events(app))[0]?.address, client.address)
    })

    it('clears what the person did to others', async () => {
      await using app = await startTestApp({ engine })
      const id = createId('user')
      const actor = { kind: 'user' as const, id }
      await record(app, { act: 'account.released', userId: createId('user'), organizationId, actor, client })
      await forget(app, { id, email: 'ada@example.com' })
      assert.equal((await events(app))[0]?.address, null)
    })

    it('takes the address out of what organizations recorded of invitations, and no other address', async () => {
      await using app = await startTestApp({ engine })
      const invited = (email: string) =>
        record(app, {
          act: 'invitation.created',
          userId: createId('user'),
          organizationId,
          details: { email, role: 'viewer' },
        })
      await invited('ada@example.com')
      await invited('ada@example.org')
      await forget(app, { id: createId('user'), email: 'ada@example.com' })
      assert.deepEqual(
        (await events(app)).map(({ details }) => details),
        ['{"role":"viewer"}', '{"email":"ada@example.org","role":"viewer"}'],
      )
    })

    it('leaves alone what another directory recorded of the same address', async () => {
      await using app = await startTestApp({ engine })
      const details = { email: 'ada@example.com' }
      await record(app, { act: 'invitation.created', userId: createId('user'), organizationId, details })
      const directoryId = createId('directory')
      await forget(app, { id: createId('user'), directoryId, email: 'ada@example.com' })
      assert.equal((await events(app))[0]?.details, '{"email":"ada@example.com"}')
    })
  })
})

async function record(app: TestApp, facts: Omit<AuditFacts, 'directoryId'>): Promise<void> {
  app.clock.advance(1)
  await recordEvent(app.context, app.context.database.kysely, { directoryId: platformDirectoryId, ...facts })
}

async function forget(
  app: TestApp,
  person: { id: string; directoryId?: string; email: string },
): Promise<void> {
  const { directoryId = platformDirectoryId } = person
  await transaction(app.context.database, (tx) => forgetPerson(tx, { ...person, directoryId }))
}

async function events(app: TestApp) {
  const rows = await app.context.database.kysely
    .selectFrom('audit_events')
    .select(['act', 'address', 'user_agent', 'session_id', 'details'])
    .orderBy('at')
    .execute()
  return rows.map((row) => ({ ...row }))
}
