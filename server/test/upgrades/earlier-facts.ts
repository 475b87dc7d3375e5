import type { Context } from '../../src/context.ts'
import { createToken } from '../../src/crypto/tokens.ts'
import { goodPassword } from '../support/people.ts'

export type Row = Record<string, string | number | null>
/** Rows of tables, in an order in which each finds what it refers to. */
export type TableRows = [table: string, rows: Row[]][]
export type EarlierFacts = Awaited<ReturnType<typeof earlierFacts>>

const day = 86_400_000

/** What the rows of different tables have in common. */
export async function earlierFacts({ passwords, secrets, clock }: Context) {
  const now = clock.now()
  const at = now - day
  const later = now + 30 * day
  return {
    now,
    at,
    later,
    named: { created_at: at, updated_at: at },
    sent: { created_at: at, expires_at: later, used_at: null },
    email: 'ada@example.com',
    sessionToken: createToken('session'),
    apiKey: createToken('apiKey'),
    agentToken: createToken('agent'),
    ...(await passwords.hash(goodPassword)),
    ada: 'usr_00000000000000000000000001',
    shopper: 'usr_00000000000000000000000002',
    bob: 'usr_00000000000000000000000003',
    org: { organization_id: 'org_00000000000000000000000001' },
    project: { project_id: 'prj_00000000000000000000000001' },
    platform: { directory_id: 'dir_platform' },
    shop: { directory_id: 'dir_00000000000000000000000001' },
    box: (place: string) => secrets.seal('something sealed', place),
  }
}

export function personRow({ at, named }: EarlierFacts, id: string, facts: Row): Row {
  return {
    id,
    email_verified_at: at,
    first_name: 'Ada',
    last_name: 'Moreau',
    phone: null,
    company: 'Northwind',
    operator_since: null,
    disabled_at: null,
    ...named,
    sso_connection_id: null,
    sso_linked_at: null,
    last_sign_in_at: at,
    ...facts,
  }
}

/** Of an application or a dashboard. */
export function ownedRow({ org, named }: EarlierFacts, id: string, name: string): Row {
  return {
    id,
    ...org,
    user_id: null,
    name,
    name_normalized: name.toLowerCase(),
    description: 'Made before the upgrade',
    ...named,
  }
}
