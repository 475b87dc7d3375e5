import Type from 'typebox'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { findOwnStandingAt, scopeOfPlace } from './any-place.ts'
import { decide, isVisible, listPermissions } from './decide.ts'
import { permissionNames, readPermission } from './permissions.ts'
import { requirePlace } from './place-fields.ts'

const id = Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z]{3}_[0-9a-z]{26}$' }))

/** Everything the caller may do at a place. */
export const listMyPermissions = operation({
  id: 'listMyPermissions',
  method: 'GET',
  path: '/access/permissions',
  access: 'person',
  tag: 'access',
  summary: 'What may I do here?',
  query: Type.Object(
    { organizationId: id, projectId: id, workspaceId: id, applicationId: id, dashboardId: id },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      organizationId: Type.Union([Type.String(), Type.Null()], {
        description: 'Null in the personal space.',
      }),
      role: Type.String({ description: 'The role in the organization; in the personal space, owner.' }),
      permissions: Type.Array(Type.Enum([...permissionNames])),
      blocked: Type.Union([Type.Literal('mfa-required'), Type.Null()], {
        description: 'What keeps all of it from being used by this credential.',
      }),
    }),
  },
  problems: ['not-found'],
  async handle({ context, caller, query }) {
    const place = requirePlace(query)
    const standing = await findOwnStandingAt(context, caller, place)
    const scope = scopeOfPlace(place)
    if (standing === null || !isVisible(standing, scope)) throw new Problem('not-found')
    const asked = { permission: readPermission[scope], needsFresh: false, now: context.clock.now() }
    const who = whoIs(context, caller)
    const { reason } = decide(who, standing, asked)
    return {
      status: 200,
      body: {
        organizationId: standing.organizationId,
        role: standing.role.id,
        permissions: listPermissions(standing, who.cap),
        blocked: reason === 'mfa-required' ? reason : null,
      },
    }
  },
})
