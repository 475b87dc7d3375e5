import type { ActivityTables } from './activity-tables.ts'
import type { ApplicationTables } from './application-tables.ts'
import type { DeploymentTables } from './deployment-tables.ts'
import type { FederationTables } from './federation-tables.ts'

/** The tables as Kysely sees them. Times are integer milliseconds; JSON columns are text parsed by their noun. */
export interface Tables extends ActivityTables, FederationTables, ApplicationTables, DeploymentTables {
  directories: {
    id: string
    kind: 'platform' | 'experience'
    created_at: number
    /** Null for the platform's. */
    experience_id: string | null
  }
  users: {
    id: string
    directory_id: string
    email: string
    email_verified_at: number | null
    first_name: string
    last_name: string
    phone: string | null
    company: string | null
    operator_since: number | null
    disabled_at: number | null
    created_at: number
    updated_at: number
    sso_connection_id: string | null
    sso_linked_at: number | null
    last_sign_in_at: number | null
    /** What the platform's people are found by: see `users/sought-names.ts`. */
    sought_name: string | null
    sought_last_name: string | null
  }
  passwords: {
    user_id: string
    hash: string
    key_id: string
    changed_at: number
    must_change_at: number | null
  }
  sessions: {
    id: string
    directory_id: string
    user_id: string
    token_hash: string
    methods: string
    device_hash: string | null
    address: string
    user_agent: string | null
    created_at: number
    fresh_at: number
    last_used_at: number
    expires_at: number
    sso_connection_id: string | null
    sso_session: string | null
    sso_sealed_id_token: string | null
  }
  known_devices: {
    user_id: string
    device_hash: string
    first_seen_at: number
    last_seen_at: number
  }
  registrations: {
    id: string
    directory_id: string
    email: string
    first_name: string
    last_name: string
    password_hash: string | null
    password_key_id: string | null
    invitation_id: string | null
    link_issuer: string | null
    link_subject: string | null
    link_name: string | null
    created_at: number
    expires_at: number
  }
  mailed_proofs: {
    id: string
    directory_id: string
    purpose: string
    subject_id: string | null
    email: string
    link_hash: string
    code_hash: string | null
    code_failures: number
    bound_to: string | null
    created_at: number
    expires_at: number
    used_at: number | null
  }
  invitations: {
    id: string
    directory_id: string
    email: string | null
    makes_operator: number
    token_hash: string
    invited_by: string | null
    created_at: number
    expires_at: number
    accepted_at: number | null
    revoked_at: number | null
    declined_at: number | null
    /** Null for the operator's invitations to the deployment. */
    organization_id: string | null
    role: string | null
  }
  emails: {
    id: string
    directory_id: string
    user_id: string | null
    template: string
    sealed_payload: string | null
    created_at: number
    expires_at: number | null
    next_attempt_at: number
    attempts: number
    claimed_until: number | null
    sent_at: number | null
    failed_at: number | null
    last_error: string | null
  }
  audit_events: {
    id: string
    directory_id: string
    organization_id: string | null
    user_id: string | null
    act: string
    result: 'success' | 'failure'
    actor_kind: 'user' | 'operator' | 'system' | 'stranger' | 'agent'
    actor_id: string | null
    method: string | null
    session_id: string | null
    address: string | null
    user_agent: string | null
    details: string | null
    at: number
    target_kind: string | null
    target_id: string | null
    api_key_id: string | null
    /** The address that the details name, by which it is found. */
    about_email: string | null
  }
  limits: {
    key: string
    count: number
    window_started_at: number
    blocked_until: number
  }
  jobs: {
    name: string
    lease_until: number
    last_run_at: number | null
    last_error: string | null
  }
  sign_in_attempts: {
    id: string
    directory_id: string
    user_id: string
    token_hash: string
    device_hash: string | null
    proven: string
    delivery: string
    failures: number
    created_at: number
    expires_at: number
    ended_at: number | null
    sso_connection_id: string | null
    sso_sealed_proof: string | null
  }
  totp_factors: {
    user_id: string
    sealed_secret: string
    last_step: number
    created_at: number
    last_used_at: number | null
  }
  totp_enrolments: {
    user_id: string
    sealed_secret: string
    expires_at: number
  }
  recovery_codes: {
    user_id: string
    code_hash: string
    created_at: number
    used_at: number | null
  }
  passkeys: {
    id: string
    directory_id: string
    user_id: string
    credential_id: string
    public_key: string
    counter: number
    transports: string
    aaguid: string
    rp_id: string
    name: string
    user_verification: number
    discoverable: number | null
    backup_eligible: number
    backed_up: number
    created_at: number
    last_used_at: number | null
  }
  webauthn_challenges: {
    id: string
    purpose: string
    bound_to: string
    challenge: string
    expires_at: number
  }
  factor_resets: {
    user_id: string
    requested_at: number
    due_at: number
  }
  organizations: {
    id: string
    name: string
    plan: string
    billing_contact: string | null
    mfa_applies_to: 'none' | 'roles' | 'all'
    mfa_roles: string
    mfa_grace_until: number | null
    mfa_applies_to_api_keys: number
    created_at: number
    updated_at: number
    sought_name: string | null
  }
  members: {
    organization_id: string
    user_id: string
    role: string
    created_at: number
    updated_at: number
    mfa_reminded_at: number | null
    administrators_asked_at: number | null
  }
  roles: {
    id: string
    organization_id: string
    name: string
    name_normalized: string
    permissions: string
    created_at: number
    updated_at: number
  }
  grants: {
    id: string
    organization_id: string
    user_id: string
    scope_kind: 'project' | 'workspace' | 'application' | 'dashboard'
    scope_id: string
    role: string
    created_at: number
  }
  projects: {
    id: string
    organization_id: string
    name: string
    name_normalized: string
    description: string | null
    created_at: number
    updated_at: number
  }
  workspaces: {
    id: string
    organization_id: string
    project_id: string
    name: string
    name_normalized: string
    description: string | null
    created_at: number
    updated_at: number
  }
  billing_statements: {
    id: string
    organization_id: string
    month: string
    plan: string
    usage: string
    created_at: number
  }
  api_keys: {
    id: string
    directory_id: string
    user_id: string
    name: string
    kind: 'personal' | 'service'
    cap_role: string | null
    cap_organizations: string | null
    cap_permissions: string | null
    cap_projects: string | null
    proves_mfa: number
    created_at: number
    updated_at: number
    expires_at: number | null
    paused_at: number | null
    paused_by: 'owner' | 'recovery' | null
    revoked_at: number | null
    revoked_by: 'owner' | 'operator' | 'leak' | null
    last_used_at: number | null
    last_used_address: string | null
    warned_at: number | null
  }
  api_key_secrets: {
    token_hash: string
    api_key_id: string
    created_at: number
    ends_at: number | null
  }
  api_key_uses: {
    api_key_id: string
    permission: string
    last_used_at: number
  }
  agent_tokens: {
    id: string
    organization_id: string
    project_id: string
    workspace_id: string
    description: string
    permissions: string
    lifetime: number | null
    expires_at: number | null
    created_by: string
    created_at: number
    last_used_at: number | null
    last_used_address: string | null
    heartbeat_at: number | null
    heartbeat: string | null
    revoked_at: number | null
    revoked_by: string | null
  }
  agent_token_secrets: {
    token_hash: string
    agent_token_id: string
    created_at: number
    ends_at: number | null
  }
  known_secrets: {
    id: string
    pepper_id: string
    first_used_at: number
    given_up_at: number | null
  }
  signing_keys: {
    id: string
    public_jwk: string
    sealed_private_jwk: string
    created_at: number
    signs_from: number
    ends_at: number | null
    generation: number
  }
}
