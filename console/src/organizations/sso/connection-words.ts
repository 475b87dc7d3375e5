import { dateAndTime } from '../../design/time.ts'
import { listInWords } from '../in-words.ts'
import type { Certificate, Connection, ConnectionDomain } from './connection-query.ts'

const dayMs = 86_400_000
const warnDays = 30
/** How long the record of a proven domain may be gone before others may prove the domain. */
const missingDays = 7

export const kindNames = { oidc: 'OpenID Connect', saml: 'SAML 2.0' } as const

type Tone = 'plain' | 'good' | 'warn'
type Said = { tone: Tone; text: string }

export function stateInWords({ state }: Connection): Said {
  switch (state) {
    case 'draft':
      return { tone: 'warn', text: 'Being set up' }
    case 'on':
      return { tone: 'good', text: 'On' }
    case 'off':
      return { tone: 'plain', text: 'Off' }
    default:
      return state satisfies never
  }
}

export function domainInWords({ provenAt, missingSince }: ConnectionDomain): Said {
  if (missingSince) return { tone: 'warn', text: 'Record is gone' }
  return provenAt ? { tone: 'good', text: 'Proven' } : { tone: 'warn', text: 'Waits for its record' }
}

export function certificateInWords({ validFrom, expiresAt }: Certificate, now = Date.now()): Said {
  const days = daysUntil(expiresAt, now)
  if (days < 0) return { tone: 'warn', text: 'Expired' }
  if (Date.parse(validFrom) > now) return { tone: 'plain', text: 'Not valid yet' }
  if (days <= warnDays) return { tone: 'warn', text: `Ends ${inDays(days)}` }
  return { tone: 'good', text: 'Valid' }
}

/** “2 certificates, the last one until 3 May 2030 at 10:00”. */
export function certificatesInWords(certificates: readonly Certificate[]): string {
  const last = certificates
    .map(({ expiresAt }) => expiresAt)
    .sort()
    .at(-1)
  const until = last ? dateAndTime(last) : 'never'
  return certificates.length === 1
    ? `1 certificate, until ${until}`
    : `${certificates.length} certificates, the last one until ${until}`
}

export const provenDomains = ({ domains }: Connection) => domains.filter(({ provenAt }) => provenAt !== null)

export function domainsInWords(connection: Connection): string {
  return listInWords(provenDomains(connection).map(({ domain }) => domain))
}

/** The deployment gives no roles. */
export function namesTitle({ organizationId }: Connection): string {
  return organizationId ? 'Names and roles' : 'Names'
}

export type Warning = { about: 'metadata' | 'certificate' | 'domain' | 'untested'; text: string }

/** What an administrator has to see to before people are kept out. */
export function warningsOf(connection: Connection, now = Date.now()): Warning[] {
  const { saml, metadata, domains, state, testedAt } = connection
  const warnings: Warning[] = []
  if (metadata.error) {
    const since = metadata.readAt ? ` It was read last on ${dateAndTime(metadata.readAt)}.` : ''
    warnings.push({
      about: 'metadata',
      text: `What the provider says of itself could not be read. ${metadata.error}${since}`,
    })
  }
  const last = saml && Math.max(...saml.certificates.map(({ expiresAt }) => Date.parse(expiresAt)))
  if (last !== null && last - now <= warnDays * dayMs) {
    const when = dateAndTime(new Date(last).toISOString())
    const text =
      last <= now
        ? `The provider’s last signing certificate ended on ${when}: nobody can come in through it.`
        : `The provider’s last signing certificate ends on ${when}. Nobody can come in through it after that.`
    warnings.push({ about: 'certificate', text })
  }
  for (const { domain, missingSince } of domains) {
    if (!missingSince) continue
    const until = dateAndTime(new Date(Date.parse(missingSince) + missingDays * dayMs).toISOString())
    warnings.push({
      about: 'domain',
      text: `The record that proves ${domain} is gone. Set it again: from ${until} on another organization can prove the domain, and your people there would be released.`,
    })
  }
  if (state === 'on' && testedAt === null) {
    warnings.push({
      about: 'untested',
      text: 'The settings have changed since the last test. Sign in for a test to be sure that people still get in.',
    })
  }
  return warnings
}

function daysUntil(at: string, now: number): number {
  return Math.floor((Date.parse(at) - now) / dayMs)
}

function inDays(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}
