import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { createToken } from '../../crypto/tokens.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { givenTimeField, readTime } from '../../http/time-field.ts'
import { lockOrganization } from '../../organizations/organizations.ts'
import { tidy } from '../../users/person-fields.ts'
import { workspacePlace } from '../workspace-view.ts'
import { findWorkspace } from '../workspaces.ts'
import { agentFields, agentPermissions, agentTokenView, toAgentTokenView } from './agent-token-view.ts'
import { countAgentTokens, findAgentToken, insertAgentToken } from './agent-tokens.ts'
import { requireMinter } from './minter.ts'

const most = 100

/** The workspace has one more agent token; its secret is in this answer and nowhere else. */
export const createAgentToken = operation({
  id: 'createAgentToken',
  method: 'POST',
  path: '/organizations/:organizationId/projects/:projectId/workspaces/:workspaceId/agent-tokens',
  access: { permission: 'agents.mint' },
  tag: 'agents',
  summary: 'Mint an agent token',
  description:
    'The secret is shown this once. With `lifetimeSeconds` the token is short-lived: each secret ends after that time, and the agent renews it with `renewAgentToken`. It is given nothing that you do not hold here, and lives on when you leave.',
  params: workspacePlace,
  body: Type.Object(
    {
      description: agentFields.description,
      permissions: Type.Optional({ ...agentPermissions, default: ['workspace.read'] }),
      lifetimeSeconds: Type.Optional(
        Type.Integer({
          minimum: 300,
          maximum: 86_400,
          description: 'How long each secret lives: minutes to hours.',
        }),
      ),
      expiresAt: Type.Optional(
        Type.Union([givenTimeField('When the token ends whatever the agent does, RFC 3339.'), Type.Null()], {
          description: 'Null: it does not.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 201: Type.Object({ agentToken: agentTokenView, secret: Type.String() }) },
  problems: ['role-above-own', 'too-many-agent-tokens'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const { organizationId } = standing
    const now = context.clock.now()
    const secret = createToken('agent')
    const facts = {
      at: params,
      description: tidy(body.description),
      permissions: body.permissions ?? (['workspace.read'] as const),
      lifetime: body.lifetimeSeconds === undefined ? null : body.lifetimeSeconds * 1000,
      expiresAt: readExpiry(body.expiresAt, now),
      createdBy: caller.user.id,
    }
    const token = await transaction(context.database, async (tx) => {
      // Nobody changes the minter's role meanwhile, or deletes the workspace.
      await lockOrganization(context, tx, organizationId)
      if (!(await findWorkspace(tx, params))) throw new Problem('not-found')
      await requireMinter(context, tx, { caller, standing, place: params }, facts.permissions)
      if ((await countAgentTokens(tx, params, now)) >= most) throw new Problem('too-many-agent-tokens')
      const id = await insertAgentToken(context, tx, facts, secret)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'agent-token.minted',
        userId: caller.user.id,
        by: caller,
        target: { kind: 'agent-token', id },
        client,
        details: {
          description: facts.description,
          workspaceId: params.workspaceId,
          permissions: facts.permissions.join(' '),
        },
      })
      return findAgentToken(tx, params, id)
    })
    if (token === undefined) throw new Error('The agent token that was just made is not there.')
    const agentToken = toAgentTokenView(token, { now, seesMembers: true })
    return { status: 201, body: { agentToken, secret } }
  },
})

function readExpiry(given: string | null | undefined, now: number): number | null {
  if (given === undefined || given === null) return null
  const at = readTime('expiresAt', given)
  if (at <= now) throw fieldProblem('expiresAt', 'past', 'Choose a time that is still to come.')
  return at
}
