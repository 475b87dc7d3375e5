import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { agentTokenPlace } from './agent-token-view.ts'
import { endAgentToken, findAgentToken } from './agent-tokens.ts'

/** Every secret of the agent token is refused, for every request that begins from now on. */
export const revokeAgentToken = operation({
  id: 'revokeAgentToken',
  method: 'DELETE',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId/agent-tokens/:agentTokenId',
  access: { permission: 'agents.revoke' },
  tag: 'agents',
  summary: 'Revoke an agent token',
  description: 'Revoking once more changes nothing.',
  params: agentTokenPlace,
  responses: { 204: null },
  problems: [],
  async handle({ context, directory, client, caller, standing, params }) {
    const { agentTokenId } = params
    await transaction(context.database, async (tx) => {
      const token = await findAgentToken(tx, params, agentTokenId)
      if (token === undefined) throw new Problem('not-found')
      if (!(await endAgentToken(context, tx, agentTokenId, caller.user.id))) return
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: standing.organizationId,
        act: 'agent-token.revoked',
        userId: caller.user.id,
        by: caller,
        target: { kind: 'agent-token', id: agentTokenId },
        client,
        details: { description: token.description, workspaceId: params.workspaceId },
      })
    })
    return { status: 204 }
  },
})
