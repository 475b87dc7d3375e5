import type { Context } from '../../../context.ts'
import { ownAddresses } from '../../../sso/own-addresses.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import { type RefusalReason, refused } from './refused.ts'
import { child, children, nameOf, textOf } from './shapes.ts'
import { childElements } from './strict-xml.ts'

/** What their clocks and ours may differ by. */
export const clockSkewMs = 60_000
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'
const entityFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity'

/** What a message must say to be meant for us, now. */
export interface Expected {
  now: number
  /** Entity id of the provider. */
  issuer: string
  /** Our entity id. */
  audience: string
  acsUrl: string
  requestId: string
}

export function expectedOf(context: Context, connection: SamlConnection, requestId: string): Expected {
  const { entityId, acsUrl } = ownAddresses(context.config.baseUrl, connection.id)
  const { settings } = connection
  return { now: context.clock.now(), issuer: settings.entityId, audience: entityId, acsUrl, requestId }
}

/**
 * The provider says that it has signed somebody in. Looked at before anything else: what says no needs no assertion, and
 * often has no signature.
 * @throws {Problem} provider-failed
 */
export function requireSuccess(root: Element): void {
  if (nameOf(root) !== 'samlp:Response') throw refused('unexpected-content', 'the message is no response.')
  const status = childElements(root).find((element) => nameOf(element) === 'samlp:Status')
  const code = status && childElements(status).find((element) => nameOf(element) === 'samlp:StatusCode')
  const value = code?.getAttribute('Value')
  if (value !== success) throw refused('status', `the provider answers ${JSON.stringify(value)}.`)
}

/** @throws {Problem} provider-failed @see SAML 2.0 Profiles section 4.1.4.3 */
export function requireResponse(root: Element, expected: Expected): void {
  requireMessage(root, expected)
  require(root, 'Destination', expected.acsUrl, 'destination')
  require(root, 'InResponseTo', expected.requestId, 'in-response-to')
}

/** Version, issuer and time of a response, request or assertion. @throws {Problem} provider-failed */
export function requireMessage(element: Element, { issuer, now }: Pick<Expected, 'issuer' | 'now'>): void {
  require(element, 'Version', '2.0', 'version')
  const by = child(element, 'saml:Issuer')
  if (textOf(by) !== issuer || (by.getAttribute('Format') || entityFormat) !== entityFormat) {
    throw refused('issuer', `the issuer is ${JSON.stringify(textOf(by))}.`)
  }
  requirePast(element, 'IssueInstant', now)
}

/**
 * @returns until when it could be believed, if it were not for its single use.
 * @throws {Problem} provider-failed
 */
export function requireAssertion(assertion: Element, expected: Expected): { expiresAt: number } {
  requireMessage(assertion, expected)
  const conditions = child(assertion, 'saml:Conditions')
  requireAudience(conditions, expected.audience)
  const { now } = expected
  const validUntil = requireTimes(conditions, now)
  const confirmedUntil = requireConfirmation(child(assertion, 'saml:Subject'), expected)
  const statement = child(assertion, 'saml:AuthnStatement')
  requirePast(statement, 'AuthnInstant', now)
  requireFuture(statement, 'SessionNotOnOrAfter', now)
  return { expiresAt: Math.min(validUntil ?? confirmedUntil, confirmedUntil) + clockSkewMs }
}

/** The moment that an attribute names, in milliseconds; null when it is not there. @throws {Problem} provider-failed */
export function momentOf(element: Element, attribute: string): number | null {
  if (!element.hasAttribute(attribute)) return null
  const value = element.getAttribute(attribute) ?? ''
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]00:00)$/.test(value)
    ? Date.parse(value.replace(/(\.\d{3})\d+/, '$1'))
    : Number.NaN
  if (Number.isNaN(at)) throw refused('unreadable', `${attribute} is no time: ${JSON.stringify(value)}.`)
  return at
}

/** Of every restriction we must be one of the audiences. @see SAML 2.0 Core section 2.5.1.4 */
function requireAudience(conditions: Element, audience: string): void {
  const restrictions = children(conditions, 'saml:AudienceRestriction')
  const isMeant = (restriction: Element) =>
    children(restriction, 'saml:Audience').some((one) => textOf(one) === audience)
  if (restrictions.length === 0 || !restrictions.every(isMeant)) {
    throw refused('audience', 'the assertion is for another audience.')
  }
}

/** One confirmation, by bearer: whoever brings it may be the subject. @returns until when. */
function requireConfirmation(subject: Element, { now, acsUrl, requestId }: Expected): number {
  const [confirmation, another] = children(subject, 'saml:SubjectConfirmation')
  if (confirmation === undefined || another !== undefined) {
    throw refused('confirmation', 'there is not exactly one confirmation.')
  }
  require(confirmation, 'Method', bearer, 'confirmation')
  const data = child(confirmation, 'saml:SubjectConfirmationData')
  require(data, 'Recipient', acsUrl, 'recipient')
  require(data, 'InResponseTo', requestId, 'in-response-to')
  const until = requireTimes(data, now)
  if (until === null) throw refused('confirmation', 'the confirmation never expires.')
  return until
}

function requireTimes(element: Element, now: number): number | null {
  const from = momentOf(element, 'NotBefore')
  if (from !== null && from > now + clockSkewMs)
    throw refused('not-yet-valid', `valid from ${from}, it is ${now}.`)
  return requireFuture(element, 'NotOnOrAfter', now)
}

/** If it is there, it has not passed. */
export function requireFuture(element: Element, attribute: string, now: number): number | null {
  const until = momentOf(element, attribute)
  if (until !== null && until <= now - clockSkewMs) {
    throw refused('expired', `${attribute} is ${until}, it is ${now}.`)
  }
  return until
}

function requirePast(element: Element, attribute: string, now: number): void {
  const at = momentOf(element, attribute)
  if (at === null || at > now + clockSkewMs)
    throw refused('not-yet-valid', `${attribute} is ${at}, it is ${now}.`)
}

function require(element: Element, attribute: string, wanted: string, reason: RefusalReason): void {
  const value = element.getAttribute(attribute)
  if (value === wanted) return
  throw refused(reason, `${attribute} of ${nameOf(element)} is ${JSON.stringify(value)}.`)
}
