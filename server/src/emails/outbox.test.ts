import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { createTestOutbox } from '../../test/support/outbox-context.ts'
import { startSmtpServer, type TestSmtpServer } from '../../test/support/smtp.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { enqueueEmail, forgetOldEmails, type OutboxContext, retryDelay, sendDueEmails } from './outbox.ts'

const minute = 60_000
const token = 'lkv_SecretOfTheLink'

async function enqueue(context: OutboxContext, options: { to?: string; expiresAt?: number } = {}) {
  const now = context.clock.now()
  const order = {
    directoryId: 'dir_platform',
    userId: null,
    to: options.to ?? 'ada@example.com',
    template: 'password-reset' as const,
    facts: {
      brand: { name: 'Latchkey' },
      recipient: { firstName: 'Ada' },
      request: { address: '203.0.113.7', device: 'Firefox on Windows', at: now },
      link: `https://id.example.com/reset-password#token=${token}`,
      code: '48151623',
      expiresAt: now + 30 * minute,
    },
    ...(options.expiresAt !== undefined && { expiresAt: options.expiresAt }),
  }
  return await transaction(context.database, (tx) => enqueueEmail(context, tx, order))
}

eachEngine((engine) => {
  describe('the outbox', () => {
    let database: Database
    let smtp: TestSmtpServer
    before(async () => {
      database = await openTestDatabase(engine)
      smtp = await startSmtpServer()
    })
    after(async () => {
      await database[Symbol.asyncDispose]()
      await smtp[Symbol.asyncDispose]()
    })

    const rowOf = (id: string) =>
      database.kysely.selectFrom('emails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    /** Each test has its own recipient: the server and the table are the same for all. */
    const received = (to: string) => smtp.mails.filter((mail) => mail.to.includes(to))

    it('sends a mail once and empties its row', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'once@example.com' })
      await sendDueEmails(outbox.context, 50)
      await sendDueEmails(outbox.context, 50)
      const mails = received('once@example.com')
      assert.equal(mails.length, 1)
      assert.equal(mails[0]?.headers.get('message-id'), `<${id}@id.example.com>`)
      assert.match(mails[0]?.text ?? '', new RegExp(token))
      const row = await rowOf(id)
      assert.equal(row.sent_at, outbox.clock.now())
      assert.equal(row.sealed_payload, null)
      assert.equal(row.claimed_until, null)
    })

    it('wakes the sender after the commit, and neither writes nor wakes when the act fails', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const failing = transaction(database, async (tx) => {
        await enqueueEmail(outbox.context, tx, {
          directoryId: 'dir_platform',
          userId: null,
          to: 'rolled-back@example.com',
          template: 'email-change-known-address',
          facts: {
            brand: { name: 'Latchkey' },
            recipient: {},
            request: { address: null, device: null, at: 0 },
          },
        })
        assert.deepEqual(outbox.woken, [], 'not before the commit')
        throw new Error('the act failed')
      })
      await assert.rejects(failing, /the act failed/)
      await sendDueEmails(outbox.context, 50)
      assert.deepEqual(outbox.woken, [])
      assert.equal(received('rolled-back@example.com').length, 0)
      await enqueue(outbox.context, { to: 'woken@example.com' })
      assert.deepEqual(outbox.woken, ['send-emails'])
    })

    it('keeps neither token nor code nor address in clear, and opens a payload only in its own row', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'sealed@example.com' })
      const row = await rowOf(id)
      assert.doesNotMatch(JSON.stringify(row), /lkv_|48151623|sealed@/)
      const { secrets } = outbox.context
      assert.match(secrets.open(row.sealed_payload ?? '', `emails.sealed_payload:${id}`), /lkv_/)
      assert.throws(() => secrets.open(row.sealed_payload ?? '', 'emails.sealed_payload:eml_other'))
      await sendDueEmails(outbox.context, 50)
    })

    it('tries again later and later while the server asks it to come back', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'later@example.com' })
      smtp.refuseWith(450)
      await sendDueEmails(outbox.context, 50)
      const first = await rowOf(id)
      assert.equal(first.attempts, 1)
      assert.equal(first.last_error, 'EENVELOPE RCPT TO 450')
      assert.ok(first.next_attempt_at >= outbox.clock.now() + 22_500)
      assert.ok(first.next_attempt_at <= outbox.clock.now() + 37_500)
      assert.notEqual(first.sealed_payload, null)

      await sendDueEmails(outbox.context, 50)
      assert.equal((await rowOf(id)).attempts, 1, 'not before its time')

      smtp.refuseWith(undefined)
      outbox.clock.advance(minute)
      await sendDueEmails(outbox.context, 50)
      assert.equal(received('later@example.com').length, 1)
      assert.equal((await rowOf(id)).last_error, null)
      assert.doesNotMatch(outbox.logged.join(), /lkv_|later@/)
    })

    it('gives up after twelve tries', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'never@example.com' })
      smtp.refuseWith(450)
      for (let attempt = 1; attempt <= 13; attempt++) {
        await sendDueEmails(outbox.context, 50)
        outbox.clock.advance(24 * 60 * minute)
      }
      smtp.refuseWith(undefined)
      const row = await rowOf(id)
      assert.equal(row.attempts, 12)
      assert.notEqual(row.failed_at, null)
    })

    it('gives up at once when the server refuses the recipient for good', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'gone@example.com' })
      smtp.refuseWith(550)
      await sendDueEmails(outbox.context, 50)
      smtp.refuseWith(undefined)
      const row = await rowOf(id)
      assert.equal(row.failed_at, outbox.clock.now())
      assert.equal(row.last_error, 'EENVELOPE RCPT TO 550')
    })

    it('keeps what it gave up, sealed, for as long as its link would work', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const expiresAt = outbox.clock.now() + 2 * minute
      const id = await enqueue(outbox.context, { to: 'kept@example.com', expiresAt })
      smtp.refuseWith(550)
      await sendDueEmails(outbox.context, 50)
      smtp.refuseWith(undefined)
      outbox.clock.advance(minute)
      await sendDueEmails(outbox.context, 50)
      assert.notEqual((await rowOf(id)).sealed_payload, null)
      assert.equal(received('kept@example.com').length, 0, 'nobody asked for it')
      outbox.clock.advance(minute)
      await sendDueEmails(outbox.context, 50)
      const row = await rowOf(id)
      assert.deepEqual([row.sealed_payload, row.last_error], [null, 'EENVELOPE RCPT TO 550'])
    })

    it('never sends an expired mail', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, {
        to: 'expired@example.com',
        expiresAt: outbox.clock.now() + minute,
      })
      outbox.clock.advance(minute)
      await sendDueEmails(outbox.context, 50)
      const row = await rowOf(id)
      assert.equal(row.last_error, 'expired')
      assert.equal(row.failed_at, outbox.clock.now())
      assert.equal(row.sealed_payload, null)
      assert.equal(received('expired@example.com').length, 0)
    })

    it('takes over the claim of a process that died, and only when it has run out', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const id = await enqueue(outbox.context, { to: 'orphan@example.com' })
      await database.kysely
        .updateTable('emails')
        .set({ claimed_until: outbox.clock.now() + 5 * minute, attempts: 1 })
        .where('id', '=', id)
        .execute()
      await sendDueEmails(outbox.context, 50)
      assert.equal(received('orphan@example.com').length, 0)
      outbox.clock.advance(5 * minute)
      await sendDueEmails(outbox.context, 50)
      assert.equal(received('orphan@example.com').length, 1)
    })

    it('sends no more at once than asked and says that there may be more', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      for (let i = 0; i < 3; i++) await enqueue(outbox.context, { to: 'many@example.com' })
      assert.equal(await sendDueEmails(outbox.context, 2), 2)
      assert.equal(received('many@example.com').length, 2)
      assert.equal(await sendDueEmails(outbox.context, 2), 1)
      assert.equal(received('many@example.com').length, 3)
    })

    it('refuses anything but one plain recipient before anything is written', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      for (const to of ['a@example.com,b@example.com', 'a@example.com\r\nBcc: b@example.com']) {
        await assert.rejects(enqueue(outbox.context, { to }), /one plain address/)
      }
    })

    it('forgets what is done with and old, and nothing that still waits', async () => {
      using outbox = createTestOutbox(database, smtp.url)
      const sent = await enqueue(outbox.context, { to: 'forget@example.com' })
      await sendDueEmails(outbox.context, 50)
      const waiting = await enqueue(outbox.context, { to: 'wait@example.com' })
      await forgetOldEmails(outbox.context, outbox.clock.now() + 1)
      const rows = await database.kysely.selectFrom('emails').select('id').execute()
      const ids = rows.map(({ id }) => id)
      assert.ok(!ids.includes(sent))
      assert.ok(ids.includes(waiting))
      await sendDueEmails(outbox.context, 50)
    })
  })
})

describe('retryDelay', () => {
  it('doubles from half a minute, a quarter more or less', () => {
    assert.equal(retryDelay(1, 0.5), 30_000)
    assert.equal(retryDelay(2, 0.5), 60_000)
    assert.equal(retryDelay(11, 0.5), 30_000 * 1024)
    assert.equal(retryDelay(1, 0), 22_500)
    assert.ok(retryDelay(1, 0.999) < 37_500)
  })

  it('spreads twelve tries over most of a day', () => {
    const total = Array.from({ length: 11 }, (_, i) => retryDelay(i + 1, 0.5)).reduce((sum, ms) => sum + ms)
    assert.ok(total > 12 * 60 * minute && total < 24 * 60 * minute)
  })
})
