import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { createTestOutbox, type TestOutbox } from '../../test/support/outbox-context.ts'
import { openTestDatabase } from '../../test/support/test-database.ts'
import type { Database } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { answerLocalInbox } from './local-inbox.ts'
import { enqueueEmail, sendDueEmails } from './outbox.ts'

eachEngine((engine) => {
  describe('the local inbox', () => {
    let database: Database
    let outbox: TestOutbox
    before(async () => {
      database = await openTestDatabase(engine)
      outbox = createTestOutbox(database)
    })
    after(async () => {
      outbox[Symbol.dispose]()
      await database[Symbol.asyncDispose]()
    })

    const get = (path: string, mail?: string) => answerLocalInbox(outbox.context, { path, query: { mail } })
    const items = async () => JSON.parse((await get('/local/inbox.json'))?.body ?? '').items
    const receive = async (newEmail: string) => {
      const { context } = outbox
      const now = context.clock.now()
      return await transaction(database, (tx) =>
        enqueueEmail(context, tx, {
          directoryId: 'dir_platform',
          userId: null,
          to: 'ada@example.com',
          template: 'email-change-confirm',
          facts: {
            brand: { name: 'Latchkey' },
            recipient: { firstName: 'Ada' },
            request: { address: '127.0.0.1', device: 'Firefox on Windows', at: now },
            link: 'http://localhost:7420/account/email-change#token=lkv_abc',
            code: 'ABCD2345',
            expiresAt: now + 60_000,
            newEmail,
          },
        }),
      )
    }

    it('is empty at first and says so', async () => {
      assert.deepEqual(await items(), [])
      assert.match((await get('/local/inbox'))?.body ?? '', /No mail yet/)
    })

    it('shows sent mails, newest first, with their links and codes', async () => {
      const before = (await get('/local/inbox/newest'))?.body
      const first = await receive('<script>alert(1)</script>@example.com')
      outbox.clock.advance(1000)
      const second = await receive('new@example.com')
      await sendDueEmails(outbox.context, 10)
      const [newest, older] = await items()
      assert.equal(newest.id, second)
      assert.equal(older.id, first)
      assert.deepEqual(newest.links, ['http://localhost:7420/account/email-change#token=lkv_abc'])
      assert.equal(newest.code, 'ABCD2345')
      assert.equal(newest.to, 'ada@example.com')
      assert.equal(newest.template, 'email-change-confirm')
      assert.equal(newest.sentAt, new Date(outbox.clock.now()).toISOString())
      assert.notEqual((await get('/local/inbox/newest'))?.body, before)
    })

    it('runs no script of a mail, neither in the page nor in the frame', async () => {
      const older = (await items())[1]
      const page = await get('/local/inbox', older.id)
      assert.doesNotMatch(page?.body ?? '', /<script>/)
      assert.match(page?.headers['content-security-policy'] ?? '', /default-src 'none'.*script-src 'self'/)
      assert.match(page?.body ?? '', /<iframe[^>]* sandbox="(?![^"]*allow-(scripts|same-origin))[^"]*"/)
      const frame = await get(`/local/inbox/${older.id}/html`)
      assert.doesNotMatch(frame?.body ?? '', /<script/)
      assert.match(frame?.headers['content-security-policy'] ?? '', /default-src 'none'.*sandbox/)
      assert.match(frame?.body ?? '', /<base target="_top">/)
    })

    it('answers nothing for a mail that is not there', async () => {
      assert.equal(await get('/local/inbox/eml_0000/html'), null)
      assert.equal(await get('/local/inbox/other'), null)
    })

    it('is absent outside local mode', async () => {
      using deployed = createTestOutbox(database, 'smtp://127.0.0.1:1')
      for (const path of ['/local/inbox', '/local/inbox.json', '/local/inbox.js', '/local/inbox/newest']) {
        assert.equal(await answerLocalInbox(deployed.context, { path, query: {} }), null)
      }
    })
  })
})
