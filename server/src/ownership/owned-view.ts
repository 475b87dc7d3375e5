import Type, { type Static } from 'typebox'
import { isWithinCap } from '../access/cap.ts'
import type { OwnedKind } from '../access/permissions.ts'
import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import { whoIs } from '../http/access.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { idField } from '../organizations/organization-params.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { type ListedOwned, listOwnedFor, listPersonal, type Owned } from './owned.ts'
import { requireOrganization } from './owner.ts'

const organizationField = Type.Union([Type.String(), Type.Null()], {
  description: 'The organization that owns it; null: it is in your personal space.',
})

/** What an application and a dashboard have in common in answers. */
export const ownedFields = {
  id: Type.String(),
  organizationId: organizationField,
  name: Type.String(),
  description: Type.Union([Type.String(), Type.Null()]),
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed last.'),
}
const ownedView = Type.Object(ownedFields)

export const listedFields = {
  ...ownedFields,
  role: Type.Object(roleView.properties, { description: 'The role that counts for you there.' }),
}

/** Whose things are listed. */
export const ownerQuery = Type.Object(
  {
    ...pageQuery.properties,
    organizationId: Type.Optional({
      ...idField,
      description: 'Those of this organization; without it, those in your personal space.',
    }),
  },
  { additionalProperties: false },
)

/** Who a new thing belongs to, in a body. */
export const ownerField = Type.Optional(
  Type.Union([idField, Type.Null()], {
    description: 'The organization that owns it; absent or null: your personal space.',
  }),
)

export function toOwnedView(owned: Owned): Static<typeof ownedView> {
  const { id, owner, name, description, createdAt, updatedAt } = owned
  return {
    id,
    organizationId: owner.organizationId,
    name,
    description,
    createdAt: toTime(createdAt),
    updatedAt: toTime(updatedAt),
  }
}

export function toListedView(owned: ListedOwned) {
  return { ...toOwnedView(owned), role: toRoleView(owned.role.id, owned.role.name) }
}

/**
 * One page of what an organization owns and the caller may read, or of what the caller owns alone.
 * @throws {Problem} not-found, access-denied, validation
 */
export async function listOwnedPage(
  context: Context,
  caller: Person,
  kind: OwnedKind,
  query: Static<typeof ownerQuery>,
): Promise<{ items: ListedOwned[]; nextCursor: string | null }> {
  const limit = query.limit ?? defaultLimit
  const page = { limit: limit + 1, after: readCursor(query.cursor) }
  const rows = await listRows(context, caller, kind, { organizationId: query.organizationId, page })
  return toPage(
    rows.map((row) => ({ ...row, at: row.createdAt })),
    limit,
  )
}

async function listRows(
  context: Context,
  caller: Person,
  kind: OwnedKind,
  { organizationId, page }: { organizationId: string | undefined; page: Parameters<typeof listPersonal>[3] },
): Promise<ListedOwned[]> {
  const db = context.database.kysely
  const who = whoIs(context, caller)
  if (organizationId !== undefined) {
    const standing = await requireOrganization(context, caller, organizationId)
    const reader = { userId: caller.user.id, who, standing, now: context.clock.now() }
    return listOwnedFor(db, kind, reader, page)
  }
  const personal = { organizationId: null, projectId: null, owned: kind }
  const isHidden = who.cap !== null && !isWithinCap(who.cap, `${kind}.read`, personal)
  return isHidden ? [] : listPersonal(db, kind, caller.user.id, page)
}
