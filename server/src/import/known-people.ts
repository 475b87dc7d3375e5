import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import type { Candidate } from './judge-person.ts'

/** Whom a directory knows already, of a list of candidates. */
export interface KnownPeople {
  /** The ids of users by address. */
  users: ReadonlyMap<string, string>
  /** Addresses with a registration, and whether it still waits. */
  registrations: ReadonlyMap<string, boolean>
  /** The ids of users by GitHub's number. */
  linked: ReadonlyMap<string, string>
}

/** One look at the database for all of them. */
export async function findKnownPeople(
  context: Context,
  db: Db,
  directoryId: string,
  candidates: readonly Candidate[],
): Promise<KnownPeople> {
  if (candidates.length === 0) return { users: new Map(), registrations: new Map(), linked: new Map() }
  const emails = candidates.map(({ email }) => email)
  const identities = candidates.flatMap(({ identity }) => identity ?? [])
  const users = await db
    .selectFrom('users')
    .select(['email', 'id'])
    .where('directory_id', '=', directoryId)
    .where('email', 'in', emails)
    .execute()
  const registrations = await db
    .selectFrom('registrations')
    .select(['email', 'expires_at'])
    .where('directory_id', '=', directoryId)
    .where('email', 'in', emails)
    .orderBy('expires_at')
    .execute()
  const [first] = identities
  const links =
    first === undefined
      ? []
      : await db
          .selectFrom('account_links')
          .select(['subject', 'user_id'])
          .where('directory_id', '=', directoryId)
          .where('issuer', '=', first.issuer)
          .where(
            'subject',
            'in',
            identities.map(({ subject }) => subject),
          )
          .execute()
  const now = context.clock.now()
  return {
    users: new Map(users.map(({ email, id }) => [email, id])),
    registrations: new Map(registrations.map(({ email, expires_at }) => [email, expires_at > now])),
    linked: new Map(links.map(({ subject, user_id }) => [subject, user_id])),
  }
}
