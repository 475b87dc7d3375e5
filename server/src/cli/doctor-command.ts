import { parseArgs } from 'node:util'

import { type Check, isUnlooked } from '../doctor/checks.ts'
import { examine } from '../doctor/doctor.ts'
import { CliError } from './cli-error.ts'

/** Looks at everything and says what to do. @returns what to print, and the exit code. @throws {CliError} */
export async function doctorByCommand(
  environment: NodeJS.ProcessEnv,
  args: string[],
): Promise<{ text: string; code: number }> {
  const { json } = readArguments(args)
  const checks = await examine(environment)
  const isWell = checks.every(({ isOk }) => isOk)
  const text = json ? JSON.stringify({ isWell, checks }, null, 2) : describe(checks)
  return { text: `${text}\n`, code: isWell ? 0 : 1 }
}

function describe(all: readonly Check[]): string {
  const checks = together(all)
  const width = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.flatMap(({ name, isOk, detail, remedy }) => {
    const mark = isOk ? (remedy === null ? 'ok  ' : 'look') : 'BAD '
    const what = `${mark}  ${name.padEnd(width)}  ${detail}`
    return remedy === null ? [what] : [what, `      ${' '.repeat(width)}  → ${remedy}`]
  })
  const bad = all.filter(({ isOk }) => !isOk).length
  return [...lines, '', bad === 0 ? 'All is well.' : `${bad} of ${all.length} are not well.`].join('\n')
}

/** What could not be looked at for one reason is one line, at the end. */
function together(checks: readonly Check[]): Check[] {
  const looked = checks.filter((check) => !isUnlooked(check))
  const details = new Set(checks.filter(isUnlooked).map(({ detail }) => detail))
  const rest = [...details].map((detail) => {
    const names = checks.filter((check) => check.detail === detail).map(({ name }) => name)
    return { name: '', isOk: false, detail: `${detail.slice(0, -1)}: ${names.join(', ')}.`, remedy: null }
  })
  return [...looked, ...rest]
}

function readArguments(args: string[]): { json: boolean } {
  try {
    const { values } = parseArgs({ args, strict: true, options: { json: { type: 'boolean' } } })
    return { json: values.json === true }
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}
