import { spawnSync } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface PostgresPrograms {
  initdb: string
  postgres: string
  version: string
}

export interface Program {
  path: string
  version: string
}

/** Debian's place for it. */
export const headlessShell = '/usr/bin/chromium-headless-shell'

/** Finds the server programs of the newest PostgreSQL on this machine. */
export function findPostgres(): PostgresPrograms | undefined {
  const folders = [
    ...foldersOfPath(),
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

/**
 * Finds a Chromium that starts: `CHROMIUM_PATH`, then its form without windows, which does the same work with a quarter
 * less processor time, then PATH, then where it is usually installed.
 * @param options.isWhole for what only a Chromium with windows can do
 */
export function findChromium({ isWhole = false } = {}): Program | undefined {
  const chosen = process.env.CHROMIUM_PATH
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const onPath = foldersOfPath().flatMap((folder) => names.map((name) => join(folder, name)))
  const candidates = chosen
    ? [chosen]
    : [
        ...(isWhole ? [] : [headlessShell]),
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

/** Finds an nginx that can ask another server about requests (`auth_request`): PATH, then where it is usually installed. */
export function findNginx(): Program | undefined {
  const folders = [...foldersOfPath(), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin']
  for (const path of folders.map((folder) => join(folder, 'nginx'))) {
    if (!isExecutable(path)) continue
    const { status, stderr } = spawnSync(path, ['-V'], { encoding: 'utf8', timeout: 20_000 })
    const version = /nginx\/(\d+(\.\d+)+)/.exec(stderr ?? '')?.[1]
    if (status === 0 && version && stderr.includes('--with-http_auth_request_module'))
      return { path, version }
  }
  return undefined
}

/** Finds Caddy on PATH. */
export function findCaddy(): Program | undefined {
  for (const path of foldersOfPath().map((folder) => join(folder, 'caddy'))) {
    const version = isExecutable(path) ? versionOf(path, 'version') : undefined
    if (version) return { path, version }
  }
  return undefined
}

/** Finds HAProxy on PATH or where it is usually installed. */
export function findHaproxy(): Program | undefined {
  for (const path of [...foldersOfPath(), '/usr/sbin'].map((folder) => join(folder, 'haproxy'))) {
    const version = isExecutable(path) ? versionOf(path, '-v') : undefined
    if (version) return { path, version }
  }
  return undefined
}

function foldersOfPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter)
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

function versionOf(program: string, ask = '--version'): string | undefined {
  const answer = spawnSync(program, [ask], { encoding: 'utf8', timeout: 20_000 })
  if (answer.status !== 0) return undefined
  return /\d+(\.\d+)+/.exec(answer.stdout)?.[0]
}
