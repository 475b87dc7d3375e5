import type { FastifyReply } from 'fastify'

const always: [string, string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
]
const apiPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Headers of every answer; those of pages replace the content policy. @see OWASP ASVS 3.4.1 to 3.4.8 */
export function setSecurityHeaders(reply: FastifyReply, isSecure: boolean): void {
  for (const [name, value] of always) reply.header(name, value)
  reply.header('content-security-policy', apiPolicy)
  reply.header('cache-control', 'no-store')
  if (isSecure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
}

/** The content policy of our own pages: nothing from elsewhere, nothing inline but styles with this nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
