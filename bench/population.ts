import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'
import type { Engine } from '../server/test/support/each-engine.ts'
import type { ServerProcess } from '../server/test/support/server-process.ts'

const oneYearMs = 365 * 86_400_000

/** Adds people to the database of a running server, each with one session. */
export async function addUsers(engine: Engine, latchkey: ServerProcess, users: number): Promise<void> {
  const { id, numbers } = writing(engine)
  const now = Date.now()
  await run(latchkey, [
    `insert into users (id, directory_id, email, email_verified_at, first_name, last_name, sought_name, sought_last_name, created_at, updated_at)
     select ${id('usr', 'i')}, 'dir_platform', 'person' || i || '@example.org', 1, 'Ada', 'Moreau', 'ada moreau', 'moreau ada', i, i from ${numbers(users)}`,
    `insert into sessions (id, directory_id, user_id, token_hash, methods, address, created_at, fresh_at, last_used_at, expires_at)
     select ${id('ses', 'i')}, 'dir_platform', ${id('usr', 'i')}, ${id('h', 'i')}, '["pwd"]', '127.0.0.1', ${now}, ${now}, ${now}, ${now + oneYearMs} from ${numbers(users)}`,
  ])
}

/** Adds organizations, and has each of the added people belong to some of them. */
export async function addMembers(
  engine: Engine,
  latchkey: ServerProcess,
  {
    organizations,
    users,
    membershipsEach,
  }: { organizations: number; users: number; membershipsEach: number },
): Promise<void> {
  const { id, numbers } = writing(engine)
  await run(latchkey, [
    `insert into organizations (id, name, sought_name, plan, mfa_applies_to, mfa_roles, mfa_applies_to_api_keys, created_at, updated_at)
     select ${id('org', 'i')}, 'Organization ' || i, 'organization ' || i, 'standard', 'none', '[]', 0, i, i from ${numbers(organizations)}`,
    ...Array.from(
      { length: membershipsEach },
      (_, step) =>
        `insert into members (organization_id, user_id, role, created_at, updated_at)
         select ${id('org', `(i + ${step * 997}) % ${organizations} + 1`)}, ${id('usr', 'i')}, 'viewer', i, i from ${numbers(users)}`,
    ),
  ])
}

/** How the engine counts to a number, and writes an id that ends in one. */
function writing(engine: Engine) {
  return engine === 'postgres'
    ? {
        numbers: (count: number) => `(select i from generate_series(1, ${count}) as g(i)) as n`,
        id: (prefix: string, number: string) => `'${prefix}_' || lpad((${number})::text, 26, '0')`,
      }
    : {
        numbers: (count: number) =>
          `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n) as n`,
        id: (prefix: string, number: string) =>
          `'${prefix}_' || substr('00000000000000000000000000' || (${number}), -26)`,
      }
}

async function run(latchkey: ServerProcess, statements: string[]): Promise<void> {
  const { LATCHKEY_DATABASE_URL: url } = latchkey.environment
  if (url) {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    for (const statement of statements) await sql.unsafe(statement)
    await sql.unsafe('analyze')
    await sql.end()
    return
  }
  const database = new DatabaseSync(join(latchkey.dataDir, 'latchkey.db'), { timeout: 20_000 })
  database.exec('begin immediate')
  for (const statement of statements) database.exec(statement)
  database.exec('commit')
  database.close()
}
