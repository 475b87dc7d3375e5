import Type from 'typebox'
import { fieldProblem } from './problems.ts'

/** Query of every list: `limit` items from just after `cursor`. */
export const pageQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'Items a page, 25 by default.' }),
    ),
    cursor: Type.Optional(
      Type.String({
        maxLength: 200,
        pattern: '^[A-Za-z0-9_-]+$',
        description: '`nextCursor` of the page before.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** A place in a list that is ordered by time and id. */
export interface Place {
  at: number
  id: string
}

export const defaultLimit = 25

/** @throws {Problem} validation when the cursor is none of ours. */
export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const [at, id, rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  if (rest === undefined && id && /^[a-z]{3}_[0-9a-z]{26}$/.test(id) && /^\d{1,15}$/.test(at ?? '')) {
    return { at: Number(at), id }
  }
  throw fieldProblem('cursor', 'format', 'Take the cursor from nextCursor of the page before.')
}

/** The items of one page out of one more than were asked for, and the cursor of the next. */
export function toPage<T extends Place>(
  rows: readonly T[],
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? Buffer.from(`${last.at}|${last.id}`).toString('base64url') : null }
}
