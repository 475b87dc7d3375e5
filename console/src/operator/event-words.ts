import { deploymentSentences, isDeploymentAct } from '../audit/deployment-sentences.ts'
import { eventSentence, type Names } from '../audit/event-words.ts'
import { isOrganizationAct } from '../audit/organization-sentences.ts'
import type { DeploymentEvent } from './answers.ts'
import { jobName } from './job-words.ts'
import { templateName } from './mail/mail-words.ts'
import { settingLabel } from './settings/setting-words.ts'

/** What stands before and after the name of the account or organization it was done to, unless it was done to none. */
type Told = { before: string; after?: string; isAboutNobody?: true }
type Teller = (details: NonNullable<DeploymentEvent['details']>) => Told

const tellers: Partial<Record<DeploymentEvent['act'], Teller>> = {
  'account.invited': ({ email, operator }) => ({
    isAboutNobody: true,
    before:
      email === undefined
        ? 'printed a link for the first operator'
        : `invited ${textOf(email)}${operator === true ? ' as an operator' : ''}`,
  }),
  'account.invitation-revoked': ({ email }) => ({
    isAboutNobody: true,
    before: `withdrew the invitation to ${textOf(email)}`,
  }),
  'account.disabled': () => ({ before: 'disabled' }),
  'account.enabled': () => ({ before: 'enabled' }),
  'account.sessions-ended': () => ({ before: 'ended all sessions of' }),
  'account.operator-granted': () => ({ before: 'made', after: 'an operator' }),
  'account.operator-withdrawn': () => ({ before: 'withdrew operator from' }),
  'account.released': () => ({ before: 'released', after: 'from single sign-on' }),
  'password.reset-requested': () => ({ before: 'required a new password of' }),
  'factor-reset.ordered': () => ({ before: 'ordered the removal of all second factors of' }),
  'factor-reset.cancelled': () => ({ before: 'stopped the removal of the second factors of' }),
  'billing.plan-changed': ({ plan }) => ({ before: 'put', after: `on the plan “${textOf(plan)}”` }),
  'deployment.setting-changed': ({ key, from, to }) => ({
    isAboutNobody: true,
    before: `changed the setting “${settingLabel(textOf(key))}” from “${textOf(from)}” to “${textOf(to)}”`,
  }),
  'email.retried': ({ template }) => ({
    isAboutNobody: true,
    before: `had a mail tried again: ${templateName(textOf(template))}`,
  }),
  'email.discarded': ({ template }) => ({
    isAboutNobody: true,
    before: `discarded a mail: ${templateName(textOf(template))}`,
  }),
  'job.woken': ({ name }) => ({ isAboutNobody: true, before: `had a job run: ${jobName(textOf(name))}` }),
}

/** Whose names other pages know; here nobody is but whom the entry itself names. */
const unnamed: Names = { person: () => undefined, role: () => undefined, place: () => undefined }

/** What was done, in parts around the name of whom it was done to; undefined where the account's own words have to do. */
export function tellEvent(event: DeploymentEvent): Told | undefined {
  const { act, details } = event
  const teller = tellers[act]
  if (teller) return teller(details ?? {})
  if (isDeploymentAct(act)) return { before: deploymentSentences[act], isAboutNobody: true }
  return isOrganizationAct(act) ? { before: eventSentence(event, unnamed) } : undefined
}

export function actorName({ kind, id, name }: DeploymentEvent['actor']): string {
  if (name !== null) return name
  if (id !== null) return 'A deleted account'
  return kind === 'operator' ? 'The command line' : 'The service'
}

function textOf(value: unknown): string {
  return value === null || value === undefined || value === '' ? 'nothing' : String(value)
}
