import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Got } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { organizationKey } from '../../organizations/organization-query.ts'

export const agentTokensPath =
  '/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}/agent-tokens'

export type WorkspacePath = { organizationId: string; projectId: string; workspaceId: string }
export type AgentToken = Got<typeof agentTokensPath>['items'][number]
export type AgentPermission = AgentToken['permissions'][number]
export type AgentBody = NonNullable<
  paths[typeof agentTokensPath]['post']['requestBody']
>['content']['application/json']

const pageSize = 50
const pollMs = 15_000

/** The agent tokens of a workspace, asked for again and again, but only while somebody may be looking. */
export function agentTokensQuery(path: WorkspacePath) {
  return infiniteQueryOptions({
    queryKey: [...organizationKey(path.organizationId), 'agent-tokens', path.workspaceId],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() => client.GET(agentTokensPath, { params: { path, query } }))
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: pollMs,
    refetchIntervalInBackground: false,
  })
}
