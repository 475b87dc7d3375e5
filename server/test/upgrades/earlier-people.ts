import { sha256 } from '../../src/crypto/tokens.ts'
import { totpPlace } from '../../src/sign-in/totp/totp.ts'
import { type EarlierFacts, personRow, type TableRows } from './earlier-facts.ts'

/** Accounts, and what signs them in. */
export function peopleRows(facts: EarlierFacts): TableRows {
  const { ada, bob, org, platform, email, at, later, now, sent, hash, keyId, sessionToken, box } = facts
  return [
    [
      'users',
      [
        personRow(facts, ada, { ...platform, email, operator_since: at }),
        personRow(facts, bob, { ...platform, email: 'bob@example.com' }),
      ],
    ],
    ['passwords', [{ user_id: ada, hash, key_id: keyId, changed_at: at, must_change_at: null }]],
    [
      'sessions',
      [
        {
          id: 'ses_00000000000000000000000001',
          ...platform,
          user_id: ada,
          token_hash: sha256(sessionToken),
          methods: '["pwd"]',
          device_hash: sha256('device'),
          address: '198.51.100.7',
          user_agent: 'Firefox',
          created_at: at,
          fresh_at: at,
          last_used_at: now,
          expires_at: later,
          sso_connection_id: null,
          sso_session: null,
          sso_sealed_id_token: null,
        },
      ],
    ],
    ['known_devices', [{ user_id: ada, device_hash: sha256('device'), first_seen_at: at, last_seen_at: at }]],
    [
      'registrations',
      [
        {
          id: 'reg_00000000000000000000000001',
          ...platform,
          email: 'new@example.com',
          first_name: 'Neu',
          last_name: 'Person',
          password_hash: hash,
          password_key_id: keyId,
          invitation_id: null,
          link_issuer: null,
          link_subject: null,
          link_name: null,
          created_at: at,
          expires_at: later,
        },
      ],
    ],
    [
      'mailed_proofs',
      [
        {
          id: 'prf_00000000000000000000000001',
          ...platform,
          purpose: 'password-reset',
          subject_id: ada,
          email,
          link_hash: sha256('link'),
          code_hash: sha256('code'),
          code_failures: 1,
          bound_to: null,
          ...sent,
        },
      ],
    ],
    [
      'emails',
      [
        {
          id: 'eml_00000000000000000000000001',
          ...platform,
          user_id: ada,
          template: 'password-reset',
          sealed_payload: null,
          created_at: at,
          expires_at: null,
          next_attempt_at: at,
          attempts: 2,
          claimed_until: null,
          sent_at: at,
          failed_at: null,
          last_error: 'busy',
        },
      ],
    ],
    [
      'audit_events',
      [
        {
          id: 'evt_00000000000000000000000001',
          ...platform,
          ...org,
          user_id: ada,
          act: 'invitation.created',
          result: 'success',
          actor_kind: 'user',
          actor_id: ada,
          method: null,
          session_id: 'ses_00000000000000000000000001',
          address: '198.51.100.7',
          user_agent: 'Firefox',
          details: '{"email":"guest@example.com","role":"viewer"}',
          at,
          target_kind: 'invitation',
          target_id: 'inv_00000000000000000000000001',
          api_key_id: null,
          // Before 0009 it stood among the details alone; that migration looks there.
          about_email: 'guest@example.com',
        },
      ],
    ],
    ['limits', [{ key: 'guess:ada', count: 3, window_started_at: at, blocked_until: 0 }]],
    ['jobs', [{ name: 'send-emails', lease_until: 0, last_run_at: at, last_error: null }]],
    [
      'sign_in_attempts',
      [
        {
          id: 'att_00000000000000000000000001',
          ...platform,
          user_id: ada,
          token_hash: sha256('attempt'),
          device_hash: null,
          proven: '["pwd"]',
          delivery: 'cookie',
          failures: 0,
          created_at: at,
          expires_at: later,
          ended_at: null,
          sso_connection_id: null,
          sso_sealed_proof: null,
        },
      ],
    ],
    ['recovery_codes', [{ user_id: ada, code_hash: sha256('recovery'), created_at: at, used_at: null }]],
    [
      'webauthn_challenges',
      [
        {
          id: 'chl_00000000000000000000000001',
          purpose: 'sign-in',
          bound_to: 'x',
          challenge: 'c',
          expires_at: later,
        },
      ],
    ],
    ['factor_resets', [{ user_id: ada, requested_at: at, due_at: later }]],
    [
      'passkeys',
      [
        {
          id: 'pky_00000000000000000000000001',
          ...platform,
          user_id: ada,
          credential_id: 'credential',
          public_key: 'key',
          counter: 4_294_967_295,
          transports: '["internal"]',
          aaguid: '00000000-0000-0000-0000-000000000000',
          rp_id: 'localhost',
          name: 'Laptop',
          user_verification: 1,
          discoverable: 1,
          backup_eligible: 1,
          backed_up: 0,
          created_at: at,
          last_used_at: at,
        },
      ],
    ],
    [
      'totp_enrolments',
      [{ user_id: ada, sealed_secret: box(totpPlace('enrolment', ada)), expires_at: later }],
    ],
    [
      'totp_factors',
      [
        {
          user_id: bob,
          sealed_secret: box(totpPlace('factor', bob)),
          last_step: 58_000_000,
          created_at: at,
          last_used_at: at,
        },
      ],
    ],
  ]
}
