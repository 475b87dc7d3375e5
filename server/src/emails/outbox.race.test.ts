import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { createTestOutbox } from '../../test/support/outbox-context.ts'
import { startSmtpServer } from '../../test/support/smtp.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import { transaction } from '../database/transaction.ts'
import { enqueueEmail, sendDueEmails } from './outbox.ts'

eachEngine((engine) => {
  describe('senders at the same time', () => {
    it('send each mail once', async () => {
      await using database = await openTestDatabase(engine)
      await using smtp = await startSmtpServer()
      const outboxes = Array.from({ length: 8 }, () => createTestOutbox(database, smtp.url))
      const [{ context }] = outboxes as [(typeof outboxes)[number]]
      const addresses = Array.from({ length: 40 }, (_, i) => `reader-${i}@example.com`)
      await transaction(database, async (tx) => {
        for (const to of addresses) {
          await enqueueEmail(context, tx, {
            directoryId: 'dir_platform',
            userId: null,
            to,
            template: 'password-was-reset',
            facts: {
              brand: { name: 'Latchkey' },
              recipient: {},
              request: { address: '203.0.113.7', device: null, at: 0 },
              signInLink: 'https://id.example.com/sign-in',
            },
          })
        }
      })
      await Promise.all(outboxes.map((outbox) => sendDueEmails(outbox.context, 100)))
      assert.deepEqual(smtp.mails.flatMap(({ to }) => to).sort(), addresses.sort())
      const rows = await database.kysely.selectFrom('emails').select(['sent_at', 'attempts']).execute()
      assert.ok(rows.every(({ sent_at, attempts }) => sent_at !== null && attempts === 1))
      for (const outbox of outboxes) outbox[Symbol.dispose]()
    })
  })
})
