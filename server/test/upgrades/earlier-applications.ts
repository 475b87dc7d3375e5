import { sha256 } from '../../src/crypto/tokens.ts'
import { type EarlierFacts, ownedRow, personRow, type TableRows } from './earlier-facts.ts'

/** An application with an Experience and its people, and what dashboards show. */
export function applicationRows(facts: EarlierFacts): TableRows {
  const { ada, shopper, org, shop, at, named, sent } = facts
  return [
    ['applications', [ownedRow(facts, 'app_00000000000000000000000001', 'Shop')]],
    ['dashboards', [{ ...ownedRow(facts, 'dsh_00000000000000000000000001', 'Sales'), panels: '[]' }]],
    [
      'dashboard_shares',
      [
        {
          id: 'shr_00000000000000000000000001',
          dashboard_id: 'dsh_00000000000000000000000001',
          token_hash: sha256('share'),
          password_hash: null,
          password_key_id: null,
          created_by: ada,
          created_at: at,
          expires_at: null,
          revoked_at: null,
          last_used_at: null,
        },
      ],
    ],
    [
      'experiences',
      [
        {
          id: 'exp_00000000000000000000000001',
          application_id: 'app_00000000000000000000000001',
          slug: 'shop',
          name: 'Shop',
          logo_type: null,
          logo_hash: null,
          logo: null,
          settings: '{}',
          sealed_github_secret: null,
          ...named,
        },
      ],
    ],
    [
      'directories',
      [
        {
          id: shop.directory_id,
          kind: 'experience',
          created_at: at,
          experience_id: 'exp_00000000000000000000000001',
        },
      ],
    ],
    [
      'experience_domains',
      [
        {
          id: 'xdm_00000000000000000000000001',
          experience_id: 'exp_00000000000000000000000001',
          domain: 'shop.example',
          challenge: 'challenge',
          proven_domain: null,
          verified_at: null,
          checked_at: at,
          missing_since: null,
          created_at: at,
        },
      ],
    ],
    ['users', [personRow(facts, shopper, { ...shop, email: 'shopper@example.com' })]],
    [
      'groups',
      [
        {
          id: 'grp_00000000000000000000000001',
          ...shop,
          parent_id: null,
          name: 'Customers',
          name_normalized: 'customers',
          description: null,
          ...named,
        },
      ],
    ],
    ['group_members', [{ group_id: 'grp_00000000000000000000000001', user_id: shopper, created_at: at }]],
    ['user_tags', [{ user_id: shopper, ...shop, tag: 'vip' }]],
    ['user_words', [{ ...shop, word: 'shopper', user_id: shopper }]],
    [
      'handovers',
      [
        {
          id: 'hnd_00000000000000000000000001',
          ...shop,
          session_id: 'ses_00000000000000000000000001',
          token_hash: sha256('handover'),
          return_to: 'https://shop.example/',
          ...sent,
          session_token_hash: null,
        },
      ],
    ],
    [
      'activity_counts',
      [
        {
          subject: org.organization_id,
          ...org,
          directory_id: null,
          metric: 'sign-ins',
          span: 'day',
          started_at: at,
          count: 5_000_000_000,
        },
      ],
    ],
    ['active_users', [{ subject: org.organization_id, span: 'day', started_at: at, user_id: ada }]],
  ]
}
