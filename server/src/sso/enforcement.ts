import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { endUserSessions } from '../sessions/sessions.ts'
import { platformDirectory } from '../users/directories.ts'
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

/**
 * The connection by which this person must come in, and by nothing else: it is required by an organization to which
 * the person belongs, which has proven the domain of the address, and has not exempted them.
 */
export async function findRequiredConnection(
  context: Context,
  db: Db,
  person: { userId: string; email: string },
): Promise<{ id: string; name: string; organization: { id: string; name: string } } | undefined> {
  const row = await db
    .selectFrom('sso_domains as d')
    .innerJoin('sso_connections as c', 'c.id', 'd.connection_id')
    .innerJoin('organizations as o', 'o.id', 'c.organization_id')
    .innerJoin('members as m', 'm.organization_id', 'c.organization_id')
    .select(['c.id', 'c.name', 'o.id as organization_id', 'o.name as organization_name'])
    .where('d.proven_domain', '=', domainOf(person.email) ?? '')
    .where('m.user_id', '=', person.userId)
    .where('c.state', '=', 'on')
    .where((eb) =>
      eb.or([
        eb('c.enforcement', '=', 'enforced'),
        eb.and([eb('c.enforcement', '=', 'announced'), eb('c.enforce_at', '<=', context.clock.now())]),
      ]),
    )
    .where(({ or, not, exists, eb, selectFrom }) =>
      or([
        eb('m.role', '!=', 'owner'),
        not(
          exists(
            selectFrom('sso_exemptions as e')
              .select('e.user_id')
              .whereRef('e.connection_id', '=', 'c.id')
              .whereRef('e.user_id', '=', 'm.user_id'),
          ),
        ),
      ]),
    )
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    name: row.name,
    organization: { id: row.organization_id, name: row.organization_name },
  }
}

export interface BoundPerson {
  userId: string
  email: string
  firstName: string
}

/** The members whom requiring it keeps from their other ways in and who have never come in through it. */
export async function listUnlinked(
  db: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId'>,
  exempt: readonly string[],
  among: 'all' | 'signed-in' = 'all',
): Promise<BoundPerson[]> {
  const domains = await provenDomains(db, connection)
  if (domains.length === 0) return []
  let query = db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id as userId', 'u.email', 'u.first_name as firstName'])
    .where('m.organization_id', '=', connection.organizationId)
    .where('u.sso_connection_id', 'is', null)
    .where('u.disabled_at', 'is', null)
    .where((eb) => inDomains(eb, domains))
    .orderBy('u.id')
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
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection.id))
  for (const { userId } of people) await endUserSessions(tx, userId)
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
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection.id), 'signed-in')
  for (const { userId } of people) await endUserSessions(tx, userId)
  await tellPeople(context, tx, connection, { people, enforceAt: null })
  return people.length
}

/** It will be required: who has never come in through it is told. */
export async function announceEnforcement(
  context: Context,
  tx: Db,
  connection: Pick<AnyConnection, 'id' | 'organizationId' | 'organizationName'>,
  enforceAt: number,
): Promise<number> {
  const people = await listUnlinked(tx, connection, await listExempt(tx, connection.id))
  await tellPeople(context, tx, connection, { people, enforceAt })
  return people.length
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
