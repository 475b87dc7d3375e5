import Type, { type Static } from 'typebox'
import { permissionsOpenTo } from '../../access/permissions.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { workspacePlace } from '../workspace-view.ts'
import { type AgentToken, agentTokenStates, stateOf } from './agent-tokens.ts'
import { heartbeatStatuses, isLive } from './heartbeats.ts'

const line = '^[^\\p{C}\\p{Zl}\\p{Zp}]*$'
const oneLine = 'Use one line of plain text.'

/** Fields that people or agents fill. */
export const agentFields = {
  description: Type.String({
    minLength: 1,
    maxLength: 120,
    pattern: '^(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]+$',
    patternMessage: oneLine,
    description: 'What the token is for.',
  }),
  message: Type.String({ maxLength: 200, pattern: line, patternMessage: oneLine }),
  version: Type.String({ maxLength: 60, pattern: line, patternMessage: oneLine }),
}

export const agentTokenPlace = Type.Object({
  ...workspacePlace.properties,
  agentTokenId: Type.String({ maxLength: 40 }),
})

export const agentPermissions = Type.Array(Type.Enum(permissionsOpenTo('agent')), {
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  description: 'What it may do in its workspace.',
})

const nullable = <T extends ReturnType<typeof Type.Object> | ReturnType<typeof Type.String>>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** An agent token as those who may read it see it: never with a secret. */
export const agentTokenView = Type.Object({
  id: Type.String(),
  description: Type.String(),
  permissions: Type.Array(Type.Enum(permissionsOpenTo('agent'))),
  state: Type.Enum([...agentTokenStates]),
  lifetimeSeconds: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Of a short-lived one: how long each of its secrets lives.',
  }),
  secretEndsAt: nullable(timeField('Of a short-lived one: when it ends unless the agent renews it.')),
  expiresAt: nullable(timeField('When it ends whatever the agent does.')),
  createdAt: timeField('When it was minted.'),
  createdBy: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()], {
    description: 'Null when the account is gone, or when you may not see the members.',
  }),
  lastSeenAt: nullable(timeField('When it was used last, to the minute.')),
  lastSeenAddress: Type.Union([Type.String(), Type.Null()]),
  heartbeat: nullable(
    Type.Object({
      at: timeField('When the agent reported last.'),
      status: Type.Enum([...heartbeatStatuses]),
      message: Type.Optional(Type.String()),
      version: Type.Optional(Type.String()),
    }),
  ),
  live: Type.Boolean({ description: 'In force, and the agent reported within the last 90 seconds.' }),
})

/** @param reader.seesMembers without it, who minted a token stays untold. */
export function toAgentTokenView(
  token: AgentToken,
  reader: { now: number; seesMembers: boolean },
): Static<typeof agentTokenView> {
  const { id, description, permissions, lifetime, heartbeat } = token
  const { now, seesMembers } = reader
  const state = stateOf(token, now)
  return {
    id,
    description,
    permissions,
    state,
    lifetimeSeconds: lifetime === null ? null : lifetime / 1000,
    secretEndsAt: orNull(token.secretEndsAt),
    expiresAt: orNull(token.expiresAt),
    createdAt: toTime(token.createdAt),
    createdBy: seesMembers ? token.createdBy : null,
    lastSeenAt: orNull(token.lastUsedAt),
    lastSeenAddress: token.lastUsedAddress,
    heartbeat: heartbeat === null ? null : { ...heartbeat, at: toTime(heartbeat.at) },
    live: state === 'active' && isLive(heartbeat, now),
  }
}

function orNull(at: number | null): string | null {
  return at === null ? null : toTime(at)
}
