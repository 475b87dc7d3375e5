import type { SamlConnection } from '../../../sso/sso-connections.ts'
import type { VerifiedIdentity } from '../identity.ts'
import { namesIn, readText, readTexts } from '../read-claims.ts'
import { refused } from './refused.ts'
import { momentOf } from './response-rules.ts'
import { child, children, optionalChild, textOf } from './shapes.ts'

const longestSubject = 512
const formats = {
  email: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  /** Another one at each sign-in: nobody would be found again by it. */
  transient: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
}

/** What providers call a sign-in with several factors. @see REFEDS MFA Profile, OWASP ASVS 6.8.4 */
const multiFactorContexts = [
  'https://refeds.org/profile/mfa',
  'http://schemas.microsoft.com/claims/multipleauthn',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
]
/** Where one of them says it instead of in the context. */
const methodsAttribute = 'http://schemas.microsoft.com/claims/authnmethodsreferences'

/**
 * Whom a verified assertion speaks of.
 * @throws {Problem} provider-failed when it names nobody, or somebody in a way that leaves doubt.
 */
export function assertedIdentity(connection: SamlConnection, assertion: Element): VerifiedIdentity {
  const { mapping, settings } = connection
  const { subject, format } = subjectOf(child(assertion, 'saml:Subject'))
  const statement = child(assertion, 'saml:AuthnStatement')
  const contextClass = contextOf(statement)
  const attributes = attributesOf(assertion)
  const values = Object.fromEntries(
    [...attributes].map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]),
  )
  const email = oneOf(attributes, mapping.email) ?? (format === formats.email ? subject : null)
  return {
    connectionId: connection.id,
    issuer: settings.entityId,
    subject,
    email,
    // SAML knows no word for it: within its proven domains the provider is believed.
    emailVerified: true,
    ...namesIn(values, mapping),
    groups: mapping.groups === null ? [] : readTexts(attributes.get(mapping.groups) ?? []),
    provesMfa: [contextClass, ...(attributes.get(methodsAttribute) ?? [])].some((each) =>
      multiFactorContexts.includes(each),
    ),
    authenticatedAt: momentOf(statement, 'AuthnInstant'),
    ssoSession: statement.getAttribute('SessionIndex') || null,
    sessionEndsAt: momentOf(statement, 'SessionNotOnOrAfter'),
    idToken: null,
    claims: {
      ...values,
      NameID: subject,
      ...(format !== '' && { NameIDFormat: format }),
      ...(contextClass !== '' && { AuthnContextClassRef: contextClass }),
    },
  }
}

/** The one NameID of a subject or a request, whole. @throws {Problem} provider-failed */
export function subjectOf(parent: Element): { subject: string; format: string } {
  const [nameId, another] = children(parent, 'saml:NameID')
  if (nameId === undefined || another !== undefined) {
    throw refused('name-id', 'there is not exactly one NameID.')
  }
  const subject = textOf(nameId)
  // Trimmed by one reader and not by the other, it would be two people.
  if (subject === '' || subject !== subject.trim() || subject.length > longestSubject) {
    throw refused('name-id', 'the NameID is empty, too long, or has space around it.')
  }
  const format = nameId.getAttribute('Format') ?? ''
  if (format === formats.transient) throw refused('name-id', 'the NameID is transient.')
  return { subject, format }
}

function contextOf(statement: Element): string {
  const contextClass = optionalChild(child(statement, 'saml:AuthnContext'), 'saml:AuthnContextClassRef')
  return contextClass ? textOf(contextClass).trim() : ''
}

function attributesOf(assertion: Element): Map<string, string[]> {
  const attributes = new Map<string, string[]>()
  for (const statement of children(assertion, 'saml:AttributeStatement')) {
    for (const attribute of children(statement, 'saml:Attribute')) {
      const name = attribute.getAttribute('Name') ?? ''
      const values = children(attribute, 'saml:AttributeValue').map(textOf)
      attributes.set(name, [...(attributes.get(name) ?? []), ...values])
    }
  }
  return attributes
}

/** @throws {Problem} provider-failed when there are several: which one counts is not ours to guess. */
function oneOf(attributes: Map<string, string[]>, name: string): string | null {
  const [value, another] = attributes.get(name) ?? []
  if (another !== undefined) throw refused('attribute', `${name} has several values.`)
  return readText(value?.trim())
}
