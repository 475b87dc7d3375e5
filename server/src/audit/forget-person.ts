import { breathe } from '../database/breathe.ts'
import type { Db } from '../database/database.ts'

const rowsAtOnce = 500

const forgotten = { session_id: null, api_key_id: null, address: null, user_agent: null } as const

/**
 * The log keeps what happened and when, under an id that leads to nobody: addresses, browsers and sessions of a person
 * are gone from it, with the details of what concerned only their account.
 */
export async function forgetPerson(
  tx: Db,
  person: { id: string; directoryId: string; email: string },
): Promise<void> {
  await forgetActs(tx, person.id)
  await forgetAddress(tx, person)
}

/** The addresses, browsers and sessions of a user are gone from the log. */
export async function forgetActs(tx: Db, userId: string): Promise<void> {
  await inPages(
    (place) => selectEvents(tx, place).where('user_id', '=', userId),
    async (events) => {
      const [own, inOrganizations] = [events.filter(isOfAccount), events.filter((it) => !isOfAccount(it))]
      await forget(tx, own, { ...forgotten, details: null })
      // What an administrator did to the person stands in the organization's log with that administrator's address.
      const done = inOrganizations.filter(({ actor_id }) => actor_id === userId)
      await forget(tx, done, forgotten)
    },
  )
  await inPages(
    (place) => selectEvents(tx, place).where('actor_id', '=', userId).whereRef('actor_id', '<>', 'user_id'),
    (events) => forget(tx, events, forgotten),
  )
}

/** By their ids alone: a planner that knows little of the table would go by a worse index otherwise. */
async function forget(
  tx: Db,
  events: readonly EventRow[],
  cleared: typeof forgotten & { details?: null },
): Promise<void> {
  if (events.length === 0) return
  const ids = events.map(({ id }) => id)
  await tx.updateTable('audit_events').set(cleared).where('id', 'in', ids).execute()
}

function isOfAccount({ organization_id }: EventRow): boolean {
  return organization_id === null
}

/**
 * Where an organization invited the address, the log says no more whom. In another directory the same address is
 * somebody else: whoever runs an application can make and delete a user with any.
 */
async function forgetAddress(
  tx: Db,
  { directoryId, email }: { directoryId: string; email: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('audit_events')
    .select(['id', 'details'])
    .where('about_email', '=', email)
    .where('directory_id', '=', directoryId)
    .execute()
  for (const { id, details } of rows) {
    const { email: _, ...rest } = JSON.parse(details ?? '{}') as Record<string, unknown>
    await tx
      .updateTable('audit_events')
      .set({ about_email: null, details: JSON.stringify(rest) })
      .where('id', '=', id)
      .execute()
  }
}

interface EventPlace {
  at: number
  id: string
}

interface EventRow extends EventPlace {
  actor_id: string | null
  organization_id: string | null
}

function selectEvents(tx: Db, { at, id }: EventPlace) {
  return tx
    .selectFrom('audit_events')
    .select(['id', 'at', 'actor_id', 'organization_id'])
    .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '>', tuple(at, id)))
    .orderBy('at')
    .orderBy('id')
    .limit(rowsAtOnce)
}

async function inPages(
  select: (place: EventPlace) => { execute(): Promise<EventRow[]> },
  work: (events: EventRow[]) => Promise<void>,
): Promise<void> {
  for (let place: EventPlace = { at: -1, id: '' }; ; ) {
    const rows = await select(place).execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await work(rows)
    place = last
    await breathe()
  }
}
