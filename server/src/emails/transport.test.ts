import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { startSmtpServer, type TestSmtpServer } from '../../test/support/smtp.ts'
import { createMailTransport, describeSendFailure, type MailMessage } from './transport.ts'

const message: MailMessage = {
  messageId: 'eml_1@id.example.com',
  to: 'ada@example.com',
  subject: 'Grüße an Ada',
  text: 'Hello Ada,\n\nhttps://id.example.com/page#token=lkv_abc\n',
  html: '<p>Hello Ada</p>',
}
const mailFrom = 'Latchkey <no-reply@id.example.com>'

describe('the mail transport', () => {
  let smtp: TestSmtpServer
  before(async () => {
    smtp = await startSmtpServer()
  })
  after(() => smtp[Symbol.asyncDispose]())

  it('delivers text and HTML from the configured sender, marked as automatic', async () => {
    const transport = createMailTransport({ smtpUrl: smtp.url, mailFrom })
    await transport.send(message)
    transport.close()
    const mail = await smtp.nextTo('ada@example.com')
    assert.equal(mail.subject, 'Grüße an Ada')
    assert.equal(mail.from, mailFrom)
    assert.deepEqual(mail.to, ['ada@example.com'])
    assert.match(mail.text, /#token=lkv_abc/)
    assert.match(mail.html, /<p>Hello Ada<\/p>/)
    assert.equal(mail.headers.get('message-id'), '<eml_1@id.example.com>')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  })

  it('delivers to an unusual address as it is', async () => {
    const transport = createMailTransport({ smtpUrl: smtp.url, mailFrom })
    const to = "'o'brien+a/b=c&d@xn--bcher-kva.example"
    await transport.send({ ...message, to })
    transport.close()
    assert.deepEqual((await smtp.nextTo(to)).to, [to])
  })

  const recipients = {
    'two addresses': 'a@example.com, b@example.com',
    'a group': 'all: a@example.com, b@example.com;',
    'a further header': 'a@example.com\r\nBcc: b@example.com',
    'a quoted local part': '"a@evil.example"@example.com',
    'a display name': 'Ada <a@example.com>',
    'a comment': 'a@example.com(b@example.com)',
    nothing: '',
  }
  for (const [what, to] of Object.entries(recipients)) {
    it(`refuses ${what} as recipient`, async () => {
      const transport = createMailTransport({ smtpUrl: smtp.url, mailFrom })
      const before = smtp.mails.length
      await assert.rejects(transport.send({ ...message, to }), /one plain address/)
      transport.close()
      assert.equal(smtp.mails.length, before)
    })
  }

  it('makes no header of a line break in the subject', async () => {
    const transport = createMailTransport({ smtpUrl: smtp.url, mailFrom })
    await transport.send({ ...message, to: 'line@example.com', subject: 'Hi\r\nBcc: victim@example.net' })
    transport.close()
    const mail = await smtp.nextTo('line@example.com')
    assert.equal(mail.headers.has('bcc'), false)
    assert.deepEqual(mail.to, ['line@example.com'])
  })

  it('resolves at once without a mail server', async () => {
    const transport = createMailTransport({ mailFrom })
    assert.equal(await transport.send(message), undefined)
    transport.close()
  })

  it('tells a refused recipient from a server that is away', async () => {
    const transport = createMailTransport({ smtpUrl: smtp.url, mailFrom })
    smtp.refuseWith(550)
    const refused = await transport.send(message).catch(describeSendFailure)
    smtp.refuseWith(451)
    const deferred = await transport.send(message).catch(describeSendFailure)
    smtp.refuseWith(undefined)
    transport.close()
    const nobody = createMailTransport({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom })
    const away = await nobody.send(message).catch(describeSendFailure)
    nobody.close()
    assert.deepEqual(refused, { reason: 'EENVELOPE RCPT TO 550', isPermanent: true })
    assert.deepEqual(deferred, { reason: 'EENVELOPE RCPT TO 451', isPermanent: false })
    assert.equal(away?.isPermanent, false)
  })

  it('does not trust a certificate nobody vouches for, whatever the URL says', async () => {
    // smtp-server brings a self-signed certificate.
    const server = new SMTPServer({ secure: true, authOptional: true })
    server.on('error', () => {})
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    const transport = createMailTransport({
      smtpUrl: `smtps://127.0.0.1:${port}?tls.rejectUnauthorized=false`,
      mailFrom,
    })
    await assert.rejects(transport.send(message), /certificate/i)
    transport.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
})
