import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { countAgentTokens } from './agents/agent-tokens.ts'
import { workspacePlace } from './workspace-view.ts'

/** Tells what would die with a workspace, and changes nothing. */
export const planWorkspaceDeletion = operation({
  id: 'planWorkspaceDeletion',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId/deletion-plan',
  access: { permission: 'workspace.delete' },
  tag: 'workspaces',
  summary: 'See what dies with a workspace',
  params: workspacePlace,
  responses: {
    200: Type.Object({
      dies: Type.Object({ agentTokens: Type.Integer({ description: 'Agent tokens in force.' }) }),
    }),
  },
  problems: [],
  async handle({ context, params }) {
    const agentTokens = await countAgentTokens(context.database.kysely, params, context.clock.now())
    return { status: 200, body: { dies: { agentTokens } } }
  },
})
