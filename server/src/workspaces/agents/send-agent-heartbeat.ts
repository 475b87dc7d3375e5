import Type from 'typebox'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireHeartbeatQuota } from '../../http/quota.ts'
import { agentFields } from './agent-token-view.ts'
import { heartbeatEverySeconds, heartbeatStatuses, keepHeartbeat } from './heartbeats.ts'

/** The workspace's page shows how the agent is. */
export const sendAgentHeartbeat = operation({
  id: 'sendAgentHeartbeat',
  method: 'POST',
  path: '/agent/heartbeat',
  access: 'agent',
  tag: 'agents',
  summary: 'Report that the agent runs, and how',
  description: 'An agent that has not reported for 90 seconds is no longer shown as live.',
  body: Type.Object(
    {
      status: Type.Enum([...heartbeatStatuses]),
      message: Type.Optional(agentFields.message),
      version: Type.Optional(agentFields.version),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({ nextSeconds: Type.Integer({ description: 'When to report again.' }) }),
  },
  problems: ['credential-ended', 'too-many-attempts'],
  async handle({ context, client, caller, body }) {
    const agent = { id: caller.id, address: client.address }
    await transaction(context.database, async (tx) => {
      await requireHeartbeatQuota(context, tx, caller.id)
      // Revoked, or gone with its workspace, since the token was looked up.
      if (!(await keepHeartbeat(context, tx, agent, body))) throw new Problem('not-signed-in')
    })
    return { status: 200, body: { nextSeconds: heartbeatEverySeconds } }
  },
})
