/** What the provider of a connection vouches for, after every check of its protocol. Whom it is here is not decided yet. */
export interface VerifiedIdentity {
  connectionId: string
  /** OIDC: the issuer; SAML: the entity id. */
  issuer: string
  /** The person's id there (`sub`, NameID): never empty, and the only key. @see CVE-2026-110863 */
  subject: string
  /** As the provider wrote it; null when it named none. */
  email: string | null
  /** False when the provider says that nobody has verified it. */
  emailVerified: boolean
  firstName: string
  lastName: string
  /** Empty when the mapping names no groups. */
  groups: string[]
  /** Two factors were proven there (`amr`, AuthnContext); what the connection counts as such is added later. */
  provesMfa: boolean
  /** When the person proved it there (`auth_time`, AuthnInstant), ms; 0 when the provider does not say. */
  authenticatedAt: number | null
  /** The session there (`sid`, SessionIndex), by which the provider ends it later. */
  ssoSession: string | null
  /** When that session ends there (SessionNotOnOrAfter), ms; null when the provider does not say. */
  sessionEndsAt: number | null
  /** OIDC: its word on this sign-in, which it wants to see again when the person signs out there. */
  idToken: string | null
  /** For the preview of a test sign-in only: each claim or attribute as it came. */
  claims: Record<string, unknown>
}
