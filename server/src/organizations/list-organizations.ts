import Type from 'typebox'
import { organizationsWithin } from '../access/cap.ts'
import { decide } from '../access/decide.ts'
import { holdsSecondFactor } from '../access/second-factor.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { listMemberships } from './members/memberships.ts'
import { roleView, toRoleView } from './roles/role-view.ts'

const item = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: roleView,
  memberSince: timeField('When the caller became a member.'),
  blocked: Type.Union([Type.Literal('mfa-required'), Type.Null()], {
    description: 'What keeps this session, or key, from acting there.',
  }),
})

/** The organizations to which the caller belongs, as far as a key's cap lets it see them, the newest membership first. */
export const listOrganizations = operation({
  id: 'listOrganizations',
  method: 'GET',
  path: '/organizations',
  access: 'person',
  tag: 'organizations',
  summary: 'Where I belong',
  query: pageQuery,
  responses: {
    200: Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, caller, query }) {
    const db = context.database.kysely
    const limit = query.limit ?? defaultLimit
    const who = whoIs(context, caller)
    const within = organizationsWithin(who.cap)
    const page = { limit: limit + 1, after: readCursor(query.cursor), within }
    const memberships = await listMemberships(db, caller.user.id, page)
    const hasSecondFactor = await holdsSecondFactor(db, caller.user.id)
    const question = {
      permission: 'organization.read' as const,
      needsFresh: false,
      now: context.clock.now(),
    }
    const rows = memberships.map((it) => ({ ...it, at: it.createdAt, id: it.organizationId }))
    const { items, nextCursor } = toPage(rows, limit)
    const body = items.map((it) => ({
      id: it.id,
      name: it.organizationName,
      role: toRoleView(it.role.id, it.roleName),
      memberSince: toTime(it.createdAt),
      blocked:
        decide(who, { ...it, hasSecondFactor }, question).reason === 'mfa-required' ? 'mfa-required' : null,
    }))
    return { status: 200, body: { items: body, nextCursor } }
  },
})
