import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { type AuditFacts, auditActs, listUserEvents, recordEvent } from './audit.ts'

eachEngine((engine) => {
  describe('the audit trail', () => {
    let app: TestApp
    let userId: string
    let count = 0
    before(async () => {
      app = await startTestApp({ engine })
    })
    beforeEach(() => {
      userId = `usr_${++count}`
    })
    after(() => app[Symbol.asyncDispose]())

    const record = (facts: Partial<AuditFacts> = {}) =>
      transaction(app.context.database, (tx) =>
        recordEvent(app.context, tx, {
          directoryId: platformDirectoryId,
          act: 'profile.updated',
          userId,
          ...facts,
        }),
      )
    const rows = () =>
      app.context.database.kysely
        .selectFrom('audit_events')
        .selectAll()
        .where('user_id', '=', userId)
        .execute()
    const list = (limit: number, after: { at: number; id: string } | null = null, of = userId) =>
      listUserEvents(app.context.database.kysely, platformDirectoryId, of, { limit, after })

    it('says who did what to whom, from where, when and with what result', async () => {
      await record({
        act: 'sign-in.failed',
        result: 'failure',
        method: 'pwd',
        sessionId: 'ses_1',
        client: { address: '203.0.113.7', userAgent: 'curl/8' },
        actor: { kind: 'stranger', id: null },
        details: { reason: 'wrong' },
        organizationId: 'org_1',
        target: { kind: 'project', id: 'prj_1' },
      })
      const [row] = await rows()
      assert.match(row?.id ?? '', /^[a-z]{3}_[0-9a-z]{26}$/)
      assert.deepEqual(
        { ...row, id: '' },
        {
          id: '',
          directory_id: platformDirectoryId,
          organization_id: 'org_1',
          user_id: userId,
          act: 'sign-in.failed',
          result: 'failure',
          actor_kind: 'stranger',
          actor_id: null,
          method: 'pwd',
          session_id: 'ses_1',
          address: '203.0.113.7',
          user_agent: 'curl/8',
          details: '{"reason":"wrong"}',
          at: app.clock.now(),
          target_kind: 'project',
          target_id: 'prj_1',
          api_key_id: null,
          about_email: null,
        },
      )
    })

    it('names the credential with which it was done: a session or an API key', async () => {
      await record({ by: { kind: 'api-key', id: 'key_1' } })
      app.clock.advance(1)
      await record({ by: { kind: 'session', id: 'ses_1' } })
      const entries = (await rows()).sort((a, b) => a.at - b.at)
      assert.deepEqual(
        entries.map(({ session_id, api_key_id }) => [session_id, api_key_id]),
        [
          [null, 'key_1'],
          ['ses_1', null],
        ],
      )
      const [, byKey] = await list(10)
      assert.deepEqual([byKey?.api_key_id, byKey?.api_key_name], ['key_1', null])
    })

    it('takes the account itself as the one who acted, and success as the result', async () => {
      await record()
      const [row] = await rows()
      assert.deepEqual([row?.actor_kind, row?.actor_id, row?.result], ['user', userId, 'success'])
    })

    it('holds nothing of an act that was not done', async () => {
      const failing = transaction(app.context.database, async (tx) => {
        await recordEvent(app.context, tx, {
          directoryId: platformDirectoryId,
          act: 'profile.updated',
          userId,
        })
        throw new Error('the act failed')
      })
      await assert.rejects(failing, /the act failed/)
      assert.deepEqual(await rows(), [])
    })

    it('knows every act', async () => {
      for (const act of auditActs) await record({ act })
      assert.deepEqual((await list(auditActs.length + 1)).map(({ act }) => act).sort(), [...auditActs].sort())
    })

    it('is listed newest first, page by page, without gap or repetition', async () => {
      // Several in one millisecond: their order is by id then.
      for (let i = 0; i < 9; i++) {
        await record({ method: String(i) })
        if (i % 3 === 2) app.clock.advance(1)
      }
      const all = await list(100)
      assert.equal(all.length, 9)
      const sorted = [...all].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      assert.deepEqual(all, sorted)
      const paged = []
      for (let place: { at: number; id: string } | null = null; ; ) {
        const page = await list(2, place)
        paged.push(...page)
        const last = page.at(-1)
        if (!last) break
        place = { at: last.at, id: last.id }
      }
      assert.deepEqual(paged, all)
    })

    it('is listed for one user of one directory', async () => {
      await record()
      await record({ userId: 'usr_other' })
      assert.equal((await list(100)).length, 1)
      const elsewhere = { limit: 10, after: null }
      assert.deepEqual(await listUserEvents(app.context.database.kysely, 'dir_other', userId, elsewhere), [])
    })
  })
})
