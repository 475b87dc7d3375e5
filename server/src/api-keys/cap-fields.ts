import Type, { type Static } from 'typebox'
import type { Cap } from '../access/cap.ts'
import { permissionNames, permissionsOpenTo } from '../access/permissions.ts'
import { builtInRoles } from '../access/roles.ts'
import type { Context } from '../context.ts'
import { idPattern } from '../crypto/ids.ts'
import { type FieldError, Problem } from '../http/problems.ts'
import { type CapPlaces, findSeenProjects, listOrganizationNames } from './cap-places.ts'

const roleField = (description: string) => Type.Optional(Type.Enum([...builtInRoles], { description }))
const nullable = <T extends ReturnType<typeof Type.Object | typeof Type.Array>>(
  schema: T,
  description: string,
) => Type.Union([schema, Type.Null()], { description })

/** The limits that an owner puts on a key; what is left out is not limited. */
export const capFields = Type.Object(
  {
    role: roleField('The highest role it acts with, everywhere.'),
    organizations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String({ maxLength: 40, pattern: idPattern('organization') }),
            role: roleField('The highest role it acts with there.'),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 50, description: 'The only organizations it acts in.' },
      ),
    ),
    permissions: Type.Optional(
      Type.Array(Type.Enum(permissionsOpenTo('api-key')), {
        minItems: 1,
        maxItems: permissionNames.length,
        uniqueItems: true,
        description: 'The only permissions it uses.',
      }),
    ),
    projects: Type.Optional(
      Type.Array(Type.String({ maxLength: 40, pattern: idPattern('project') }), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description:
          'The only projects it acts in, and nothing of the organization around them but to see it.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type GivenCap = Static<typeof capFields>

const name = Type.Union([Type.String(), Type.Null()], {
  description: 'Null when it is not there for you any more.',
})
const role = Type.Union([Type.Enum([...builtInRoles]), Type.Null()])

/** The limits of a key as its owner sees them; null where there is none. */
export const capView = Type.Object({
  role,
  organizations: nullable(
    Type.Array(Type.Object({ id: Type.String(), name, role })),
    'The only organizations it acts in.',
  ),
  permissions: nullable(Type.Array(Type.Enum([...permissionNames])), 'The only permissions it uses.'),
  projects: nullable(
    Type.Array(
      Type.Object({
        id: Type.String(),
        name,
        organizationId: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    'The only projects it acts in.',
  ),
})

export const noCap: Cap = { role: null, organizations: null, permissions: null, projects: null }

/**
 * The cap that was given, once every place in it is one that its owner may see, or that the key was limited to before.
 * Chosen projects limit the organizations as well: of others not even the name is for the key.
 * @throws {Problem} validation
 */
export async function readCap(
  context: Context,
  userId: string,
  given: GivenCap,
  before: Cap = noCap,
): Promise<Cap> {
  const projects = await findSeenProjects(context, userId, given.projects ?? [])
  const errors = [
    ...(await findHiddenOrganizations(context, userId, given, before)),
    ...findHiddenProjects(projects, given, before),
  ]
  if (errors.length > 0) throw new Problem('validation', { errors })
  return {
    role: given.role ?? null,
    organizations:
      given.organizations?.map(({ id, role }) => ({ id, role: role ?? null })) ??
      (given.projects === undefined ? null : organizationsAround(given.projects, projects, before)),
    permissions: given.permissions ?? null,
    projects: given.projects ?? null,
  }
}

/** Around the projects that the owner sees; where a project of before is hidden by now, also those of before. */
function organizationsAround(
  chosen: readonly string[],
  seen: CapPlaces['projects'],
  before: Cap,
): Cap['organizations'] {
  const known = before.organizations ?? []
  const kept = chosen.every((id) => seen.has(id)) ? [] : known.map(({ id }) => id)
  const ids = new Set([...kept, ...[...seen.values()].map(({ organizationId }) => organizationId)])
  return [...ids].map((id) => ({ id, role: known.find((one) => one.id === id)?.role ?? null }))
}

async function findHiddenOrganizations(
  context: Context,
  userId: string,
  { organizations = [] }: GivenCap,
  before: Cap,
): Promise<FieldError[]> {
  const ids = organizations.map(({ id }) => id)
  const mine = await listOrganizationNames(context.database.kysely, userId, ids)
  return ids.flatMap((id, index) => {
    const path = `cap.organizations.${index}.id`
    if (ids.indexOf(id) !== index)
      return [{ path, code: 'repeated', message: 'Name each organization once.' }]
    if (mine.has(id) || before.organizations?.some((known) => known.id === id)) return []
    return [{ path, code: 'unknown', message: 'You belong to no such organization.' }]
  })
}

function findHiddenProjects(
  seen: CapPlaces['projects'],
  { organizations, projects = [] }: GivenCap,
  before: Cap,
): FieldError[] {
  return projects.flatMap((projectId, index) => {
    if (before.projects?.includes(projectId)) return []
    const path = `cap.projects.${index}`
    const project = seen.get(projectId)
    if (project === undefined) {
      return [{ path, code: 'unknown', message: 'There is no such project, or it is not yours to see.' }]
    }
    if (organizations?.some(({ id }) => id === project.organizationId) !== false) return []
    return [{ path, code: 'outside', message: 'It belongs to none of the organizations you chose.' }]
  })
}
