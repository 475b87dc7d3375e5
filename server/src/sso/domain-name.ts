import type { Context } from '../context.ts'
import { fieldProblem } from '../http/problems.ts'
import { canonicalEmail } from '../users/email-address.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import { isConsumerMailDomain, isPublicSuffix } from './unfit-domains.ts'

/**
 * The canonical form of a domain that may be proven: exactly as it stands behind the @ of addresses here.
 * @throws {Problem} validation of `domain`
 * @see CVE-2025-22146, CVE-2026-59151
 */
export function requireProvableDomain(context: Context, given: string, owner: ConnectionOwner): string {
  const refuse = (code: string, message: string) => fieldProblem('domain', code, message)
  const domain = domainOf(`somebody@${given.trim().replace(/^@/, '').replace(/\.$/, '')}`)
  if (domain === null) throw refuse('format', 'Enter a domain such as example.com.')
  if (isPublicSuffix(domain)) {
    throw refuse('public-suffix', 'Under this name anybody can have a domain. Enter your own.')
  }
  if (isConsumerMailDomain(domain)) {
    throw refuse('consumer-mail', 'People of many organizations have mail there. Enter a domain of your own.')
  }
  // Whose deployment it is may well have their mail there.
  if (owner !== null && isOwnHost(context, domain))
    throw refuse('own-host', 'This name belongs to this service.')
  return domain
}

/** The domain of an address in its canonical form; null when it is no address. */
export function domainOf(email: string): string | null {
  const canonical = canonicalEmail(email)
  return canonical === null ? null : canonical.slice(canonical.lastIndexOf('@') + 1)
}

function isOwnHost({ config }: Context, domain: string): boolean {
  const hosts = [config.baseUrl, ...config.additionalOrigins].map((origin) => new URL(origin).hostname)
  return hosts.some((host) => domain === host || domain.endsWith(`.${host}`))
}
