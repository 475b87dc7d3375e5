import { sinceInWords } from '../../design/time.ts'
import type { AgentPermission, AgentToken } from './agents-query.ts'

/** Everything that an agent can be given: whatever it does, it does in its own workspace. */
export const agentPermissions: Record<AgentPermission, string> = {
  'workspace.read': 'see the workspace',
  'workspace.update': 'rename and describe the workspace',
  'project.deploy': 'bring changes of the project into use',
}

export const agentPermissionNames = Object.keys(agentPermissions) as AgentPermission[]

type Life = { tone: 'good' | 'warn' | 'danger' | 'plain'; words: string }

/** How an agent is at this moment. */
export function lifeOf({ state, live, heartbeat }: AgentToken): Life {
  if (state === 'revoked') return { tone: 'plain', words: 'Revoked' }
  if (state === 'expired') return { tone: 'plain', words: 'Expired' }
  if (!heartbeat) return { tone: 'plain', words: 'Never reported' }
  if (!live) return { tone: 'warn', words: `Silent, reported ${sinceInWords(heartbeat.at)}` }
  if (heartbeat.status === 'ok') return { tone: 'good', words: 'Live' }
  if (heartbeat.status === 'degraded') return { tone: 'warn', words: 'Live, but degraded' }
  return { tone: 'danger', words: 'Live, but failing' }
}

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const

/** “15 minutes”, “8 hours”. */
export function spanInWords(seconds: number): string {
  const { unit, seconds: size } = units.find((one) => seconds % one.seconds === 0) ?? {
    unit: 'second',
    seconds: 1,
  }
  const number = seconds / size
  return `${number} ${number === 1 ? unit : `${unit}s`}`
}
