import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { codeIn, linkIn } from '../../../server/test/support/mail.ts'
import type { TestSmtpServer } from '../../../server/test/support/smtp.ts'

export interface InboxMail {
  id: string
  to: string
  subject: string
  text: string
  html: string
  template: string
  sentAt: string | null
}

/** How somebody in a browser gets at their mail. */
export interface Mailbox {
  /** Leaves the page for what the mail's link named `link` leads to. */
  follow(page: Page, mail: { to: string; subject: string; link: string }): Promise<void>
  /** The short code in the mail; the page stays where it is. */
  readCode(page: Page, mail: { to: string; subject: string }): Promise<string>
}

/** The newest of at least `count` mails made from `template` to this address, as tools read them in local mode. */
export async function mailTo(
  server: { baseUrl: string },
  to: string,
  { template, count = 1 }: { template: string; count?: number },
): Promise<InboxMail> {
  const find = (items: InboxMail[]) => {
    const mails = items.filter((mail) => mail.to === to && mail.template === template)
    return mails.length >= count ? mails[0] : undefined
  }
  return findInInbox(server.baseUrl, find, `${count} mails "${template}" to ${to}`)
}

/** What `find` sees in the inbox, newest mail first, as soon as it sees something. */
async function findInInbox<Found>(
  baseUrl: string,
  find: (items: InboxMail[]) => Found | undefined,
  what: string,
): Promise<Found> {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    const answer = await fetch(`${baseUrl}/local/inbox.json`)
    const found = find(((await answer.json()) as { items: InboxMail[] }).items)
    if (found !== undefined) return found
    await sleep(20)
  }
  throw new Error(`The inbox has not come to hold ${what}`)
}

/** The inbox of local mode, read and clicked as a page. */
export const inboxPage: Mailbox = {
  async follow(page, { link, ...mail }) {
    await openMail(page, mail)
    await page.frameLocator('iframe').getByRole('link', { name: link, exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/local/'))
  },
  async readCode(page, mail) {
    const tab = await page.context().newPage()
    await openMail(tab, mail)
    const text = (await tab.locator('pre').textContent()) ?? ''
    await tab.close()
    return codeIn({ text })
  },
}

/** Mail that really travelled: its links are opened as a mail program would open them. */
export function smtpMailbox(smtp: TestSmtpServer): Mailbox {
  async function next(mail: { to: string; subject: string }) {
    for (;;) {
      const received = await smtp.nextTo(mail.to)
      if (received.subject.startsWith(mail.subject)) return received
    }
  }
  return {
    async follow(page, mail) {
      await page.goto(linkIn(await next(mail), '#token='))
    },
    async readCode(_page, mail) {
      return codeIn(await next(mail))
    },
  }
}

/** The inbox page tells of each mail that comes and is sent: whoever takes its picture waits until it stands still. */
export async function waitUntilAllIsSent(
  server: { baseUrl: string },
  isThere: (mail: InboxMail) => boolean,
): Promise<void> {
  const find = (items: InboxMail[]) =>
    (items.some(isThere) && items.every(({ sentAt }) => sentAt !== null)) || undefined
  await findInInbox(server.baseUrl, find, 'the mail that is looked for, sent like all others')
}

async function openMail(page: Page, { to, subject }: { to: string; subject: string }): Promise<void> {
  // Asked by the browser's side of the test, which knows the address of the server that it visits.
  const answer = await page.request.get('/local/inbox.json')
  const server = { baseUrl: new URL(answer.url()).origin }
  const isWanted = (mail: InboxMail) => mail.to === to && mail.subject.startsWith(subject)
  await findInInbox(server.baseUrl, (items) => items.find(isWanted), `a mail to ${to}: ${subject}`)
  await page.goto('/local/inbox')
  const mails = page.getByRole('navigation').getByRole('link')
  await mails.filter({ hasText: subject }).filter({ hasText: to }).first().click()
  await page.getByRole('heading', { name: subject }).waitFor()
}
