import { setTimeout as sleep } from 'node:timers/promises'
import type { ReceivedMail } from '../../support/mail.ts'
import type { TestSmtpServer } from '../../support/smtp.ts'
import { Interrupted } from './ledger.ts'

/** The mails that a real SMTP server has taken, and how often each. */
export interface Mailbox {
  /** Waits for a mail to this address that has come since `from`. @throws {Interrupted} when the round is over. */
  next(address: string, subject: RegExp, from?: number): Promise<ReceivedMail>
  count(): number
  /** How often each mail was taken, by its id in the outbox. */
  taken(): Map<string, number>
}

const patienceMilliseconds = 5_000

export function openMailbox({ mails }: Pick<TestSmtpServer, 'mails'>, isOver: () => boolean): Mailbox {
  const taken = new Map<string, number>()
  let counted = 0
  return {
    async next(address, subject, from = 0) {
      const deadline = performance.now() + patienceMilliseconds
      let at = from
      while (!isOver() && performance.now() < deadline) {
        for (; at < mails.length; at++) {
          const mail = mails[at]
          if (mail?.to.includes(address) && subject.test(mail.subject)) return mail
        }
        await sleep(4)
      }
      throw new Interrupted(`no mail to ${address}`)
    },
    count: () => mails.length,
    taken() {
      for (; counted < mails.length; counted++) {
        const id = /<([^@>]+)@/.exec(mails[counted]?.headers.get('message-id') ?? '')?.[1] ?? ''
        taken.set(id, (taken.get(id) ?? 0) + 1)
      }
      return taken
    },
  }
}
