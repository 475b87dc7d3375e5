/** The tables of applications and dashboards, and of the Experience of each application. */
export interface ApplicationTables {
  applications: Owned
  dashboards: Owned & {
    /** JSON. */
    panels: string
  }
  dashboard_shares: {
    id: string
    dashboard_id: string
    token_hash: string
    password_hash: string | null
    password_key_id: string | null
    created_by: string
    created_at: number
    expires_at: number | null
    revoked_at: number | null
    last_used_at: number | null
  }
  experiences: {
    id: string
    application_id: string
    slug: string
    name: string
    logo_type: string | null
    logo_hash: string | null
    logo: string | null
    /** JSON. */
    settings: string
    sealed_github_secret: string | null
    created_at: number
    updated_at: number
  }
  experience_domains: {
    id: string
    experience_id: string
    domain: string
    challenge: string
    proven_domain: string | null
    verified_at: number | null
    checked_at: number | null
    missing_since: number | null
    created_at: number
  }
  groups: {
    id: string
    directory_id: string
    parent_id: string | null
    name: string
    name_normalized: string
    description: string | null
    created_at: number
    updated_at: number
  }
  group_members: {
    group_id: string
    user_id: string
    created_at: number
  }
  user_tags: {
    user_id: string
    directory_id: string
    tag: string
  }
  handovers: {
    id: string
    directory_id: string
    session_id: string
    token_hash: string
    return_to: string
    created_at: number
    expires_at: number
    used_at: number | null
    session_token_hash: string | null
  }
  user_words: {
    directory_id: string
    word: string
    user_id: string
  }
}

/** Exactly one of the two owners is there. */
interface Owned {
  id: string
  organization_id: string | null
  user_id: string | null
  name: string
  name_normalized: string
  description: string | null
  created_at: number
  updated_at: number
}
