import { createAgentToken } from './create-agent-token.ts'
import { getAgent } from './get-agent.ts'
import { listAgentTokens } from './list-agent-tokens.ts'
import { renewAgentToken } from './renew-agent-token.ts'
import { revokeAgentToken } from './revoke-agent-token.ts'
import { sendAgentHeartbeat } from './send-agent-heartbeat.ts'

export const agentRoutes = [
  createAgentToken,
  listAgentTokens,
  revokeAgentToken,
  getAgent,
  sendAgentHeartbeat,
  renewAgentToken,
]
