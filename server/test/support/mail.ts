/** A mail as its reader sees it, wherever a test took it from. */
export interface ReceivedMail {
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  /** Header names in lower case. */
  headers: Map<string, string>
}

/** The one address in the text that contains `part`, or the only one there is. */
export function linkIn(mail: { text: string }, part = ''): string {
  const links = [...new Set(mail.text.match(/https?:\/\/[^\s<>"]+/g))].filter((link) => link.includes(part))
  if (links.length === 1 && links[0]) return links[0]
  throw new Error(`Expected one link with "${part}", found ${links.length} in:\n${mail.text}`)
}

/** The secret that a mailed link carries in its fragment; `prefix` tells several apart (`lkv`, `lku`). */
export function tokenIn(mail: { text: string }, prefix = ''): string {
  const all = [...mail.text.matchAll(/#token=([\w-]+)/g)].map((match) => match[1] ?? '')
  const tokens = [...new Set(all)].filter((token) => token.startsWith(prefix))
  if (tokens.length === 1 && tokens[0]) return tokens[0]
  throw new Error(`Expected one link with a token "${prefix}…", found ${tokens.length} in:\n${mail.text}`)
}

/** The short code that stands alone on its line. */
export function codeIn(mail: { text: string }): string {
  const code = /^\s*([0-9A-Z]{4}[- ]?[0-9A-Z]{4})\s*$/m.exec(mail.text)?.[1]
  if (!code) throw new Error(`No code in:\n${mail.text}`)
  return code
}

/** Reads a raw message: folded and encoded headers, nested multiparts, quoted-printable and base64. */
export function parseMail(raw: Buffer): ReceivedMail {
  const message = parsePart(raw.toString('latin1'))
  const header = (name: string) => message.headers.get(name) ?? ''
  return {
    from: header('from'),
    to: header('to')
      .split(',')
      .map((address) => /<([^>]+)>/.exec(address)?.[1] ?? address.trim()),
    subject: header('subject'),
    text: contentOf(message, 'text/plain'),
    html: contentOf(message, 'text/html'),
    headers: message.headers,
  }
}

interface Part {
  headers: Map<string, string>
  body: string
}

function parsePart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end ? source.slice(0, end.index) : source
  const body = end ? source.slice(end.index + end[0].length) : ''
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()))
  }
  return { headers, body }
}

function contentOf(part: Part, wanted: string): string {
  const type = part.headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary) {
    const parts = part.body.split(`--${boundary}`).slice(1, -1)
    for (const inner of parts) {
      const content = contentOf(parsePart(inner.replace(/^\r?\n/, '')), wanted)
      if (content) return content
    }
    return ''
  }
  if (!type.toLowerCase().startsWith(wanted)) return ''
  return decodeBody(part.body, part.headers.get('content-transfer-encoding') ?? '7bit')
}

function decodeBody(body: string, encoding: string): string {
  const bytes = () => {
    if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64')
    if (encoding.toLowerCase() === 'quoted-printable')
      return decodeQuoted(body.replaceAll(/[ \t]*=\r?\n/g, ''))
    return Buffer.from(body, 'latin1')
  }
  return bytes().toString('utf8').replaceAll('\r\n', '\n').trimEnd()
}

function decodeQuoted(text: string): Buffer {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}

/** @see https://www.rfc-editor.org/rfc/rfc2047 */
function decodeWords(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?')
  return joined.replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64').toString('utf8')
      : decodeQuoted(word.replaceAll('_', ' ')).toString('utf8'),
  )
}
