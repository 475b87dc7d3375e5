import Type from 'typebox'
import { decide } from '../../access/decide.ts'
import { whoIs } from '../../http/access.ts'
import { operation } from '../../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../../http/pagination.ts'
import { workspacePlace } from '../workspace-view.ts'
import { agentTokenView, toAgentTokenView } from './agent-token-view.ts'
import { listAgentTokenRows } from './agent-tokens.ts'

/** The agent tokens of the workspace, newest first; those that ended stay in the list for 90 days. */
export const listAgentTokens = operation({
  id: 'listAgentTokens',
  method: 'GET',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId/agent-tokens',
  access: { permission: 'agents.read' },
  tag: 'agents',
  summary: 'List agent tokens',
  params: workspacePlace,
  query: pageQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(agentTokenView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, caller, standing, params, query }) {
    const limit = query.limit ?? defaultLimit
    const page = { limit: limit + 1, after: readCursor(query.cursor) }
    const rows = await listAgentTokenRows(context.database.kysely, params, page)
    const { items, nextCursor } = toPage(
      rows.map((row) => ({ ...row, at: row.createdAt })),
      limit,
    )
    const now = context.clock.now()
    const question = { permission: 'members.read', needsFresh: false, now } as const
    const reader = { now, seesMembers: decide(whoIs(context, caller), standing, question).allowed }
    return { status: 200, body: { items: items.map((token) => toAgentTokenView(token, reader)), nextCursor } }
  },
})
