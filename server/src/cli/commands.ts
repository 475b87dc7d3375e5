import type { Config } from '../config/config.ts'
import type { Context } from '../context.ts'
import { disableAccount, enableAccount, endAccountSessions } from '../operator/account-state.ts'
import { changePlan } from '../operator/change-plan.ts'
import { inviteByOperator } from '../operator/invite.ts'
import { findAccount } from '../operator/operator-act.ts'
import { grantOperatorTo, listOperators, withdrawOperatorFrom } from '../operator/operators.ts'
import { orderReset, withdrawReset } from '../operator/order-factor-reset.ts'
import { rescuePassword } from '../operator/rescue-password.ts'
import { createSetupLink } from '../operator/setup-link.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { canonicalEmail } from '../users/email-address.ts'
import { hasOtherOperator } from '../users/users.ts'
import { backUpByCommand } from './backup-command.ts'
import { CliError } from './cli-error.ts'
import { importByCommand } from './import-command.ts'
import { invitationsByCommand } from './invitations-command.ts'
import { logByCommand } from './log-command.ts'
import { migrateByCommand } from './migrate-command.ts'
import { organizationsByCommand } from './organizations-command.ts'
import { restoreByCommand } from './restore-command.ts'
import { rotateSecretByCommand, rotateSigningKeysByCommand } from './rotate-command.ts'
import { configByCommand, settingsByCommand } from './settings-command.ts'
import { userByCommand } from './user-command.ts'
import { usersByCommand } from './users-command.ts'
import { keepOptions, voidByCommand } from './void-command.ts'

export type CommandValues = Record<string, string | boolean | (string | boolean)[] | undefined>

/** One word of the command line: what it does and says. */
export interface Command {
  synopsis: string
  summary: string
  /** Applies missing migrations first. */
  needsSchema: boolean
  /** Runs without a secret that data was sealed with, too: whatever else seals something would do it with a wrong one. */
  toleratesLostSecrets?: boolean
  options?: Record<string, { type: 'boolean' | 'string' }>
  /** @returns the text to print. @throws {CliError} */
  run(context: Context, positionals: string[], values: CommandValues): Promise<string>
}

/** One that is about the place of the database, and finds nothing opened. */
export interface PlaceCommand extends Omit<Command, 'needsSchema' | 'toleratesLostSecrets' | 'run'> {
  /** @returns the text to print. @throws {CliError} */
  runOn(config: Config, positionals: string[], values: CommandValues): Promise<string>
}

export const commands = {
  migrate: {
    synopsis: '[--plan] [--snapshot FILE]',
    summary: 'Bring the database up to date; --plan only says what would be done, --snapshot backs up first.',
    needsSchema: false,
    options: { plan: { type: 'boolean' }, snapshot: { type: 'string' } },
    run: migrateByCommand,
  },
  backup: {
    synopsis: 'FILE',
    summary: 'Copy the database, as it is at this moment, into a new file; the server may run.',
    needsSchema: false,
    run: backUpByCommand,
  },
  restore: {
    synopsis: 'FILE [--replace]',
    summary: 'Put a backup in place and end every credential it knows; only while no server runs.',
    options: {
      replace: { type: 'boolean' },
      'keep-credentials': { type: 'boolean' },
      'without-secret': { type: 'boolean' },
      ...keepOptions,
    },
    runOn: restoreByCommand,
  },
  'void-credentials': {
    synopsis: '[--keep-api-keys …]',
    summary: 'End all sessions, links, codes, API keys and agent tokens of before this moment.',
    needsSchema: true,
    options: keepOptions,
    run: voidByCommand,
  },
  invite: {
    synopsis: 'EMAIL [--operator]',
    summary: 'Mail an invitation to register, also while registration is closed.',
    needsSchema: true,
    options: { operator: { type: 'boolean' } },
    async run(context, positionals, { operator }) {
      const email = readEmail(positionals)
      const { link, isMailed } = await inviteByOperator(context, email, operator === true)
      return `${isMailed ? `An invitation is on its way to ${email}.` : `An invitation for ${email} waits in the inbox.`}\nOr hand over this link: ${link}`
    },
  },
  invitations: {
    synopsis: '[--revoke EMAIL]',
    summary: 'Show the invitations that wait for an answer, or withdraw one.',
    needsSchema: true,
    options: { revoke: { type: 'string' } },
    run: invitationsByCommand,
  },
  users: {
    synopsis: '[QUERY] [--state STATE]',
    summary: 'Find people by the beginning of address or name; active, disabled, operator, sso-linked.',
    needsSchema: true,
    options: { state: { type: 'string' } },
    run: usersByCommand,
  },
  user: {
    synopsis: 'EMAIL [--json]',
    summary: 'Show the state of an account: factors, sessions, organizations.',
    needsSchema: true,
    options: { json: { type: 'boolean' } },
    run: userByCommand,
  },
  'end-sessions': {
    synopsis: 'EMAIL',
    summary: 'Sign somebody out everywhere.',
    needsSchema: true,
    async run(context, positionals) {
      const done = await endAccountSessions(context, readEmail(positionals))
      if (done === null) throw noAccount(positionals)
      return `${positionals.at(-1)} is signed in nowhere any more; ${done.ended} sessions ended.`
    },
  },
  organizations: {
    synopsis: '[QUERY]',
    summary: 'Find organizations by the beginning of the name; of a single one, who owns it.',
    needsSchema: true,
    run: organizationsByCommand,
  },
  log: {
    synopsis: '[--limit NUMBER]',
    summary: 'Show what operators and the command line did last.',
    needsSchema: true,
    options: { limit: { type: 'string' } },
    run: logByCommand,
  },
  operator: {
    synopsis: 'ACT [EMAIL]',
    summary: 'list, grant EMAIL or withdraw EMAIL; setup prints a one-time link for the first one.',
    needsSchema: true,
    async run(context, [act, ...rest]) {
      switch (act) {
        case 'list':
          refuseArguments(rest)
          return (
            (await listOperators(context)).join('\n') || 'There is no operator yet: latchkey operator setup'
          )
        case 'grant':
          return toText(await grantOperatorTo(context, readEmail(rest)), rest, 'is an operator now')
        case 'withdraw':
          return (
            toText(await withdrawOperatorFrom(context, readEmail(rest)), rest, 'is no operator any more') +
            (await withoutOperator(context))
          )
        case 'setup':
          refuseArguments(rest)
          return (await createSetupLink(context)) ?? 'There is an operator already: latchkey operator list'
        default:
          throw new CliError('Say: latchkey operator list, grant EMAIL, withdraw EMAIL or setup.')
      }
    },
  },
  'reset-password': {
    synopsis: 'EMAIL',
    summary: 'End the sessions and the password of an account; mails and prints a reset link.',
    needsSchema: true,
    async run(context, positionals) {
      const link = await rescuePassword(context, readEmail(positionals))
      if (link === null) throw noAccount(positionals)
      return `Every session has ended and the old password opens nothing.\nThe reset link was mailed; or hand it over: ${link}`
    },
  },
  'reset-factors': {
    synopsis: 'EMAIL [--cancel]',
    summary: 'Remove the second factors of an account after a delay; its owner is mailed and can stop it.',
    needsSchema: true,
    options: { cancel: { type: 'boolean' } },
    async run(context, positionals, { cancel }) {
      const email = readEmail(positionals)
      if (cancel) return toText(await withdrawReset(context, email), positionals, 'keeps its second factors')
      const ordered = await orderReset(context, email)
      if (ordered === null) throw noAccount(positionals)
      return `The second factors of ${email} will be removed at ${new Date(ordered.dueAt).toISOString()}, unless its owner stops it.`
    },
  },
  disable: {
    synopsis: 'EMAIL',
    summary: 'Close an account at once; it keeps what it owns.',
    needsSchema: true,
    async run(context, positionals) {
      const email = readEmail(positionals)
      const done = toText(await disableAccount(context, email), positionals, 'is disabled and signed out')
      const user = await findAccount(context.database.kysely, email)
      return user?.operatorSince == null ? done : done + (await withoutOperator(context))
    },
  },
  enable: {
    synopsis: 'EMAIL',
    summary: 'Open a disabled account again.',
    needsSchema: true,
    run: async (context, positionals) =>
      toText(await enableAccount(context, readEmail(positionals)), positionals, 'is enabled'),
  },
  plan: {
    synopsis: 'ORGANIZATION PLAN',
    summary: 'Put an organization, by its id, on another plan of LATCHKEY_PLANS.',
    needsSchema: true,
    async run(context, [organizationId = '', plan = '', ...rest]) {
      const plans = Object.keys(context.config.plans)
      if (rest.length > 0 || !plans.includes(plan))
        throw new CliError(`Give an organization's id and one of: ${plans.join(', ')}.`)
      if (!(await changePlan(context, organizationId, plan)))
        throw new CliError('There is no such organization.')
      return `${organizationId} is on the plan ${plan} now.`
    },
  },
  import: {
    synopsis: 'SOURCE FILE…',
    summary: 'Bring the people of another system in: csv, auth0, keycloak, supabase, better-auth.',
    // A dry run changes nothing; the command itself migrates otherwise.
    needsSchema: false,
    options: {
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
      mail: { type: 'boolean' },
      'leave-behind': { type: 'boolean' },
      passwords: { type: 'string' },
    },
    run: importByCommand,
  },
  'rotate-secret': {
    synopsis: '[--plan] [--give-up]',
    summary: 'Seal everything anew under the first secret, and say what still needs an older one.',
    needsSchema: true,
    toleratesLostSecrets: true,
    options: { plan: { type: 'boolean' }, 'give-up': { type: 'boolean' } },
    run: rotateSecretByCommand,
  },
  'rotate-signing-keys': {
    synopsis: '[--now] [--revoke]',
    summary: 'Have another key sign tomorrow; --now at once, --revoke at once and no earlier one counts.',
    needsSchema: true,
    options: { now: { type: 'boolean' }, revoke: { type: 'boolean' } },
    run: rotateSigningKeysByCommand,
  },
  settings: {
    synopsis: '[KEY [VALUE|--default]]',
    summary: 'Show or change what may change while the server runs, such as registration.',
    needsSchema: true,
    options: { default: { type: 'boolean' } },
    run: settingsByCommand,
  },
  config: {
    synopsis: '',
    summary: 'Check the settings and show those in force; secrets are not shown.',
    needsSchema: false,
    async run(context, positionals) {
      refuseArguments(positionals)
      return configByCommand(context)
    },
  },
} as const satisfies Record<string, Command | PlaceCommand>

function refuseArguments([unexpected]: string[]): void {
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
}

function readEmail([text, ...rest]: string[]): string {
  const email = canonicalEmail(text ?? '')
  if (email === null || rest.length > 0) throw new CliError('Give one address, such as name@example.com.')
  return email
}

function toText(isDone: boolean | null, positionals: string[], outcome: string): string {
  if (!isDone) throw noAccount(positionals)
  return `${positionals.at(-1)} ${outcome}.`
}

/** What to say when the command line has left nobody who can run the deployment in the console. */
async function withoutOperator({ database }: Context): Promise<string> {
  const nobody = { id: '', directoryId: platformDirectoryId }
  if (await hasOtherOperator(database.kysely, nobody)) return ''
  return '\nNo operator can sign in now: latchkey operator grant EMAIL'
}

function noAccount(positionals: string[]): CliError {
  return new CliError(`There is no account with the address ${positionals.at(-1)}, or it is so already.`)
}
