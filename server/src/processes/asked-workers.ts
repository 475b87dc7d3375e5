import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

type Environment = Record<string, string | undefined>

/**
 * How many workers are asked for, found out without loading the program: the primary stays as small as it can. What is
 * no plain number counts as one here; the server then checks the whole configuration and says what is wrong.
 */
export function askedWorkers(environment: Environment, directory = process.cwd()): number {
  const text = environment.LATCHKEY_WORKERS || String(fileOf(environment, directory).workers ?? '')
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
}

function fileOf({ LATCHKEY_CONFIG = 'latchkey.config.json' }: Environment, directory: string) {
  try {
    const parsed: unknown = JSON.parse(readFileSync(resolve(directory, LATCHKEY_CONFIG), 'utf8'))
    return parsed !== null && typeof parsed === 'object' ? (parsed as { workers?: unknown }) : {}
  } catch {
    return {}
  }
}
