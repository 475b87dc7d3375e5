import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { mailableMessage } from '../../emails/user-text.ts'
import { operation } from '../../http/operation.ts'
import { fieldProblem, Problem } from '../../http/problems.ts'
import { organizationParams } from '../organization-params.ts'
import { claimAsking, listAdministrators } from './administrators.ts'
import { listBindingRules } from './binding-rules.ts'

/** Everybody who can change the rule or give another role has a mail from this member: once a day. */
export const askAdministrators = operation({
  id: 'askAdministrators',
  method: 'POST',
  path: '/organizations/:organizationId/mfa-requirement/ask',
  access: { membership: true },
  tag: 'mfa-requirement',
  summary: 'Write to the administrators',
  description:
    'About the required second factor where it binds the caller, otherwise about a role that allows more.',
  params: organizationParams,
  body: Type.Object(
    { message: Type.Optional(Type.String({ maxLength: 500, description: 'Plain words, without links.' })) },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({ asked: Type.Integer({ description: 'How many people were written to.' }) }),
  },
  problems: ['too-many-attempts'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId, organizationName } = standing
    const { id: userId, email, firstName, lastName } = caller.user
    const message = readMessage(body.message)
    const asked = await transaction(context.database, async (tx) => {
      const administrators = await listAdministrators(tx, organizationId, userId)
      if (administrators.length === 0) return 0
      const waitUntil = await claimAsking(context, tx, { organizationId, userId })
      if (waitUntil !== null) throw askedToday(waitUntil - context.clock.now())
      const rules = await listBindingRules(tx, userId)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'mfa-requirement.administrators-asked',
        userId,
        by: caller,
        client,
      })
      for (const { id, email: to, firstName: receiver } of administrators) {
        await enqueueEmail(context, tx, {
          directoryId: directory.id,
          userId: id,
          to,
          template: 'administrators-asked',
          facts: {
            ...mailFacts(context, directory, { firstName: receiver, client }),
            organization: organizationName,
            askedBy: `${firstName} ${lastName}`,
            askedByEmail: email,
            message,
            isAboutMfa: rules.some(({ organization }) => organization.id === organizationId),
            membersLink: pageLink(context, `/organizations/${organizationId}/members`),
          },
        })
      }
      return administrators.length
    })
    return { status: 200, body: { asked } }
  },
})

function readMessage(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null
  const message = mailableMessage(given)
  if (message !== null) return message
  throw fieldProblem('message', 'format', 'Write plain words: no links, addresses or telephone numbers.')
}

function askedToday(waitMs: number): Problem {
  return new Problem('too-many-attempts', {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
    detail: 'You have written to them within the last day. Give them time to answer.',
  })
}
