import type { Db } from '../database/database.ts'

/** How many people the Experience of an application has. */
export async function countPeople(db: Db, applicationId: string): Promise<number> {
  const row = await selectDirectory(db, applicationId)
    .innerJoin('users as u', 'u.directory_id', 'd.id')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** What lies below an application and dies with it. */
export interface Below {
  people: number
  sessions: number
  groups: number
  domains: number
}

export async function countBelow(db: Db, applicationId: string): Promise<Below> {
  const [people, sessions, groups, domains] = await Promise.all([
    countPeople(db, applicationId),
    selectDirectory(db, applicationId)
      .innerJoin('users as u', 'u.directory_id', 'd.id')
      .innerJoin('sessions as s', 's.user_id', 'u.id')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
    selectDirectory(db, applicationId)
      .innerJoin('groups as g', 'g.directory_id', 'd.id')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('experience_domains as x')
      .innerJoin('experiences as e', 'e.id', 'x.experience_id')
      .where('e.application_id', '=', applicationId)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
  ])
  return {
    people,
    sessions: Number(sessions.n),
    groups: Number(groups.n),
    domains: Number(domains.n),
  }
}

function selectDirectory(db: Db, applicationId: string) {
  return db
    .selectFrom('experiences as e')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .where('e.application_id', '=', applicationId)
}
