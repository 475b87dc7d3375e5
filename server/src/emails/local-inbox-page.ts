import type { LocalEmail } from './local-inbox.ts'
import { escapeHtml } from './user-text.ts'

/** Changes when a mail is written and when it is sent. */
export function fingerprintOf([newest]: readonly LocalEmail[]): string {
  return newest === undefined ? 'none' : `${newest.id} ${newest.sentAt ?? 'waiting'}`
}

export type InboxPageFacts = {
  selected?: string | undefined
  productName: string
  /** Does a configured mail server get each mail too? */
  isAlsoSent: boolean
}

/** The inbox of local mode as a page: the mails at the left, the chosen one (or the newest) beside them. */
export function renderInboxPage(
  items: readonly LocalEmail[],
  { selected, productName, isAlsoSent }: InboxPageFacts,
): string {
  const chosen = items.find(({ id }) => id === selected)
  const shown = chosen ?? items[0]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Inbox (${items.length}) · ${escapeHtml(productName)}</title>
<link rel="stylesheet" href="/local/inbox.css">
<script src="/local/inbox.js" defer></script>
<noscript><meta http-equiv="refresh" content="5"></noscript>
</head>
<body data-newest="${escapeHtml(fingerprintOf(items))}">
<header>
<div><h1>Inbox</h1><p>Local mode: mail to everybody arrives here${isAlsoSent ? ', and goes through your mail server too' : ' and stays on this machine'}.</p></div>
<a class="quiet" href="/">Back to ${escapeHtml(productName)}</a>
</header>
${shown === undefined ? emptyState() : `<main class="columns${chosen ? ' reading' : ''}">${mailList(items, shown)}${mailView(shown)}</main>`}
</body>
</html>
`
}

function emptyState(): string {
  return `<main class="empty"><div class="mark" aria-hidden="true"></div><h2>No mail yet</h2>
<p>Register, or ask for a new password, and the mail appears here by itself.</p>
<p><a class="button" href="/register">Create an account</a></p></main>`
}

function mailList(items: readonly LocalEmail[], shown: LocalEmail): string {
  const entries = items.map((mail) => {
    const isShown = mail.id === shown.id
    return `<li><a href="/local/inbox?mail=${escapeHtml(mail.id)}"${isShown ? ' aria-current="true"' : ''}>
<span class="subject">${escapeHtml(mail.subject)}</span>
<span class="meta"><span class="to">${escapeHtml(mail.to)}</span>${time(mail.createdAt)}</span></a></li>`
  })
  return `<nav aria-label="Mails, newest first"><ol>${entries.join('\n')}</ol></nav>`
}

function mailView(mail: LocalEmail): string {
  return `<article data-mail="${escapeHtml(mail.id)}">
<a class="quiet back" href="/local/inbox">All mails</a>
<h2>${escapeHtml(mail.subject)}</h2>
<dl>
<div><dt>To</dt><dd>${escapeHtml(mail.to)}</dd></div>
<div><dt>Written</dt><dd>${time(mail.createdAt)}</dd></div>
<div><dt>Sent</dt><dd data-sent>${mail.sentAt === null ? 'waiting' : time(mail.sentAt)}</dd></div>
<div><dt>Template</dt><dd><code>${escapeHtml(mail.template)}</code></dd></div>
${mail.code === null ? '' : `<div><dt>Code</dt><dd><code class="code">${escapeHtml(mail.code)}</code></dd></div>`}
</dl>
<iframe title="The mail as its reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" src="/local/inbox/${escapeHtml(mail.id)}/html"></iframe>
<details><summary>Plain text</summary><pre>${escapeHtml(mail.text)}</pre></details>
</article>`
}

/** UTC as it is stored; the script shows the reader's own time where it runs. */
function time(iso: string): string {
  return `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`
}
