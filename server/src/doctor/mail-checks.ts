import type { Context } from '../context.ts'
import { givenUpByOperators } from '../emails/email-queue.ts'
import { checkMailServer, describeSendFailure } from '../emails/transport.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine, wordsOf } from './verdict.ts'

const lateMs = 15 * 60_000
const dayMs = 86_400_000

/** Greets the mail server as a mail would: EHLO, STARTTLS and AUTH, and no mail. */
export async function lookAtMailServer({ config }: Context): Promise<Check> {
  const name = 'mail server'
  if (config.smtpUrl === undefined)
    return fine(name, `Local mode: mail is shown at ${config.baseUrl}/local/inbox.`)
  const { protocol, host, username } = new URL(config.smtpUrl)
  try {
    await checkMailServer(config.smtpUrl)
  } catch (error) {
    const { reason } = describeSendFailure(error)
    return faulty(name, `${host} does not take mail: ${wordsOf(error)} (${reason}).`, remedyFor(reason))
  }
  return fine(name, `${protocol}//${host} answers${username === '' ? '' : ' and knows the user'}.`)
}

export async function lookAtOutbox({ database, clock }: Context): Promise<Check> {
  const name = 'mail queue'
  const now = clock.now()
  const waiting = await database.kysely
    .selectFrom('emails')
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.min('created_at').as('oldest')])
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const failed = await database.kysely
    .selectFrom('emails')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('sent_at', 'is', null)
    .where('failed_at', '>', now - dayMs)
    .where('last_error', 'not in', ['expired', ...givenUpByOperators])
    .executeTakeFirstOrThrow()
  const detail = `${waiting.count} waiting, ${failed.count} given up within a day.`
  if (waiting.oldest !== null && waiting.oldest < now - lateMs) {
    const since = new Date(waiting.oldest).toISOString()
    const remedy =
      'Does the server run, and does the mail server take mail? What waits goes out by itself then.'
    return faulty(name, `${detail} The oldest waits since ${since}.`, remedy)
  }
  if (Number(failed.count) > 0)
    return doubtful(
      name,
      detail,
      'Why stands with each mail on the operator’s page of mails, where it can be sent again.',
    )
  return fine(name, detail)
}

function remedyFor(reason: string): string {
  if (reason.startsWith('EAUTH')) return 'Correct user and password in LATCHKEY_SMTP_URL.'
  if (reason.startsWith('ETLS'))
    return 'The server must offer STARTTLS (or use smtps://) with a certificate that is trusted here: NODE_EXTRA_CA_CERTS names an own authority.'
  if (reason.startsWith('EDNS'))
    return 'Correct the host in LATCHKEY_SMTP_URL, or see to the name servers of this machine.'
  return 'Is it running, are host and port of LATCHKEY_SMTP_URL right, and may this machine reach it? Mails wait meanwhile.'
}
