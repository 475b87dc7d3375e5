import Type from 'typebox'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { decide, isVisible, listPermissions } from './decide.ts'
import { permissionNames, readPermission } from './permissions.ts'
import { findOwnStanding, scopeOf } from './standing.ts'

const id = Type.String({ maxLength: 40, pattern: '^[a-z]{3}_[0-9a-z]{26}$' })

/** Everything the caller may do at a place. */
export const listMyPermissions = operation({
  id: 'listMyPermissions',
  method: 'GET',
  path: '/access/permissions',
  access: 'person',
  tag: 'access',
  summary: 'What may I do here?',
  query: Type.Object(
    { organizationId: id, projectId: Type.Optional(id), workspaceId: Type.Optional(id) },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      organizationId: Type.String(),
      role: Type.String({ description: 'The role in the organization.' }),
      permissions: Type.Array(Type.Enum([...permissionNames])),
      blocked: Type.Union([Type.Literal('mfa-required'), Type.Null()], {
        description: 'What keeps all of it from being used by this credential.',
      }),
    }),
  },
  problems: ['not-found'],
  async handle({ context, caller, query }) {
    const standing = await findOwnStanding(context, caller, query)
    const scope = scopeOf(query)
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
