import type { Context } from '../context.ts'
import { inboxScript, inboxStyle } from './local-inbox-assets.ts'
import { fingerprintOf, renderInboxPage } from './local-inbox-page.ts'
import { type EmailPayload, openPayload } from './outbox.ts'

/** A mail as local mode shows it. */
export type LocalEmail = EmailPayload & {
  id: string
  template: string
  createdAt: string
  sentAt: string | null
}

export type InboxAnswer = { status: number; headers: Record<string, string>; body: string }

type InboxContext = Pick<Context, 'config' | 'database' | 'secrets'>

const SHOWN = 100

/** The newest mails of a deployment in local mode, newest first. */
export async function listLocalEmails(
  context: InboxContext,
  { limit }: { limit: number },
): Promise<LocalEmail[]> {
  const rows = await context.database.kysely
    .selectFrom('emails')
    .select(['id', 'template', 'created_at', 'sent_at', 'sealed_payload'])
    .where('sealed_payload', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => {
    const payload = openIfPossible(context, row.id, row.sealed_payload ?? '')
    if (payload === null) return []
    const createdAt = new Date(row.created_at).toISOString()
    const sentAt = row.sent_at === null ? null : new Date(row.sent_at).toISOString()
    return [{ ...payload, id: row.id, template: row.template, createdAt, sentAt }]
  })
}

/** Null for a mail sealed with another secret: who sets one while trying things out keeps the rest of the inbox. */
function openIfPossible(context: InboxContext, id: string, sealed: string): EmailPayload | null {
  try {
    return openPayload(context, id, sealed)
  } catch {
    return null
  }
}

/**
 * Answers a GET at or below `/local/inbox`: the page, its parts, and `/local/inbox.json` for tools and tests.
 * Null where there is nothing, which is everywhere outside local mode.
 */
export async function answerLocalInbox(
  context: InboxContext,
  { path, query }: { path: string; query: { mail?: string | undefined } },
): Promise<InboxAnswer | null> {
  if (!context.config.localMode) return null
  if (path === '/local/inbox.css') return answer('text/css', inboxStyle)
  if (path === '/local/inbox.js') return answer('text/javascript', inboxScript)
  // The page asks for this little until it changes.
  if (path === '/local/inbox/newest') {
    const newest = fingerprintOf(await listLocalEmails(context, { limit: 1 }))
    return answer('application/json', JSON.stringify({ newest }))
  }
  const items = await listLocalEmails(context, { limit: SHOWN })
  if (path === '/local/inbox.json')
    return answer('application/json', JSON.stringify({ items: items.map(publicItem) }))
  if (path === '/local/inbox') return inboxPage(context, items, query.mail)
  const id = /^\/local\/inbox\/(eml_[0-9a-z]+)\/html$/.exec(path)?.[1]
  const mail = items.find((item) => item.id === id)
  return mail === undefined ? null : mailHtml(mail)
}

function inboxPage(context: InboxContext, items: LocalEmail[], selected: string | undefined): InboxAnswer {
  const { name: productName, smtpUrl } = context.config
  const page = renderInboxPage(items, { selected, productName, isAlsoSent: smtpUrl !== undefined })
  return answer('text/html', page, {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-frame-options': 'DENY',
  })
}

/** The mail as it was sent, in a frame without scripts and without our origin; its links replace the inbox. */
function mailHtml({ html }: LocalEmail): InboxAnswer {
  return answer('text/html', html.replace('<head>', '<head>\n<base target="_top">'), {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    'x-frame-options': 'SAMEORIGIN',
  })
}

/** Field by field: what the table gains later does not show by itself. */
function publicItem({ id, to, subject, text, html, links, code, template, createdAt, sentAt }: LocalEmail) {
  return { id, to, subject, text, html, links, code, template, createdAt, sentAt }
}

function answer(type: string, body: string, headers: Record<string, string> = {}): InboxAnswer {
  return {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body,
  }
}
