import { sha256 } from '../../src/crypto/tokens.ts'
import type { EarlierFacts, TableRows } from './earlier-facts.ts'

/** An organization with its keys, tokens and single sign-on. */
export function organizationRows(facts: EarlierFacts): TableRows {
  const { ada, org, project, platform, email, at, later, named, sent, apiKey, agentToken, box } = facts
  return [
    [
      'organizations',
      [
        {
          id: org.organization_id,
          name: 'Northwind',
          plan: 'standard',
          billing_contact: email,
          mfa_applies_to: 'none',
          mfa_roles: '[]',
          mfa_grace_until: null,
          mfa_applies_to_api_keys: 0,
          ...named,
        },
      ],
    ],
    [
      'members',
      [{ ...org, user_id: ada, role: 'owner', ...named, mfa_reminded_at: null, administrators_asked_at: at }],
    ],
    [
      'roles',
      [
        {
          id: 'rol_00000000000000000000000001',
          ...org,
          name: 'Release',
          name_normalized: 'release',
          permissions: '["project.read"]',
          ...named,
        },
      ],
    ],
    [
      'invitations',
      [
        {
          id: 'inv_00000000000000000000000001',
          ...platform,
          email: 'guest@example.com',
          makes_operator: 0,
          token_hash: sha256('invitation'),
          invited_by: ada,
          created_at: at,
          expires_at: later,
          accepted_at: null,
          revoked_at: null,
          ...org,
          role: 'viewer',
          declined_at: null,
        },
      ],
    ],
    [
      'projects',
      [
        {
          id: project.project_id,
          ...org,
          name: 'Website',
          name_normalized: 'website',
          description: null,
          ...named,
        },
      ],
    ],
    [
      'workspaces',
      [
        {
          id: 'wsp_00000000000000000000000001',
          ...org,
          ...project,
          name: 'Staging',
          name_normalized: 'staging',
          description: null,
          ...named,
        },
      ],
    ],
    [
      'grants',
      [
        {
          id: 'grt_00000000000000000000000001',
          ...org,
          user_id: ada,
          scope_kind: 'project',
          scope_id: project.project_id,
          role: 'admin',
          created_at: at,
        },
      ],
    ],
    [
      'billing_statements',
      [
        {
          id: 'stm_00000000000000000000000001',
          ...org,
          month: '2026-01',
          plan: 'standard',
          usage: '{"members":1}',
          created_at: at,
        },
      ],
    ],
    [
      'api_keys',
      [
        {
          id: 'key_00000000000000000000000001',
          ...platform,
          user_id: ada,
          name: 'Deploys',
          kind: 'personal',
          cap_role: null,
          cap_organizations: null,
          cap_permissions: null,
          cap_projects: null,
          proves_mfa: 0,
          ...named,
          expires_at: later,
          paused_at: null,
          paused_by: null,
          revoked_at: null,
          revoked_by: null,
          last_used_at: null,
          last_used_address: null,
          warned_at: null,
        },
      ],
    ],
    [
      'api_key_secrets',
      [
        {
          token_hash: sha256(apiKey),
          api_key_id: 'key_00000000000000000000000001',
          created_at: at,
          ends_at: null,
        },
      ],
    ],
    [
      'api_key_uses',
      [{ api_key_id: 'key_00000000000000000000000001', permission: 'project.read', last_used_at: at }],
    ],
    [
      'agent_tokens',
      [
        {
          id: 'agt_00000000000000000000000001',
          ...org,
          ...project,
          workspace_id: 'wsp_00000000000000000000000001',
          description: 'Runner',
          permissions: '["workspace.read"]',
          lifetime: null,
          expires_at: null,
          created_by: ada,
          created_at: at,
          last_used_at: null,
          last_used_address: null,
          heartbeat_at: null,
          heartbeat: null,
          revoked_at: null,
          revoked_by: null,
        },
      ],
    ],
    [
      'agent_token_secrets',
      [
        {
          token_hash: sha256(agentToken),
          agent_token_id: 'agt_00000000000000000000000001',
          created_at: at,
          ends_at: null,
        },
      ],
    ],
    [
      'account_links',
      [
        {
          id: 'lnk_00000000000000000000000001',
          ...platform,
          user_id: ada,
          issuer: 'https://github.com',
          subject: '7',
          name: 'ada',
          created_at: at,
          last_used_at: at,
        },
      ],
    ],
    [
      'sso_connections',
      [
        {
          id: 'sso_00000000000000000000000001',
          ...org,
          kind: 'oidc',
          name: 'Company',
          state: 'on',
          settings: '{}',
          sealed_secret: box('sso_connections.sealed_secret:sso_00000000000000000000000001'),
          own_certificate: null,
          mapping: '{}',
          default_role: 'viewer',
          enforcement: 'none',
          enforce_at: null,
          enforced_at: null,
          fallback_days: 14,
          tested_at: at,
          last_sign_in_at: at,
          metadata_read_at: at,
          metadata_error: null,
          certificate_expires_at: later,
          certificate_warned_days: null,
          vouched_role: null,
          ...named,
        },
      ],
    ],
    [
      'sso_domains',
      [
        {
          id: 'sdm_00000000000000000000000001',
          ...org,
          connection_id: 'sso_00000000000000000000000001',
          domain: 'northwind.example',
          challenge: 'challenge',
          proven_domain: 'northwind.example',
          verified_at: at,
          checked_at: at,
          missing_since: null,
          warned_at: null,
          created_at: at,
        },
      ],
    ],
    ['sso_exemptions', [{ connection_id: 'sso_00000000000000000000000001', user_id: ada, created_at: at }]],
    [
      'sso_identities',
      [
        {
          id: 'sid_00000000000000000000000001',
          connection_id: 'sso_00000000000000000000000001',
          issuer: 'https://idp.example',
          subject: 'ada',
          user_id: ada,
          created_at: at,
          last_used_at: at,
        },
      ],
    ],
    [
      'provider_messages',
      [{ connection_id: 'sso_00000000000000000000000001', message_id: '_assertion', expires_at: later }],
    ],
    [
      'provider_requests',
      [
        {
          id: 'prq_00000000000000000000000001',
          purpose: 'sign-in',
          ...platform,
          state_hash: sha256('state'),
          device_hash: sha256('device'),
          connection_id: null,
          user_id: null,
          session_id: null,
          sealed_facts: box('provider_requests'),
          ...sent,
        },
      ],
    ],
    [
      'provider_answers',
      [
        {
          id: 'pan_00000000000000000000000001',
          purpose: 'sign-in',
          ...platform,
          token_hash: sha256('answer'),
          device_hash: sha256('device'),
          connection_id: null,
          sealed_facts: box('provider_answers'),
          ...sent,
        },
      ],
    ],
  ]
}
