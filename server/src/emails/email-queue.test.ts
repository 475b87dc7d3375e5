import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { createTestOutbox, type TestOutbox } from '../../test/support/outbox-context.ts'
import { startSmtpServer, type TestSmtpServer } from '../../test/support/smtp.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  countQueuedEmails,
  discardQueuedEmail,
  type EmailState,
  listQueuedEmails,
  retryQueuedEmail,
} from './email-queue.ts'
import { enqueueEmail, sendDueEmails } from './outbox.ts'

const minute = 60_000

eachEngine((engine) => {
  describe('the queue of mails', () => {
    let database: Database
    let smtp: TestSmtpServer
    let outbox: TestOutbox
    before(async () => {
      database = await openTestDatabase(engine)
      smtp = await startSmtpServer()
      outbox = createTestOutbox(database, smtp.url)
    })
    after(async () => {
      outbox[Symbol.dispose]()
      await database[Symbol.asyncDispose]()
      await smtp[Symbol.asyncDispose]()
    })

    const enqueue = (to: string, expiresAt?: number) =>
      transaction(database, (tx) =>
        enqueueEmail(outbox.context, tx, {
          directoryId: platformDirectoryId,
          userId: null,
          to,
          template: 'password-reset',
          facts: {
            brand: { name: 'Latchkey' },
            recipient: { firstName: 'Ada' },
            request: { address: null, device: null, at: 0 },
            link: 'https://id.example.com/reset-password#token=lkr_secret',
            code: '48151623',
            expiresAt: outbox.clock.now() + minute,
          },
          ...(expiresAt !== undefined && { expiresAt }),
        }),
      )
    const send = () => sendDueEmails(outbox.context, 50)
    const list = (state?: EmailState, limit = 50) =>
      listQueuedEmails(outbox.context, { state, limit, after: null })
    const find = async (id: string) => (await list()).find((mail) => mail.id === id)
    const retry = (id: string) => transaction(database, (tx) => retryQueuedEmail(outbox.context, tx, id))
    const discard = (id: string) => transaction(database, (tx) => discardQueuedEmail(outbox.context, tx, id))
    /** Given up by the server for good. */
    const refused = async (to: string, expiresAt?: number) => {
      const id = await enqueue(to, expiresAt)
      smtp.refuseWith(550)
      await send()
      smtp.refuseWith(undefined)
      return id
    }

    it('tells to whom, never what, and nothing of what is emptied', async () => {
      const id = await enqueue('one@example.com')
      const waiting = await find(id)
      assert.deepEqual(
        [waiting?.to, waiting?.state, waiting?.attempts, waiting?.nextAttemptAt],
        ['one@example.com', 'waiting', 0, outbox.clock.now()],
      )
      assert.doesNotMatch(JSON.stringify(waiting), /lkr_|4815/)
      await send()
      const sent = await find(id)
      assert.deepEqual([sent?.to, sent?.state, sent?.nextAttemptAt], [null, 'sent', null])
      assert.equal(sent?.sentAt, outbox.clock.now())
    })

    it('is listed by state, newest first, page by page', async () => {
      const failed = await refused('no@example.com')
      outbox.clock.advance(1)
      const older = await enqueue('older@example.com')
      outbox.clock.advance(1)
      const newer = await enqueue('newer@example.com')
      const idsOf = async (state: EmailState) => (await list(state)).map(({ id }) => id)
      assert.deepEqual(await idsOf('waiting'), [newer, older])
      assert.ok((await idsOf('failed')).includes(failed))
      assert.ok(!(await idsOf('sent')).some((id) => [failed, older, newer].includes(id)))
      const [first] = await list('waiting', 1)
      assert.ok(first)
      const after = { at: first.createdAt, id: first.id }
      const [second] = await listQueuedEmails(outbox.context, { state: 'waiting', limit: 1, after })
      assert.equal(second?.id, older)
      await send()
    })

    it('tries again at once what waits for its next turn and what was given up', async () => {
      const id = await enqueue('again@example.com')
      smtp.refuseWith(450)
      await send()
      assert.deepEqual(await retry(id), { outcome: 'done', template: 'password-reset' })
      smtp.refuseWith(undefined)
      await send()
      const given = await refused('mended@example.com')
      assert.equal((await find(given))?.state, 'failed')
      assert.equal((await retry(given)).outcome, 'done')
      assert.deepEqual((await find(given))?.failedAt, null)
      await send()
      for (const to of ['again@example.com', 'mended@example.com'])
        assert.equal(smtp.mails.filter((mail) => mail.to.includes(to)).length, 1, to)
      assert.equal((await find(given))?.state, 'sent')
    })

    it('does not try again what was sent, discarded or expired, nor what is being sent', async () => {
      const sent = await enqueue('sent@example.com')
      await send()
      assert.deepEqual(await retry(sent), { outcome: 'over' })
      const expired = await refused('late@example.com', outbox.clock.now() + minute)
      outbox.clock.advance(minute)
      assert.deepEqual(await retry(expired), { outcome: 'over' })
      const busy = await enqueue('busy@example.com')
      const claim = (until: number) =>
        database.kysely.updateTable('emails').set({ claimed_until: until }).where('id', '=', busy).execute()
      await claim(outbox.clock.now() + minute)
      assert.deepEqual(
        [await retry(busy), await discard(busy)],
        [{ outcome: 'being-sent' }, { outcome: 'being-sent' }],
      )
      await claim(outbox.clock.now())
      assert.equal((await discard(busy)).outcome, 'done')
      assert.deepEqual([await retry(busy), await discard(busy)], [{ outcome: 'over' }, { outcome: 'over' }])
      assert.deepEqual(await retry('eml_00000000000000000000000000'), { outcome: 'absent' })
    })

    it('empties what is discarded and never sends it', async () => {
      const before = await countQueuedEmails(database.kysely)
      const id = await enqueue('unwanted@example.com')
      await discard(id)
      const failed = await refused('wrong@example.com')
      await discard(failed)
      await send()
      for (const one of [id, failed]) {
        const { to, state, lastError } = (await find(one)) ?? {}
        assert.deepEqual([to, state, lastError], [null, 'failed', 'discarded'])
      }
      assert.ok(!smtp.mails.some((mail) => mail.to.includes('unwanted@example.com')))
      assert.deepEqual(await countQueuedEmails(database.kysely), before)
    })

    it('counts what waits, since when, and what was given up', async () => {
      await send()
      const none = await countQueuedEmails(database.kysely)
      assert.deepEqual([none.waiting, none.oldestWaitingAt], [0, null])
      const at = outbox.clock.now()
      await enqueue('first@example.com')
      outbox.clock.advance(minute)
      await enqueue('second@example.com')
      assert.deepEqual(await countQueuedEmails(database.kysely), { ...none, waiting: 2, oldestWaitingAt: at })
      await send()
      await refused('nobody@example.com')
      assert.equal((await countQueuedEmails(database.kysely)).failed, none.failed + 1)
    })
  })
})
