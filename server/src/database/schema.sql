-- Generated from the migrations (SQLite) by `npm run generate`: do not edit.

create table account_links (
  id text primary key,
  directory_id text not null,
  user_id text not null,
  issuer text not null,
  subject text not null,
  name text not null,
  created_at bigint not null,
  last_used_at bigint,
  constraint account_links_user_fk foreign key (user_id) references users (id) on delete cascade
);
create unique index account_links_subject_key on account_links (directory_id, issuer, subject);
create unique index account_links_user_key on account_links (user_id, issuer);

create table active_users (
  subject text not null,
  span text not null,
  started_at bigint not null,
  user_id text not null,
  constraint active_users_key primary key (subject, span, started_at, user_id),
  constraint active_users_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index active_users_time_index on active_users (started_at);
create index active_users_user_index on active_users (user_id);

create table activity_counts (
  subject text not null,
  organization_id text,
  directory_id text,
  metric text not null,
  span text not null,
  started_at bigint not null,
  count bigint not null,
  constraint activity_counts_key primary key (subject, span, started_at, metric),
  constraint activity_counts_organization_fk foreign key (organization_id) references organizations (id) on delete cascade,
  constraint activity_counts_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index activity_counts_directory_index on activity_counts (directory_id);
create index activity_counts_organization_index on activity_counts (organization_id);

create table activity_progress (
  name text primary key,
  counted_until bigint not null
);

create table agent_token_secrets (
  token_hash text primary key,
  agent_token_id text not null,
  created_at bigint not null,
  ends_at bigint,
  constraint agent_token_secrets_token_fk foreign key (agent_token_id) references agent_tokens (id) on delete cascade
);
create index agent_token_secrets_end_index on agent_token_secrets (ends_at);
create index agent_token_secrets_token_index on agent_token_secrets (agent_token_id, created_at);

create table agent_tokens (
  id text primary key,
  organization_id text not null,
  project_id text not null,
  workspace_id text not null,
  description text not null,
  permissions text not null,
  lifetime bigint,
  expires_at bigint,
  created_by text not null,
  created_at bigint not null,
  last_used_at bigint,
  last_used_address text,
  heartbeat_at bigint,
  heartbeat text,
  revoked_at bigint,
  revoked_by text,
  constraint agent_tokens_workspace_fk foreign key (workspace_id) references workspaces (id) on delete cascade
);
create index agent_tokens_expiry_index on agent_tokens (expires_at);
create index agent_tokens_revoked_index on agent_tokens (revoked_at);
create index agent_tokens_workspace_index on agent_tokens (workspace_id, created_at, id);

create table api_key_secrets (
  token_hash text primary key,
  api_key_id text not null,
  created_at bigint not null,
  ends_at bigint,
  constraint api_key_secrets_key_fk foreign key (api_key_id) references api_keys (id) on delete cascade
);
create index api_key_secrets_end_index on api_key_secrets (ends_at);
create index api_key_secrets_key_index on api_key_secrets (api_key_id, created_at);

create table api_key_uses (
  api_key_id text not null,
  permission text not null,
  last_used_at bigint not null,
  constraint api_key_uses_key primary key (api_key_id, permission),
  constraint api_key_uses_key_fk foreign key (api_key_id) references api_keys (id) on delete cascade
);

create table api_keys (
  id text primary key,
  directory_id text not null,
  user_id text not null,
  name text not null,
  kind text not null,
  cap_role text,
  cap_organizations text,
  cap_permissions text,
  cap_projects text,
  proves_mfa integer not null,
  created_at bigint not null,
  updated_at bigint not null,
  expires_at bigint,
  paused_at bigint,
  paused_by text,
  revoked_at bigint,
  revoked_by text,
  last_used_at bigint,
  last_used_address text,
  warned_at bigint,
  constraint api_keys_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index api_keys_expiry_index on api_keys (expires_at);
create index api_keys_revoked_index on api_keys (revoked_at);
create index api_keys_user_index on api_keys (user_id, created_at, id);

create table applications (
  id text primary key,
  organization_id text,
  user_id text,
  name text not null,
  name_normalized text not null,
  description text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint applications_owner_check check ((organization_id is null) <> (user_id is null)),
  constraint applications_organization_fk foreign key (organization_id) references organizations (id) on delete cascade,
  constraint applications_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index applications_organization_index on applications (organization_id, created_at, id);
create unique index applications_organization_name_key on applications (organization_id, name_normalized);
create index applications_user_index on applications (user_id, created_at, id);
create unique index applications_user_name_key on applications (user_id, name_normalized);

create table audit_events (
  id text primary key,
  directory_id text not null,
  organization_id text,
  user_id text,
  act text not null,
  result text not null,
  actor_kind text not null,
  actor_id text,
  method text,
  session_id text,
  address text,
  user_agent text,
  details text,
  at bigint not null,
  target_kind text,
  target_id text,
  api_key_id text,
  about_email text
);
create index audit_events_about_index on audit_events (about_email) where about_email is not null;
create index audit_events_actor_index on audit_events (actor_id, at, id) where actor_id <> user_id;
create index audit_events_at_index on audit_events (directory_id, at);
create index audit_events_deleted_index on audit_events (at) where act = 'account.deleted';
create index audit_events_deployment_index on audit_events (at, id) where actor_kind = 'operator' or (organization_id is null and substr(act, 1, 4) = 'sso-');
create index audit_events_organization_index on audit_events (organization_id, at, id);
create index audit_events_time_index on audit_events (at);
create index audit_events_user_index on audit_events (user_id, at, id);

create table billing_statements (
  id text primary key,
  organization_id text not null,
  month text not null,
  plan text not null,
  usage text not null,
  created_at bigint not null,
  constraint billing_statements_organization_fk foreign key (organization_id) references organizations (id) on delete cascade
);
create unique index billing_statements_month_key on billing_statements (organization_id, month);

create table dashboard_shares (
  id text primary key,
  dashboard_id text not null,
  token_hash text not null,
  password_hash text,
  password_key_id text,
  created_by text not null,
  created_at bigint not null,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint,
  constraint dashboard_shares_dashboard_fk foreign key (dashboard_id) references dashboards (id) on delete cascade
);
create index dashboard_shares_dashboard_index on dashboard_shares (dashboard_id);
create unique index dashboard_shares_token_key on dashboard_shares (token_hash);

create table dashboards (
  id text primary key,
  organization_id text,
  user_id text,
  name text not null,
  name_normalized text not null,
  description text,
  created_at bigint not null,
  updated_at bigint not null,
  panels text default '[]' not null,
  constraint dashboards_owner_check check ((organization_id is null) <> (user_id is null)),
  constraint dashboards_organization_fk foreign key (organization_id) references organizations (id) on delete cascade,
  constraint dashboards_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index dashboards_organization_index on dashboards (organization_id, created_at, id);
create unique index dashboards_organization_name_key on dashboards (organization_id, name_normalized);
create index dashboards_user_index on dashboards (user_id, created_at, id);
create unique index dashboards_user_name_key on dashboards (user_id, name_normalized);

create table deployment_revisions (
  name text primary key,
  revision text not null
);

create table deployment_settings (
  key text primary key,
  value text not null,
  changed_at bigint not null,
  changed_by text,
  constraint deployment_settings_changer_fk foreign key (changed_by) references users (id) on delete set null
);
create index deployment_settings_changer_index on deployment_settings (changed_by);

create table directories (
  id text primary key,
  kind text not null,
  created_at bigint not null,
  experience_id text references experiences (id) on delete cascade
);
create unique index directories_experience_key on directories (experience_id);

create table emails (
  id text primary key,
  directory_id text not null,
  user_id text,
  template text not null,
  sealed_payload text,
  created_at bigint not null,
  expires_at bigint,
  next_attempt_at bigint not null,
  attempts integer not null,
  claimed_until bigint,
  sent_at bigint,
  failed_at bigint,
  last_error text
);
create index emails_created_index on emails (created_at);
create index emails_directory_index on emails (directory_id);
create index emails_due_index on emails (sent_at, failed_at, next_attempt_at);
create index emails_failed_index on emails (created_at, id) where failed_at is not null;
create index emails_user_index on emails (user_id);

create table experience_domains (
  id text primary key,
  experience_id text not null,
  domain text not null,
  challenge text not null,
  proven_domain text,
  verified_at bigint,
  checked_at bigint,
  missing_since bigint,
  created_at bigint not null,
  constraint experience_domains_experience_fk foreign key (experience_id) references experiences (id) on delete cascade
);
create unique index experience_domains_experience_key on experience_domains (experience_id, domain);
create unique index experience_domains_proven_key on experience_domains (proven_domain);

create table experiences (
  id text primary key,
  application_id text not null,
  slug text not null,
  name text not null,
  logo_type text,
  logo_hash text,
  logo text,
  settings text not null,
  sealed_github_secret text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint experiences_application_fk foreign key (application_id) references applications (id) on delete cascade
);
create unique index experiences_application_key on experiences (application_id);
create unique index experiences_slug_key on experiences (slug);

create table factor_resets (
  user_id text primary key,
  requested_at bigint not null,
  due_at bigint not null,
  constraint factor_resets_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index factor_resets_due_index on factor_resets (due_at);

create table grants (
  id text primary key,
  organization_id text not null,
  user_id text not null,
  scope_kind text not null,
  scope_id text not null,
  role text not null,
  created_at bigint not null,
  constraint grants_member_fk foreign key (organization_id, user_id) references members (organization_id, user_id) on delete cascade
);
create index grants_member_index on grants (organization_id, user_id);
create index grants_scope_index on grants (scope_id);
create unique index grants_scope_key on grants (user_id, scope_id);

create table group_members (
  group_id text not null,
  user_id text not null,
  created_at bigint not null,
  constraint group_members_key primary key (group_id, user_id),
  constraint group_members_group_fk foreign key (group_id) references groups (id) on delete cascade,
  constraint group_members_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index group_members_user_index on group_members (user_id);

create table groups (
  id text primary key,
  directory_id text not null,
  parent_id text,
  name text not null,
  name_normalized text not null,
  description text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint groups_directory_fk foreign key (directory_id) references directories (id) on delete cascade,
  constraint groups_parent_fk foreign key (parent_id) references groups (id) on delete cascade
);
create unique index groups_name_key on groups (directory_id, name_normalized);
create index groups_parent_index on groups (parent_id);

create table handovers (
  id text primary key,
  directory_id text not null,
  session_id text not null,
  token_hash text not null,
  return_to text not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  session_token_hash text,
  constraint handovers_session_fk foreign key (session_id) references sessions (id) on delete cascade,
  constraint handovers_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index handovers_directory_index on handovers (directory_id);
create index handovers_session_index on handovers (session_id);
create unique index handovers_session_token_key on handovers (session_token_hash);
create unique index handovers_token_key on handovers (token_hash);

create table invitations (
  id text primary key,
  directory_id text not null,
  email text,
  makes_operator integer not null,
  token_hash text not null,
  invited_by text,
  created_at bigint not null,
  expires_at bigint not null,
  accepted_at bigint,
  revoked_at bigint,
  organization_id text,
  role text,
  declined_at bigint,
  constraint invitations_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index invitations_deployment_index on invitations (directory_id, created_at, id) where organization_id is null;
create index invitations_directory_index on invitations (directory_id);
create index invitations_email_index on invitations (email);
create index invitations_inviter_index on invitations (invited_by);
create index invitations_organization_index on invitations (organization_id, created_at, id);
create unique index invitations_token_key on invitations (token_hash);

create table jobs (
  name text primary key,
  lease_until bigint not null,
  last_run_at bigint,
  last_error text
);

create table known_devices (
  user_id text not null,
  device_hash text not null,
  first_seen_at bigint not null,
  last_seen_at bigint not null,
  constraint known_devices_key primary key (user_id, device_hash),
  constraint known_devices_user_fk foreign key (user_id) references users (id) on delete cascade
);

create table known_secrets (
  id text primary key,
  pepper_id text not null,
  first_used_at bigint not null,
  given_up_at bigint
);

create table limits (
  key text primary key,
  count integer not null,
  window_started_at bigint not null,
  blocked_until bigint not null
);
create index limits_window_index on limits (window_started_at);

create table mailed_proofs (
  id text primary key,
  directory_id text not null,
  purpose text not null,
  subject_id text,
  email text not null,
  link_hash text not null,
  code_hash text,
  code_failures integer not null,
  bound_to text,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  constraint mailed_proofs_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index mailed_proofs_bound_index on mailed_proofs (bound_to, purpose);
create index mailed_proofs_directory_index on mailed_proofs (directory_id);
create index mailed_proofs_email_index on mailed_proofs (email);
create index mailed_proofs_expiry_index on mailed_proofs (expires_at);
create unique index mailed_proofs_link_key on mailed_proofs (link_hash);
create index mailed_proofs_subject_index on mailed_proofs (subject_id, purpose);

create table members (
  organization_id text not null,
  user_id text not null,
  role text not null,
  created_at bigint not null,
  updated_at bigint not null,
  mfa_reminded_at bigint,
  administrators_asked_at bigint,
  constraint members_key primary key (organization_id, user_id),
  constraint members_organization_fk foreign key (organization_id) references organizations (id) on delete cascade,
  constraint members_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index members_organization_index on members (organization_id, created_at, user_id);
create index members_role_index on members (organization_id, role);
create index members_user_index on members (user_id, created_at);

create table organizations (
  id text primary key,
  name text not null,
  plan text not null,
  billing_contact text,
  mfa_applies_to text not null,
  mfa_roles text not null,
  mfa_grace_until bigint,
  mfa_applies_to_api_keys integer not null,
  created_at bigint not null,
  updated_at bigint not null,
  sought_name text
);
create index organizations_created_index on organizations (created_at, id);
create index organizations_sought_name_index on organizations (sought_name, id);

create table passkeys (
  id text primary key,
  directory_id text not null,
  user_id text not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  aaguid text not null,
  rp_id text not null,
  name text not null,
  user_verification integer not null,
  discoverable integer,
  backup_eligible integer not null,
  backed_up integer not null,
  created_at bigint not null,
  last_used_at bigint,
  constraint passkeys_user_fk foreign key (user_id) references users (id) on delete cascade
);
create unique index passkeys_credential_key on passkeys (credential_id);
create index passkeys_user_index on passkeys (user_id, created_at);

create table passwords (
  user_id text primary key,
  hash text not null,
  key_id text not null,
  changed_at bigint not null,
  must_change_at bigint,
  constraint passwords_user_fk foreign key (user_id) references users (id) on delete cascade
);

create table projects (
  id text primary key,
  organization_id text not null,
  name text not null,
  name_normalized text not null,
  description text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint projects_organization_fk foreign key (organization_id) references organizations (id) on delete cascade
);
create unique index projects_name_key on projects (organization_id, name_normalized);
create index projects_organization_index on projects (organization_id, created_at, id);

create table provider_answers (
  id text primary key,
  purpose text not null,
  directory_id text not null,
  token_hash text not null,
  device_hash text not null,
  connection_id text,
  sealed_facts text not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index provider_answers_expiry_index on provider_answers (expires_at);
create unique index provider_answers_token_key on provider_answers (token_hash);

create table provider_messages (
  connection_id text not null,
  message_id text not null,
  expires_at bigint not null,
  constraint saml_assertions_key primary key (connection_id, message_id)
);
create index provider_messages_expiry_index on provider_messages (expires_at);

create table provider_requests (
  id text primary key,
  purpose text not null,
  directory_id text not null,
  state_hash text not null,
  device_hash text not null,
  connection_id text,
  user_id text,
  session_id text,
  sealed_facts text not null,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create index provider_requests_expiry_index on provider_requests (expires_at);
create unique index provider_requests_state_key on provider_requests (state_hash);

create table recovery_codes (
  user_id text not null,
  code_hash text not null,
  created_at bigint not null,
  used_at bigint,
  constraint recovery_codes_key primary key (user_id, code_hash),
  constraint recovery_codes_user_fk foreign key (user_id) references users (id) on delete cascade
);

create table registrations (
  id text not null,
  directory_id text not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  password_hash text,
  password_key_id text,
  invitation_id text,
  link_issuer text,
  link_subject text,
  link_name text,
  created_at bigint not null,
  expires_at bigint not null,
  constraint registrations_key primary key (id),
  constraint registrations_directory_fk foreign key (directory_id) references directories (id) on delete cascade,
  constraint registrations_invitation_fk foreign key (invitation_id) references invitations (id) on delete cascade
);
create index registrations_email_index on registrations (directory_id, email, created_at);
create index registrations_expiry_index on registrations (expires_at);
create index registrations_invitation_index on registrations (invitation_id);

create table roles (
  id text primary key,
  organization_id text not null,
  name text not null,
  name_normalized text not null,
  permissions text not null,
  created_at bigint not null,
  updated_at bigint not null,
  constraint roles_organization_fk foreign key (organization_id) references organizations (id) on delete cascade
);
create unique index roles_name_key on roles (organization_id, name_normalized);

create table schema_migrations (
  name text primary key,
  applied_at bigint not null
);

create table sessions (
  id text primary key,
  directory_id text not null,
  user_id text not null,
  token_hash text not null,
  methods text not null,
  device_hash text,
  address text not null,
  user_agent text,
  created_at bigint not null,
  fresh_at bigint not null,
  last_used_at bigint not null,
  expires_at bigint not null,
  sso_connection_id text,
  sso_session text,
  sso_sealed_id_token text,
  constraint sessions_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index sessions_expiry_index on sessions (expires_at);
create index sessions_sso_index on sessions (sso_connection_id, sso_session);
create unique index sessions_token_key on sessions (token_hash);
create index sessions_user_index on sessions (user_id, created_at);

create table sign_in_attempts (
  id text primary key,
  directory_id text not null,
  user_id text not null,
  token_hash text not null,
  device_hash text,
  proven text not null,
  delivery text not null,
  failures integer not null,
  created_at bigint not null,
  expires_at bigint not null,
  ended_at bigint,
  sso_connection_id text,
  sso_sealed_proof text,
  constraint sign_in_attempts_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index sign_in_attempts_expiry_index on sign_in_attempts (expires_at);
create unique index sign_in_attempts_token_key on sign_in_attempts (token_hash);
create index sign_in_attempts_user_index on sign_in_attempts (user_id);

create table signing_keys (
  id text primary key,
  public_jwk text not null,
  sealed_private_jwk text not null,
  created_at bigint not null,
  signs_from bigint not null,
  ends_at bigint,
  generation integer not null,
  constraint signing_keys_generation_key unique (generation)
);

create table sso_connections (
  id text primary key,
  organization_id text,
  kind text not null,
  name text not null,
  state text not null,
  settings text,
  sealed_secret text,
  own_certificate text,
  mapping text not null,
  default_role text not null,
  enforcement text not null,
  enforce_at bigint,
  enforced_at bigint,
  fallback_days integer,
  tested_at bigint,
  last_sign_in_at bigint,
  metadata_read_at bigint,
  metadata_error text,
  certificate_expires_at bigint,
  certificate_warned_days integer,
  vouched_role text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint sso_connections_organization_fk foreign key (organization_id) references organizations (id) on delete cascade
);
create index sso_connections_organization_index on sso_connections (organization_id, created_at);

create table sso_domains (
  id text primary key,
  organization_id text,
  connection_id text not null,
  domain text not null,
  challenge text not null,
  proven_domain text,
  verified_at bigint,
  checked_at bigint,
  missing_since bigint,
  warned_at bigint,
  created_at bigint not null,
  constraint sso_domains_connection_fk foreign key (connection_id) references sso_connections (id) on delete cascade
);
create unique index sso_domains_connection_key on sso_domains (connection_id, domain);
create unique index sso_domains_proven_key on sso_domains (proven_domain);

create table sso_exemptions (
  connection_id text not null,
  user_id text not null,
  created_at bigint not null,
  constraint sso_exemptions_pair_key primary key (connection_id, user_id),
  constraint sso_exemptions_connection_fk foreign key (connection_id) references sso_connections (id) on delete cascade,
  constraint sso_exemptions_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index sso_exemptions_user_index on sso_exemptions (user_id);

create table sso_identities (
  id text primary key,
  connection_id text not null,
  issuer text not null,
  subject text not null,
  user_id text not null,
  created_at bigint not null,
  last_used_at bigint not null,
  constraint sso_identities_connection_fk foreign key (connection_id) references sso_connections (id) on delete cascade,
  constraint sso_identities_user_fk foreign key (user_id) references users (id) on delete cascade
);
create unique index sso_identities_subject_key on sso_identities (connection_id, issuer, subject);
create unique index sso_identities_user_key on sso_identities (user_id, connection_id);

create table totp_enrolments (
  user_id text primary key,
  sealed_secret text not null,
  expires_at bigint not null,
  constraint totp_enrolments_user_fk foreign key (user_id) references users (id) on delete cascade
);

create table totp_factors (
  user_id text primary key,
  sealed_secret text not null,
  last_step bigint not null,
  created_at bigint not null,
  last_used_at bigint,
  constraint totp_factors_user_fk foreign key (user_id) references users (id) on delete cascade
);

create table user_tags (
  user_id text not null,
  directory_id text not null,
  tag text not null,
  constraint user_tags_key primary key (user_id, tag),
  constraint user_tags_user_fk foreign key (user_id) references users (id) on delete cascade,
  constraint user_tags_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index user_tags_tag_index on user_tags (directory_id, tag);

create table user_words (
  directory_id text not null,
  word text not null,
  user_id text not null,
  constraint user_words_key primary key (directory_id, word, user_id),
  constraint user_words_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index user_words_user_index on user_words (user_id);

create table users (
  id text primary key,
  directory_id text not null,
  email text not null,
  email_verified_at bigint,
  first_name text not null,
  last_name text not null,
  phone text,
  company text,
  operator_since bigint,
  disabled_at bigint,
  created_at bigint not null,
  updated_at bigint not null,
  sso_connection_id text,
  sso_linked_at bigint,
  last_sign_in_at bigint,
  sought_name text,
  sought_last_name text,
  constraint users_directory_fk foreign key (directory_id) references directories (id) on delete cascade
);
create index users_directory_index on users (directory_id, created_at, id);
create index users_disabled_index on users (directory_id, created_at, id) where disabled_at is not null;
create unique index users_email_key on users (directory_id, email);
create index users_operator_index on users (directory_id, created_at, id) where operator_since is not null;
create index users_sought_email_index on users (directory_id, email, created_at, id, disabled_at);
create index users_sought_last_name_index on users (sought_last_name, created_at, id, disabled_at) where sought_last_name is not null;
create index users_sought_name_index on users (sought_name, created_at, id, disabled_at) where sought_name is not null;
create index users_sso_connection_index on users (sso_connection_id);
create index users_sso_linked_index on users (directory_id, created_at, id) where sso_connection_id is not null;
create index users_unsought_index on users (id) where sought_name is null and directory_id = 'dir_platform';

create table webauthn_challenges (
  id text primary key,
  purpose text not null,
  bound_to text not null,
  challenge text not null,
  expires_at bigint not null
);
create unique index webauthn_challenges_challenge_key on webauthn_challenges (challenge);
create index webauthn_challenges_expiry_index on webauthn_challenges (expires_at);

create table workspaces (
  id text primary key,
  organization_id text not null,
  project_id text not null,
  name text not null,
  name_normalized text not null,
  description text,
  created_at bigint not null,
  updated_at bigint not null,
  constraint workspaces_project_fk foreign key (project_id) references projects (id) on delete cascade,
  constraint workspaces_organization_fk foreign key (organization_id) references organizations (id) on delete cascade
);
create unique index workspaces_name_key on workspaces (project_id, name_normalized);
create index workspaces_organization_index on workspaces (organization_id);
