import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { requireRenewalQuota } from '../../http/quota.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { renewSecret } from './agents.ts'

/** The agent has a new secret; the one it asked with works on until its own end. */
export const renewAgentToken = operation({
  id: 'renewAgentToken',
  method: 'POST',
  path: '/agent/renew',
  access: 'agent',
  tag: 'agents',
  summary: 'Renew a short-lived agent token',
  description:
    'The secret is shown this once. Should the answer be lost, renew again with the old one: the secret that was lost ends then.',
  body: Type.Object({}, { additionalProperties: false }),
  responses: {
    200: Type.Object({ secret: Type.String(), expiresAt: timeField('When the new secret ends.') }),
  },
  problems: ['credential-ended', 'not-renewable', 'too-many-attempts'],
  async handle({ context, directory, client, caller }) {
    const { secret, endsAt } = await transaction(context.database, async (tx) => {
      await requireRenewalQuota(context, tx, caller.id)
      const renewal = await renewSecret(context, tx, caller)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: caller.organizationId,
        act: 'agent-token.renewed',
        userId: null,
        actor: { kind: 'agent', id: caller.id },
        target: { kind: 'agent-token', id: caller.id },
        client,
        details: { description: renewal.description, workspaceId: caller.workspaceId },
      })
      return renewal
    })
    return { status: 200, body: { secret, expiresAt: toTime(endsAt) } }
  },
})
