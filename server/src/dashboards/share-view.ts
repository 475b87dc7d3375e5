import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { dashboardParams } from './dashboard-view.ts'
import type { Share } from './shares.ts'

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

export const shareParams = Type.Object({
  ...dashboardParams.properties,
  shareId: Type.String({ maxLength: 40 }),
})

/** A link as those see it who may share the dashboard; its token is shown once. */
export const shareView = Type.Object({
  id: Type.String(),
  hasPassword: Type.Boolean(),
  createdAt: timeField('When it was made.'),
  expiresAt: nullableTime('When it closes by itself; null: never.'),
  lastUsedAt: nullableTime('Last use, to the minute.'),
})

export function toShareView(share: Share): Static<typeof shareView> {
  const orNull = (at: number | null) => (at === null ? null : toTime(at))
  return {
    id: share.id,
    hasPassword: share.password !== null,
    createdAt: toTime(share.createdAt),
    expiresAt: orNull(share.expiresAt),
    lastUsedAt: orNull(share.lastUsedAt),
  }
}

/** The token stands behind `#`, so that no server and no log on the way sees it. */
export function shareLink(context: Context, token: string): string {
  return `${context.config.baseUrl}/shared-dashboard#token=${token}`
}
