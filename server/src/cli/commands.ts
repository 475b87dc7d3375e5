import { environmentName, settingsSchema } from '../config/settings.ts'
import type { Context } from '../context.ts'
import { migrate, pendingMigrations } from '../database/migrate.ts'
import { disableAccount, enableAccount } from '../operator/account-state.ts'
import { changePlan } from '../operator/change-plan.ts'
import { inviteByOperator } from '../operator/invite.ts'
import { grantOperator, listOperators, withdrawOperator } from '../operator/operators.ts'
import { orderReset, withdrawReset } from '../operator/order-factor-reset.ts'
import { rescuePassword } from '../operator/rescue-password.ts'
import { createSetupLink } from '../operator/setup-link.ts'
import { canonicalEmail } from '../users/email-address.ts'
import { CliError } from './cli-error.ts'
import { importByCommand } from './import-command.ts'

export type CommandValues = Record<string, string | boolean | (string | boolean)[] | undefined>

/** One word of the command line: what it does and says. */
export interface Command {
  synopsis: string
  summary: string
  /** Applies missing migrations first. */
  needsSchema: boolean
  options?: Record<string, { type: 'boolean' | 'string' }>
  /** @returns the text to print. @throws {CliError} */
  run(context: Context, positionals: string[], values: CommandValues): Promise<string>
}

export const commands = {
  migrate: {
    synopsis: '[--plan]',
    summary: 'Bring the database up to date; --plan only says what is missing.',
    needsSchema: false,
    options: { plan: { type: 'boolean' } },
    async run(context, positionals, { plan }) {
      // Above all `migrate plan`, which means --plan, must not migrate.
      refuseArguments(positionals)
      const names = plan
        ? (await pendingMigrations(context.database)).map(({ name }) => name)
        : await migrate(context.database, context.clock.now())
      if (names.length === 0) return 'The database is up to date.'
      return `${plan ? 'Missing' : 'Applied'}: ${names.join(', ')}`
    },
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
          return toText(await grantOperator(context, readEmail(rest)), rest, 'is an operator now')
        case 'withdraw':
          return toText(await withdrawOperator(context, readEmail(rest)), rest, 'is no operator any more')
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
    run: async (context, positionals) =>
      toText(
        await disableAccount(context, readEmail(positionals)),
        positionals,
        'is disabled and signed out',
      ),
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
  config: {
    synopsis: '',
    summary: 'Check the settings and show those in force; secrets are not shown.',
    needsSchema: false,
    async run({ config }, positionals) {
      refuseArguments(positionals)
      const lines = Object.entries(settingsSchema.properties).map(([key, schema]) => {
        const isSecret = 'secret' in schema
        const value = isSecret ? '(not shown)' : JSON.stringify(config[key as keyof typeof config] ?? null)
        return `${environmentName(key)}=${value}`
      })
      return lines.join('\n')
    },
  },
} as const satisfies Record<string, Command>

function refuseArguments([unexpected]: string[]): void {
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
}

function readEmail([text, ...rest]: string[]): string {
  const email = canonicalEmail(text ?? '')
  if (email === null || rest.length > 0) throw new CliError('Give one address, such as name@example.com.')
  return email
}

function toText(isFound: boolean, positionals: string[], outcome: string): string {
  if (!isFound) throw noAccount(positionals)
  return `${positionals.at(-1)} ${outcome}.`
}

function noAccount(positionals: string[]): CliError {
  return new CliError(`There is no account with the address ${positionals.at(-1)}, or it is so already.`)
}
