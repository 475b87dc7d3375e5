import Type from 'typebox'
import { timeField, toTime } from '../../http/time-field.ts'
import type { AccountLink } from './account-links.ts'

/** An outside identity as its account shows it. */
export const accountLinkView = Type.Object({
  provider: Type.Literal('github'),
  issuer: Type.String({ description: 'Address of that GitHub.' }),
  name: Type.String({ description: 'The login there when it was seen last.' }),
  createdAt: timeField('When it was connected.'),
  lastUsedAt: Type.Union([timeField('The last sign-in by it.'), Type.Null()]),
})

export function toAccountLinkView({ issuer, name, createdAt, lastUsedAt }: AccountLink) {
  return {
    provider: 'github' as const,
    issuer,
    name,
    createdAt: toTime(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toTime(lastUsedAt),
  }
}
