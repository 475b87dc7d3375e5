import type { Context } from '../../context.ts'
import { fieldProblem } from '../../http/problems.ts'
import { requireProvableDomain } from '../../sso/domain-name.ts'

/**
 * The canonical form of a name at which an Experience may answer: none that belongs to this service, beneath one of
 * its names or above, whose pages could set cookies for it.
 * @param owner whose application it is.
 * @throws {Problem} validation of `domain`
 * @see OWASP ASVS 3.5.4
 */
export function requireExperienceDomain(context: Context, given: string, owner: string): string {
  const domain = requireProvableDomain(context, given, owner)
  const { baseUrl, additionalOrigins } = context.config
  const own = [baseUrl, ...additionalOrigins].map((origin) => new URL(origin).hostname)
  if (own.some((host) => host.endsWith(`.${domain}`))) {
    throw fieldProblem('domain', 'own-host', 'This name is above one of this service.')
  }
  return domain
}
