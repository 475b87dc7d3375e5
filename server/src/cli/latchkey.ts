import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { ConfigError, loadConfig } from '../config/config.ts'
import { migrate } from '../database/migrate.ts'
import { Problem } from '../http/problems.ts'
import { openContext, serve } from '../serve.ts'
import { CliError } from './cli-error.ts'
import { type Command, commands } from './commands.ts'

const usage = `Usage: latchkey COMMAND

  serve                        Run the server (what \`npm start\` does after building the console).
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
    await serve(process.env)
    return 0
  }
  // Only what is listed: every object also has a "constructor".
  const command = Object.hasOwn(commands, name) ? (commands as Record<string, Command>)[name] : undefined
  if (command === undefined) return complain(`There is no command "${name}".\n\n${usage}`)
  try {
    return await run(command, rest)
  } catch (error) {
    if (error instanceof CliError || error instanceof ConfigError) return complain(`${error.message}\n`)
    if (error instanceof Problem) return complain(`${error.facts.detail ?? error.message}\n`)
    throw error
  }
}

async function run(command: Command, rest: string[]): Promise<number> {
  const { positionals, values } = readArguments(command, rest)
  const context = await openContext(loadConfig(process.env), pino({ level: 'silent' }))
  try {
    if (command.needsSchema) await migrate(context.database, context.clock.now())
    return print(`${await command.run(context, positionals, values)}\n`)
  } finally {
    context.mail.close()
    await context.database[Symbol.asyncDispose]()
  }
}

function readArguments(command: Command, rest: string[]) {
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
