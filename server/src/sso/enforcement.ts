import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { endUserSessions, endUserSessionsBy } from '../sessions/sessions.ts'
import { platformDirectory, platformDirectoryId } from '../users/directories.ts'
import { findUser } from '../users/users.ts'
import { domainOf } from './domain-name.ts'
import { listExempt } from './exemptions.ts'
import { inDomains } from './spoken-for.ts'
import { type AnyConnection, changeConnection, type Enforcement } from './sso-connections.ts'
import { listDomains } from './sso-domains.ts'

/** How single sign-on is required at this moment: what was announced holds from its time on, whoever notes it. */
export function stageOf(
  { enforcement, enforceAt }: Pick<AnyConnection, 'enforcement' | 'enforceAt'>,
  now: number,
): Enforcement {
  return enforcement === 'announced' && enforceAt !== null && enforceAt <= now ? 'enforced' : enforcement
}

export interface RequiredConnection {
  id: string
  name: string
  /** From when on; null: now. */
  announcedFor: number | null
  organization: { id: string | null; name: string }
}

/**
 * The connection by which this person must come in, and by nothing else: it speaks for the domain of the address, is
 * required by an organization to which the person belongs, or by the deployment, and the person is not exempt.
 * Also one that will be, which `announcedFor` says.
 */
export async function findRequiredConnection(
  context: Context,
  db: Db,
  person: { userId: string; email: string },
): Promise<RequiredConnection | undefined> {
  const row = await db
    .selectFrom('sso_domains as d')
    .innerJoin('sso_connections as c', 'c.id', 'd.connection_id')
    .leftJoin('organizations as o', 'o.id', 'c.organization_id')
    .leftJoin('members as m', (join) =>
      join.onRef('m.organization_id', '=', 'c.organization_id').on('m.user_id', '=', person.userId),
    )
    .leftJoin('users as u', (join) => join.on('u.id', '=', person.userId))
    .select(['c.id', 'c.name', 'c.enforcement', 'c.enforce_at as enforceAt'])
    .select(['o.id as organization_id', 'o.name as organization_name'])
    .where('d.proven_domain', '=', domainOf(person.email) ?? '')
    // Operators come in by their own ways, or by the deployment's: no organization's provider speaks for them.
    .where((eb) =>
      eb.or([
        eb('c.organization_id', 'is', null),
        eb.and([eb('m.user_id', 'is not', null), eb('u.operator_since', 'is', null)]),
      ]),
    )
    .where('c.state', '=', 'on')
    .where('c.enforcement', '!=', 'none')
    .where(({ or, and, not, exists, eb, selectFrom }) =>
      or([
        // Who owns the organization, or runs the deployment, may be exempt.
        and([eb('c.organization_id', 'is not', null), eb('m.role', '!=', 'owner')]),
        and([eb('c.organization_id', 'is', null), eb('u.operator_since', 'is', null)]),
        not(
          exists(
            selectFrom('sso_exemptions as e')
              .select('e.user_id')
              .whereRef('e.connection_id', '=', 'c.id')
              .where('e.user_id', '=', person.userId),
          ),
        ),
      ]),
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    name: row.name,
    announcedFor: stageOf(row, context.clock.now()) === 'announced' ? row.enforceAt : null,
    organization: { id: row.organization_id, name: row.organization_name ?? row.name },
  }
}

/**
 * What may bind a user anew (a membership, a role, an address) has changed: sessions that were not made through the
 * provider end now, or when it begins. Part of the transaction of that change, so that no later request finds them.
 */
export async function holdToEnforcement(context: Context, tx: Db, userId: string): Promise<void> {
  const user = await findUser(tx, platformDirectoryId, userId)
  if (user === undefined || user.ssoConnectionId !== null) return
  const required = await findRequiredConnection(context, tx, { userId, email: user.email })
  if (required === undefined) return
  if (required.announcedFor === null) await endUserSessions(context, tx, userId)
  else await endUserSessionsBy(tx, userId, required.announcedFor)
}

export interface BoundPerson {
  userId: string
  email: string
  firstName: string
}

/** Those whom requiring it keeps from their other ways in and who have never come in through it. */
export async function listUnlinked(
  db: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId'>,
  exempt: readonly string[],
  among: 'all' | 'signed-in' = 'all',
): Promise<BoundPerson[]> {
  const domains = await provenDomains(db, connection)
  if (domains.length === 0) return []
  let query = db
    .selectFrom('users as u')
    .select(['u.id as userId', 'u.email', 'u.first_name as firstName'])
    .where('u.directory_id', '=', platformDirectoryId)
    .where('u.sso_connection_id', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where((eb) => inDomains(eb, domains))
    .orderBy('u.id')
  const { organizationId } = connection
  if (organizationId !== null) {
    query = query
      .where('u.operator_since', 'is', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('members as m')
            .select('m.user_id')
            .whereRef('m.user_id', '=', 'u.id')
            .where('m.organization_id', '=', organizationId),
        ),
      )
  }
  if (exempt.length > 0) query = query.where('u.id', 'not in', exempt)
  if (among === 'signed-in') {
    query = query.where(({ exists, selectFrom }) =>
      exists(selectFrom('sessions as s').select('s.id').whereRef('s.user_id', '=', 'u.id')),
    )
  }
  return query.execute()
}

/** The names for which the connection speaks. */
export async function provenDomains(
  db: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId'>,
): Promise<string[]> {
  const domains = await listDomains(db, connection.organizationId, connection.id)
  return domains.filter(({ verifiedAt }) => verifiedAt !== null).map(({ domain }) => domain)
}

/**
 * It is required from now on: whoever came in otherwise is signed out, and told how to come in.
 * @returns how many were told.
 */
export async function beginEnforcement(
  context: Context,
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId' | 'organizationName'>,
): Promise<number> {
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection))
  for (const { userId } of people) await endUserSessions(context, tx, userId)
  await tellPeople(context, tx, connection, { people, enforceAt: null })
  return people.length
}

/**
 * While it is required, whoever came in otherwise all the same is signed out and told: a new member, one who is no
 * longer exempt, one of a domain that was proven since.
 */
export async function keepEnforcement(
  context: Context,
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId' | 'organizationName'>,
): Promise<number> {
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection), 'signed-in')
  for (const { userId } of people) await endUserSessions(context, tx, userId)
  await tellPeople(context, tx, connection, { people, enforceAt: null })
  return people.length
}

/** It will be required: who has never come in through it is told, and signed out at that very moment. */
export async function announceEnforcement(
  context: Context,
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId' | 'organizationName'>,
  enforceAt: number,
): Promise<number> {
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection))
  for (const { userId } of people) await endUserSessionsBy(tx, userId, enforceAt)
  await tellPeople(context, tx, connection, { people, enforceAt })
  return people.length
}

/** The same for those who have come under it since, by whatever way. */
export async function keepAnnouncement(
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId'>,
  enforceAt: number,
): Promise<void> {
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection), 'signed-in')
  for (const { userId } of people) await endUserSessionsBy(tx, userId, enforceAt)
}

/** What speaks for no domain any more is required of nobody. */
export async function endIdleEnforcement(
  context: Context,
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId' | 'enforcement'>,
): Promise<void> {
  if (connection.enforcement === 'none' || (await provenDomains(tx, connection)).length > 0) return
  await changeConnection(context, tx, connection.id, { enforcement: 'none', enforceAt: null })
}

async function tellPeople(
  context: Context,
  tx: Db,
  { organizationName }: Pick<AnyConnection, 'organizationName'>,
  { people, enforceAt }: { people: BoundPerson[]; enforceAt: number | null },
): Promise<void> {
  const directory = platformDirectory(context)
  for (const person of people) {
    const facts = mailFacts(context, directory, { firstName: person.firstName, client: null })
    await enqueueEmail(context, tx, {
      directoryId: directory.id,
      userId: person.userId,
      to: person.email,
      template: 'sso-enforcement',
      facts: {
        ...facts,
        // Where an administrator sits is not the members' to know.
        request: { ...facts.request, address: 'An administrator' },
        organization: organizationName,
        enforceAt,
        signInLink: pageLink(context, '/sign-in'),
      },
    })
  }
}
