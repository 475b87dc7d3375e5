import type { Context } from '../context.ts'
import { noteUse } from '../credentials/last-use.ts'
import { hashToken } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import { preparedOne } from '../database/prepared.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { voidBoundProofs } from '../emails/mailed-proofs.ts'
import type { SignInMethod } from '../sign-in/methods.ts'
import type { Experience } from './experiences.ts'

/** A session of an Experience that is in force, as its application asks for it. */
export interface ApplicationSession {
  id: string
  methods: SignInMethod[]
  createdAt: number
  expiresAt: number
  user: { id: string; email: string; firstName: string; lastName: string }
  /** The group that was asked for exists here; null when none was. */
  isGroupThere: boolean | null
  /** The user is in that group or in one beneath it. */
  isInGroup: boolean
}

const findRow = preparedOne<{ hash: string; directoryId: string; group: string; groupName: string }>()(
  (db, parameter) =>
    db
      // The word `recursive` stands once, in front of the first.
      .withRecursive('asked', (all) =>
        all
          .selectFrom('handovers as h')
          .innerJoin('sessions as s', 's.id', 'h.session_id')
          .innerJoin('users as u', 'u.id', 's.user_id')
          .select(['s.id', 's.user_id', 's.methods', 's.created_at', 's.last_used_at', 's.expires_at'])
          .select(['u.email', 'u.first_name', 'u.last_name', 'u.disabled_at'])
          .where('h.session_token_hash', '=', parameter('hash'))
          .where('h.directory_id', '=', parameter('directoryId')),
      )
      .withRecursive('own', (all) =>
        all
          .selectFrom('asked')
          .innerJoin('group_members as m', 'm.user_id', 'asked.user_id')
          .innerJoin('groups as g', 'g.id', 'm.group_id')
          .select(['g.id', 'g.parent_id'])
          .union(
            all
              .selectFrom('own')
              .innerJoin('groups as p', 'p.id', 'own.parent_id')
              .select(['p.id', 'p.parent_id']),
          ),
      )
      .selectFrom('asked')
      .leftJoin('groups as wanted', (join) =>
        join.on((eb) =>
          eb.and([
            eb('wanted.directory_id', '=', parameter('directoryId')),
            eb.or([
              eb('wanted.id', '=', parameter('group')),
              eb('wanted.name_normalized', '=', parameter('groupName')),
            ]),
          ]),
        ),
      )
      .leftJoin('own', 'own.id', 'wanted.id')
      .selectAll('asked')
      .select(['wanted.id as wanted_id', 'own.id as own_id']),
)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

/**
 * Resolves what an application keeps of a session, with its user and whether that is in a group or beneath it, in one
 * statement; null when the session has ended, expired, was idle for too long, or its user is disabled.
 * @param asked.group its id, or its name in its normalized form; null: none is asked for.
 */
export function findApplicationSession(
  context: Context,
  { directoryId, settings }: Pick<Experience, 'directoryId' | 'settings'>,
  asked: { token: string; group: { id: string } | { name: string } | null },
): Soon<ApplicationSession | null> {
  const hash = hashToken('applicationSession', asked.token)
  if (hash === null) return null
  const { group } = asked
  const sessionIdle = Math.min(settings.sessionIdle, context.config.sessionIdle)
  const [id, groupName] = group === null ? ['', ''] : 'id' in group ? [group.id, ''] : ['', group.name]
  const parameters = { hash, directoryId, group: id, groupName }
  return whenReady(findRow(context.database, parameters), (row) => {
    if (row === undefined || row.disabled_at !== null || isOver(context, row, sessionIdle)) return null
    noteUse(context, { kind: 'session', id: row.id }, { lastUsedAt: row.last_used_at })
    return toSession(row, group !== null)
  })
}

/** Ends the session behind the token and what it has asked for by mail. @returns whose it was, or null when there is none. */
export async function endApplicationSession(
  context: Context,
  tx: Db,
  directoryId: string,
  token: string,
): Promise<{ id: string; userId: string } | null> {
  const hash = hashToken('applicationSession', token)
  if (hash === null) return null
  const row = await tx
    .deleteFrom('sessions')
    .where('directory_id', '=', directoryId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('handovers as h')
        .select('h.session_id')
        .where('h.session_token_hash', '=', hash)
        .where('h.directory_id', '=', directoryId),
    )
    .returning(['id', 'user_id'])
    .executeTakeFirst()
  if (row === undefined) return null
  await voidBoundProofs(context, tx, row.id)
  return { id: row.id, userId: row.user_id }
}

/** Ends every session of a directory, with what could become one, or those of one of its users. @returns how many ended. */
export async function endSessionsOf(
  context: Context,
  tx: Db,
  directoryId: string,
  userId: string | null,
): Promise<number> {
  // By the users, of whom there is an index.
  let users = tx.selectFrom('users').select('id').where('directory_id', '=', directoryId)
  if (userId !== null) users = users.where('id', '=', userId)
  // What is half done could end in a session.
  await tx.deleteFrom('sign_in_attempts').where('user_id', 'in', users).execute()
  // One of these sessions may have asked for a change of address, and a reset of the password goes to the address.
  await tx
    .updateTable('mailed_proofs')
    .set({ used_at: context.clock.now() })
    .where('subject_id', 'in', users)
    .where('purpose', '=', 'email-change')
    .where('used_at', 'is', null)
    .execute()
  const { numDeletedRows } = await tx.deleteFrom('sessions').where('user_id', 'in', users).executeTakeFirst()
  return Number(numDeletedRows)
}

function isOver(context: Context, row: Row, sessionIdle: number): boolean {
  const now = context.clock.now()
  return row.expires_at <= now || row.last_used_at + sessionIdle * 1000 <= now
}

function toSession(row: Row, isGroupAsked: boolean): ApplicationSession {
  return {
    id: row.id,
    methods: JSON.parse(row.methods) as SignInMethod[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    user: { id: row.user_id, email: row.email, firstName: row.first_name, lastName: row.last_name },
    isGroupThere: isGroupAsked ? row.wanted_id !== null : null,
    isInGroup: row.own_id !== null,
  }
}
