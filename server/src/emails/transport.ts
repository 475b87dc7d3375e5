import { createRequire } from 'node:module'
import { type Config, isLoopback } from '../config/config.ts'
import { canonicalEmail } from '../users/email-address.ts'

const require = createRequire(import.meta.url)

export type MailMessage = {
  /** Without angle brackets; the same at every try, so that a receiver recognises a repeated mail. */
  messageId: string
  to: string
  subject: string
  text: string
  html: string
}

export type MailTransport = {
  /** Resolves when the mail server has taken the mail; in local mode without one, at once. */
  send(message: MailMessage): Promise<void>
  close(): void
}

/** Mails under way at once in one process; each has its own connection, so none waits inside nodemailer. */
export const parallelSends = 4
const checkedWithinMs = 4_000

/** Sends through the configured mail server; without one, which only local mode allows, the inbox page shows mail. */
export function createMailTransport(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): MailTransport {
  if (config.smtpUrl === undefined) return { send: async () => {}, close: () => {} }
  // Loaded only where mail is sent: it weighs 2 MB.
  const { createTransport } = require('nodemailer') as typeof import('nodemailer')
  const transporter = createTransport(smtpOptions(config.smtpUrl))
  return {
    async send({ messageId, to, subject, text, html }) {
      requireSingleAddress(to)
      await transporter.sendMail({
        messageId: `<${messageId}>`,
        from: config.mailFrom,
        to: { name: '', address: to },
        subject,
        text,
        html,
        // RFC 3834: holiday notices and the like are not to answer.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transporter.close(),
  }
}

/** Says hello to the mail server, with TLS and password as for a mail. @throws {Error} of nodemailer. */
export async function checkMailServer(smtpUrl: string): Promise<void> {
  const { createTransport } = require('nodemailer') as typeof import('nodemailer')
  const limits = {
    connectionTimeout: checkedWithinMs,
    greetingTimeout: checkedWithinMs,
    socketTimeout: checkedWithinMs,
    dnsTimeout: checkedWithinMs,
  }
  const transporter = createTransport({ ...smtpOptions(smtpUrl), ...limits, pool: false })
  try {
    await transporter.verify()
  } finally {
    transporter.close()
  }
}

/**
 * Lets through what the one parser of addresses made, and so nothing that a mail server could read as another or a
 * further recipient.
 * @throws {Error} for everything else.
 * @see CVE-2025-13033
 */
export function requireSingleAddress(to: string): void {
  if (canonicalEmail(to) !== to) throw new Error('a mail goes to exactly one plain address')
}

/**
 * Read by us and not by nodemailer, which takes any option from the query: `?tls.rejectUnauthorized=false` would
 * switch off what must stay on. An own authority is trusted with NODE_EXTRA_CA_CERTS.
 */
function smtpOptions(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const isSecure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return {
    pool: true as const,
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isLoopback(host),
    ignoreTLS: !isSecure && isLoopback(host),
    tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true },
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    maxConnections: parallelSends,
    // The outbox repeats; here once only, for a kept connection that the server has closed meanwhile.
    maxRequeues: 1,
    idleTimeout: 20_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** What a failed sending says, without the address and the text of the mail. */
export type SendFailure = { reason: string; isPermanent: boolean }

/** Tells whether a repetition has a chance: a server that refuses the recipient with 5xx has decided. */
export function describeSendFailure(error: unknown): SendFailure {
  const { code, command, responseCode, response } = error as {
    code?: string
    command?: string
    responseCode?: number
    response?: string
  }
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0]
  const parts = [code ?? (error instanceof Error ? error.name : 'unknown'), command, responseCode, enhanced]
  const isRefused = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
  return { reason: parts.filter((part) => part !== undefined).join(' '), isPermanent: isRefused }
}
