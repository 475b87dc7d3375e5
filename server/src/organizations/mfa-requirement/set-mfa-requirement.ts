import { recordEvent } from '../../audit/audit.ts'
import { afterCommit, transaction } from '../../database/transaction.ts'
import { whoIs } from '../../http/access.ts'
import { operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireActor } from '../members/ranks.ts'
import { organizationParams } from '../organization-params.ts'
import { lockOrganization } from '../organizations.ts'
import { changeRule, getRule } from './mfa-requirement.ts'
import { readRequirement, requirementBody, requirementView, toRequirementView } from './requirement-fields.ts'

/** The organization has this rule, for every request that begins from now on; whoever lacks a factor is mailed. */
export const setMfaRequirement = operation({
  id: 'setMfaRequirement',
  method: 'PUT',
  path: '/organizations/:organizationId/mfa-requirement',
  access: { permission: 'mfa.manage', fresh: true },
  tag: 'mfa-requirement',
  summary: 'Require a second factor of members',
  description:
    'Of nobody, of chosen roles (in the organization or by a grant) or of everybody. Sessions must have proven the factor themselves.',
  params: organizationParams,
  body: requirementBody,
  responses: { 200: requirementView },
  problems: ['mfa-own-missing'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { organizationId } = standing
    const userId = caller.user.id
    const hasOwnMfa = whoIs(context, caller).provesMfa && standing.hasSecondFactor
    const rule = await transaction(context.database, async (tx) => {
      await lockOrganization(context, tx, organizationId)
      await requireActor(tx, { organizationId, userId }, 'mfa.manage')
      const from = await getRule(tx, organizationId)
      const to = await readRequirement(context, tx, organizationId, body)
      // To weaken a rule takes no less than to make one: else the account without a factor would be the way round it.
      const isRuled = from.appliesTo !== 'none' || to.appliesTo !== 'none'
      if (isRuled && !hasOwnMfa) {
        const action = standing.hasSecondFactor ? 'proveFresh' : 'enrolMfa'
        throw new Problem('mfa-own-missing', { remedy: { action } })
      }
      await changeRule(context, tx, organizationId, { from, to })
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'mfa-requirement.changed',
        userId,
        target: { kind: 'organization', id: organizationId },
        by: caller,
        client,
        details: {
          from: from.appliesTo,
          to: to.appliesTo,
          roles: to.roles.join(' '),
          graceUntil: to.graceUntil,
          appliesToApiKeys: to.appliesToApiKeys,
        },
      })
      afterCommit(tx, () => context.wakeJob('remind-of-mfa'))
      return to
    })
    return { status: 200, body: toRequirementView(rule) }
  },
})
