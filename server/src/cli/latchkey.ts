import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { BackupError } from '../backup/backup-error.ts'
import { bringUpToDate } from '../backup/bring-up-to-date.ts'
import { ConfigError, loadConfig } from '../config/config.ts'
import { SchemaError } from '../database/migrate.ts'
import { currentContext } from '../deployment/current-context.ts'
import { Problem } from '../http/problems.ts'
import { openContext } from '../open-context.ts'
import { start } from '../processes/start.ts'
import { requireSecrets } from '../rotation/known-secrets.ts'
import { CliError } from './cli-error.ts'
import { type Command, commands, type PlaceCommand } from './commands.ts'
import { doctorByCommand } from './doctor-command.ts'

const usage = `Usage: latchkey COMMAND

  serve                        Run the server (what \`npm start\` does after building the console).
  doctor [--json]              Look at everything the server needs, and say what to do.
${Object.entries(commands)
  .map(([name, { synopsis, summary }]) => `  ${`${name} ${synopsis}`.padEnd(28)} ${summary}`)
  .join('\n')}

Settings come from LATCHKEY_… variables and latchkey.config.json, the same as the server's.
Every change is recorded in the audit log. The commands work while the server runs and while it does not.
`

process.exitCode = await main(process.argv.slice(2))

async function main([name = 'help', ...rest]: string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') return print(usage)
  if (name === 'serve') {
    await start(process.env)
    return 0
  }
  if (name === 'doctor') return look(rest)
  // Only what is listed: every object also has a "constructor".
  const command = Object.hasOwn(commands, name)
    ? (commands as Record<string, Command | PlaceCommand>)[name]
    : undefined
  if (command === undefined) return complain(`There is no command "${name}".\n\n${usage}`)
  try {
    return await run(command, rest)
  } catch (error) {
    const isInWords = [CliError, ConfigError, BackupError, SchemaError].some((kind) => error instanceof kind)
    if (isInWords) return complain(`${(error as Error).message}\n`)
    if (error instanceof Problem) return complain(`${error.facts.detail ?? error.message}\n`)
    throw error
  }
}

/** Unlike the others it needs nothing to be in order. */
async function look(rest: string[]): Promise<number> {
  try {
    const { text, code } = await doctorByCommand(process.env, rest)
    // What still waits for an answer that does not come must not keep the process.
    setTimeout(() => process.exit(code), 1000).unref()
    print(text)
    return code
  } catch (error) {
    if (error instanceof CliError) return complain(`${error.message}\n`)
    throw error
  }
}

async function run(command: Command | PlaceCommand, rest: string[]): Promise<number> {
  const { positionals, values } = readArguments(command, rest)
  if ('runOn' in command)
    return print(`${await command.runOn(loadConfig(process.env), positionals, values)}\n`)
  const context = await openContext(loadConfig(process.env), pino({ level: 'silent' }))
  try {
    if (command.needsSchema) await bringUpToDate(context)
    if (command.needsSchema && !command.toleratesLostSecrets) await requireSecrets(context)
    const current = command.needsSchema ? await currentContext(context) : context
    return print(`${await command.run(current, positionals, values)}\n`)
  } finally {
    context.mail.close()
    await context.database[Symbol.asyncDispose]()
  }
}

function readArguments(command: Command | PlaceCommand, rest: string[]) {
  try {
    return parseArgs({ args: rest, allowPositionals: true, strict: true, options: command.options ?? {} })
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

function complain(text: string): number {
  process.stderr.write(text)
  return 1
}
