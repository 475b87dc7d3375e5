import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { countAgentTokens } from '../workspaces/agents/agent-tokens.ts'
import { organizationParams } from './organization-params.ts'
import { findDeletionFacts, getOrganizationFacts } from './organizations.ts'

/** What would be gone with the organization. */
export const planOrganizationDeletion = operation({
  id: 'planOrganizationDeletion',
  method: 'GET',
  path: '/organizations/:organizationId/deletion-plan',
  access: { permission: 'organization.delete' },
  tag: 'organizations',
  summary: 'What deleting the organization destroys',
  params: organizationParams,
  responses: {
    200: Type.Object({
      dies: Type.Object({
        projects: Type.Integer(),
        workspaces: Type.Integer(),
        members: Type.Integer({ description: 'Memberships; the accounts stay.' }),
        invitations: Type.Integer({ description: 'Invitations that are still open.' }),
        customRoles: Type.Integer(),
        agentTokens: Type.Integer({ description: 'Agent tokens in force.' }),
        applications: Type.Integer(),
        people: Type.Integer({ description: 'People of the Experiences of its applications.' }),
        dashboards: Type.Integer(),
      }),
      names: Type.Object({
        projects: Type.Array(Type.String(), { description: 'The first 20 by name.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const { organizationId } = standing
    const db = context.database.kysely
    const now = context.clock.now()
    const { members, projects, workspaces } = await getOrganizationFacts(db, organizationId)
    const { projectNames, ...more } = await findDeletionFacts(db, organizationId, now)
    const agentTokens = await countAgentTokens(db, { organizationId }, now)
    const body = {
      dies: { projects, workspaces, members, agentTokens, ...more },
      names: { projects: projectNames },
    }
    return { status: 200, body }
  },
})
