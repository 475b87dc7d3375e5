/**
 * Text written by people on its way into a mail. A mail from us is believed, so whoever can put words into one
 * can phish with our name: what people wrote is shown as plain words or not at all.
 */

const LONGEST_NAME = 40
const LONGEST_LINE = 200
const LONGEST_MESSAGE = 500

// Control characters and line breaks would forge headers and lines; bidi overrides would show text in another
// order than it is. U+200C and U+200D stay: Persian and Indic names need them.
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]+|[^\P{Cf}\u200c\u200d]+/gu

// Mail clients turn `word.tld` into a link even in plain text. Initials ("J.R.R.") are not: one letter per dot.
const LINK_LIKE = /[.。．｡][\p{L}\p{M}\p{N}-]{2,}|www/iu
const NAME = /^(?:[\p{L}\p{M}\p{N} .,'’ʼ·‐\u200c-]|\u200d)+$/u

/** One line without control, bidi or line-breaking characters, cut at a length no honest value reaches. */
export function oneLine(text: string, longest = LONGEST_LINE): string {
  const clean = text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
  const characters = Array.from(clean)
  return characters.length <= longest ? clean : `${characters.slice(0, longest - 1).join('')}…`
}

/**
 * The name as it may stand in a mail, or null when it could be read as more than a name: a web or mail address,
 * a telephone number (phones link those), markup, or a whole message. A mail then greets without a name.
 */
export function mailableName(name: string | null | undefined): string | null {
  const clean = oneLine(name ?? '')
  if (clean === '' || Array.from(clean).length > LONGEST_NAME) return null
  if (!NAME.test(clean) || LINK_LIKE.test(clean)) return null
  if ((clean.match(/\p{N}/gu)?.length ?? 0) > 4) return null
  return clean
}

/**
 * The name of an organization or role as it may stand in a mail, or null: as `mailableName`, with the signs that
 * companies have in theirs.
 */
export function mailableTitle(name: string | null | undefined): string | null {
  const clean = oneLine(name ?? '')
  return mailableName(clean.replace(/[&+()]/g, '')) === null ? null : clean
}

/** What somebody wrote to somebody else through us, as one line of words, or null when it could hold a link. */
export function mailableMessage(text: string): string | null {
  const clean = oneLine(text, LONGEST_MESSAGE)
  const isPlain = clean !== '' && !LINK_LIKE.test(clean) && !/[@<>\\]|:\/\//.test(clean)
  return isPlain && !/\p{N}[\p{N} ()/+-]{5,}\p{N}/u.test(clean) ? clean : null
}

/** The text as HTML content or a double-quoted attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Escaped text that mail clients do not turn into a link: their search for addresses stops at an element. */
export function escapeUnlinked(text: string): string {
  return escapeHtml(text).replace(/[.@:/。．｡]+/gu, '<span>$&</span>')
}

/** The link itself when it is an absolute http(s) address, as every link of ours is. */
export function requireWebLink(link: string): string {
  const url = new URL(link)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error('a mail may link to http(s) only')
  if (url.username !== '' || url.password !== '') throw new Error('a mailed link carries no user name')
  return url.href
}
