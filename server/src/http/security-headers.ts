import type { FastifyReply } from 'fastify'

const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cache-control', 'no-store'],
]
const strictTransport = ['strict-transport-security', 'max-age=63072000; includeSubDomains'] as const

/** Headers of every answer; those of pages replace the content policy. @see OWASP ASVS 3.4.1 to 3.4.8 */
export function securityHeaders(isSecure: boolean): readonly (readonly [string, string])[] {
  return isSecure ? [...always, strictTransport] : always
}

export function setSecurityHeaders(reply: FastifyReply, isSecure: boolean): void {
  for (const [name, value] of securityHeaders(isSecure)) reply.header(name, value)
}

/**
 * The content policy of our own pages: nothing from elsewhere, nothing inline but styles with this nonce.
 * @param formTargets where their forms may be sent.
 */
export function pagePolicy(nonce: string, formTargets = "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${formTargets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
