import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repositoryRoot } from './source-tree.ts'
import type { TestApp } from './test-app.ts'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

const program = fileURLToPath(new URL('../../src/cli/latchkey.ts', import.meta.url))

/** Runs `latchkey` with these arguments and no variables but the given ones. */
export function runLatchkey(settings: Record<string, string>, args: readonly string[]): Promise<Outcome> {
  const { PATH = '' } = process.env
  const env = {
    PATH,
    NODE_ENV: 'test',
    NODE_COMPILE_CACHE: join(repositoryRoot, 'node_modules/.cache/node'),
    LATCHKEY_PASSWORD_HASH_COST: 'test',
    ...settings,
  }
  return new Promise((resolve) => {
    // No latchkey.config.json of the folder it is called from.
    const options = { env, cwd: settings.LATCHKEY_DATA_DIR ?? repositoryRoot }
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr })
    })
  })
}

/** What leads the command line to the data of an app that runs meanwhile. */
export function settingsOf(app: TestApp): Record<string, string> {
  const { dataDir, databaseUrl, secrets, plans } = app.context.config
  return {
    LATCHKEY_DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { LATCHKEY_DATABASE_URL: databaseUrl }),
    LATCHKEY_SECRET: secrets.join(','),
    LATCHKEY_PLANS: JSON.stringify(plans),
  }
}
