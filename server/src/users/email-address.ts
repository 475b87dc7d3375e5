import { domainToASCII } from 'node:url'
import Type from 'typebox'
import { fieldProblem } from '../http/problems.ts'

/** An e-mail address in a request body; `canonicalEmail` decides whether it is one. */
export const emailField = Type.String({
  minLength: 3,
  maxLength: 254,
  description: 'One plain e-mail address.',
})

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The one form in which an address is stored, compared, counted and written to: lower case, the domain in ASCII.
 * No quoted parts, comments, routes, lists or address literals; letters beyond ASCII only in the domain.
 * @returns null when the text is no such address.
 * @see OWASP ASVS 1.1.1, CVE-2019-19844, CVE-2025-13033
 */
export function canonicalEmail(text: string): string | null {
  const at = text.lastIndexOf('@')
  // ASCII before lower-casing: some letters beyond it turn into ASCII ones and would make two addresses one.
  if (at < 1 || at > 64 || text.length > 254 || !/^[\x21-\x7e]+$/.test(text.slice(0, at))) return null
  const local = text.slice(0, at).toLowerCase()
  const typed = text.slice(at + 1)
  if (/[\s\p{C}%/\\:?#[\]@]/u.test(typed)) return null
  const domain = domainToASCII(typed.normalize('NFC')).toLowerCase()
  const labels = domain.split('.')
  const isDomain =
    labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return localPart.test(local) && isDomain && domain.length <= 253 ? `${local}@${domain}` : null
}

/** @throws {Problem} validation naming the field. */
export function requireEmail(text: string, path = 'email'): string {
  const email = canonicalEmail(text)
  if (email === null) throw fieldProblem(path, 'format', 'Enter one address such as name@example.com.')
  return email
}

/** `m…@example.com`: enough for its owner to recognise it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}…${email.slice(at)}`
}
