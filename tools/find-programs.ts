import { spawnSync } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface PostgresPrograms {
  initdb: string
  postgres: string
  version: string
}

export interface Chromium {
  path: string
  version: string
}

/** Finds the server programs of the newest PostgreSQL on this machine. */
export function findPostgres(): PostgresPrograms | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...newestFirst(globSync('/usr/lib/postgresql/*/bin')),
    ...newestFirst(globSync('/usr/pgsql-*/bin')),
    ...newestFirst(globSync('/{opt/homebrew,usr/local}/opt/postgresql*/bin')),
    ...newestFirst(globSync('/Applications/Postgres.app/Contents/Versions/*/bin')),
  ]
  for (const folder of folders) {
    const initdb = join(folder, 'initdb')
    const postgres = join(folder, 'postgres')
    if (!isExecutable(initdb) || !isExecutable(postgres)) continue
    const version = versionOf(postgres)
    if (version) return { initdb, postgres, version }
  }
  return undefined
}

/** Finds a Chromium that starts: `CHROMIUM_PATH`, then PATH, then where it is usually installed. */
export function findChromium(): Chromium | undefined {
  const chosen = process.env.CHROMIUM_PATH
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
        join(folder, name),
      ),
    )
  const candidates = chosen
    ? [chosen]
    : [
        '/usr/bin/chromium',
        ...onPath,
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ]
  for (const path of candidates) {
    if (!isExecutable(path)) continue
    // Ubuntu's chromium-browser is a script that only tells to install a snap: ask before believing.
    const version = versionOf(path)
    if (version) return { path, version }
  }
  return undefined
}

function newestFirst(folders: string[]): string[] {
  return folders.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function versionOf(program: string): string | undefined {
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  if (answer.status !== 0) return undefined
  return /\d+(\.\d+)+/.exec(answer.stdout)?.[0]
}
