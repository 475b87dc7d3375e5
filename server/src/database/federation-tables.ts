/** The tables of account links, SSO connections, and what waits for an outside provider. */
export interface FederationTables {
  account_links: {
    id: string
    directory_id: string
    user_id: string
    issuer: string
    subject: string
    name: string
    created_at: number
    last_used_at: number | null
  }
  sso_connections: {
    id: string
    /** Null: a connection of the deployment. */
    organization_id: string | null
    kind: 'oidc' | 'saml'
    name: string
    state: 'draft' | 'on' | 'off'
    settings: string | null
    sealed_secret: string | null
    own_certificate: string | null
    mapping: string
    default_role: string
    enforcement: 'none' | 'announced' | 'enforced'
    enforce_at: number | null
    enforced_at: number | null
    fallback_days: number | null
    tested_at: number | null
    last_sign_in_at: number | null
    metadata_read_at: number | null
    metadata_error: string | null
    certificate_expires_at: number | null
    certificate_warned_days: number | null
    vouched_role: string | null
    created_at: number
    updated_at: number
  }
  sso_domains: {
    id: string
    organization_id: string | null
    connection_id: string
    domain: string
    challenge: string
    proven_domain: string | null
    verified_at: number | null
    checked_at: number | null
    missing_since: number | null
    warned_at: number | null
    created_at: number
  }
  sso_exemptions: {
    connection_id: string
    user_id: string
    created_at: number
  }
  sso_identities: {
    id: string
    connection_id: string
    issuer: string
    subject: string
    user_id: string
    created_at: number
    last_used_at: number
  }
  provider_messages: {
    connection_id: string
    message_id: string
    expires_at: number
  }
  provider_requests: {
    id: string
    purpose: string
    directory_id: string
    state_hash: string
    device_hash: string
    connection_id: string | null
    user_id: string | null
    session_id: string | null
    sealed_facts: string
    created_at: number
    expires_at: number
    used_at: number | null
  }
  provider_answers: {
    id: string
    purpose: string
    directory_id: string
    token_hash: string
    device_hash: string
    connection_id: string | null
    sealed_facts: string
    created_at: number
    expires_at: number
    used_at: number | null
  }
}
