import Type from 'typebox'
import { permissionsOpenTo } from '../../access/permissions.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { findAgent, isRenewable } from './agents.ts'

const named = Type.Object({ id: Type.String(), name: Type.String() })

/** The agent token that the request was made with. */
export const getAgent = operation({
  id: 'getAgent',
  method: 'GET',
  path: '/agent',
  access: 'agent',
  tag: 'agents',
  summary: 'Who am I, as an agent',
  responses: {
    200: Type.Object({
      id: Type.String(),
      description: Type.String(),
      organization: named,
      project: named,
      workspace: named,
      permissions: Type.Array(Type.Enum(permissionsOpenTo('agent'))),
      expiresAt: Type.Union([timeField('When this secret ends.'), Type.Null()]),
      renewable: Type.Boolean({ description: 'Whether `renewAgentToken` gives a secret that lasts longer.' }),
    }),
  },
  problems: ['credential-ended'],
  async handle({ context, caller }) {
    const agent = await findAgent(context.database.kysely, caller.id)
    // Gone with its workspace since the token was looked up.
    if (agent === undefined) throw new Problem('not-signed-in')
    const { description, organization, project, workspace } = agent
    const body = {
      id: caller.id,
      description,
      organization,
      project,
      workspace,
      permissions: [...caller.permissions],
      expiresAt: caller.expiresAt === null ? null : toTime(caller.expiresAt),
      renewable: isRenewable(agent, caller.expiresAt),
    }
    return { status: 200, body }
  },
})
