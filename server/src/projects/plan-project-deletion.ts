import Type from 'typebox'
import { decide } from '../access/decide.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { countAgentTokens } from '../workspaces/agents/agent-tokens.ts'
import { countWorkspaces, listWorkspaceNames } from '../workspaces/workspaces.ts'
import { projectPlace } from './project-view.ts'

const namesShown = 20

/** Tells what would die with a project, and changes nothing. */
export const planProjectDeletion = operation({
  id: 'planProjectDeletion',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/deletion-plan',
  access: { permission: 'project.delete' },
  tag: 'projects',
  summary: 'See what dies with a project',
  params: projectPlace,
  responses: {
    200: Type.Object({
      dies: Type.Object({
        workspaces: Type.Integer(),
        agentTokens: Type.Integer({ description: 'Agent tokens in force.' }),
      }),
      names: Type.Object({
        workspaces: Type.Array(Type.String(), {
          description: 'The first 20, for whoever may read workspaces.',
        }),
      }),
    }),
  },
  problems: [],
  async handle({ context, caller, standing, params }) {
    const db = context.database.kysely
    const now = context.clock.now()
    const reading = { permission: 'workspace.read' as const, needsFresh: false, now }
    const seesNames = decide(whoIs(context, caller), standing, reading).allowed
    const [workspaces, names, agentTokens] = await Promise.all([
      countWorkspaces(db, params.projectId),
      seesNames ? listWorkspaceNames(db, params.projectId, namesShown) : [],
      countAgentTokens(db, params, now),
    ])
    return { status: 200, body: { dies: { workspaces, agentTokens }, names: { workspaces: names } } }
  },
})
