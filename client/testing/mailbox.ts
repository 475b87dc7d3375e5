import { codeIn, linkIn, tokenIn } from '../../server/test/support/mail.ts'
import type { TestApp } from '../../server/test/support/test-app.ts'

/** A mail as its reader sees it. */
export interface TestMail {
  subject: string
  text: string
  html: string
  /** The short code in it. @throws {Error} when there is none. */
  readonly code: string
  /** The one link in it. @throws {Error} when there is none, or more than one. */
  readonly link: string
  /** The secret that its link carries. @throws {Error} when there is none. */
  readonly token: string
}

/** The mails to one address. */
export interface Mailbox {
  /** Oldest first. */
  all(): Promise<TestMail[]>
  /** @throws {Error} when there is none. */
  newest(): Promise<TestMail>
}

/** What was written to an address so far; nothing leaves the process. */
export function openMailbox(app: TestApp, address: string): Mailbox {
  const wanted = address.toLowerCase()
  const all = async () => {
    const mails = await app.mails()
    return mails.filter(({ to }) => to.toLowerCase() === wanted).map(asRead)
  }
  return {
    all,
    async newest() {
      const mail = (await all()).at(-1)
      if (mail === undefined) throw new Error(`There is no mail to ${address}`)
      return mail
    },
  }
}

function asRead(mail: { subject: string; text: string; html: string }): TestMail {
  const { subject, text, html } = mail
  return {
    subject,
    text,
    html,
    get code() {
      return codeIn(mail)
    },
    get link() {
      return linkIn(mail)
    },
    get token() {
      return tokenIn(mail)
    },
  }
}
