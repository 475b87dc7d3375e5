// Makes sure that what the tests need from the machine is there: PostgreSQL's server programs, Chromium, openssl and nginx.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, findNginx, findPostgres, headlessShell } from './find-programs.ts'

interface Need {
  name: string
  aptPackage: string
  brewCommand: string
  find: () => string | undefined
}

const needs: Need[] = [
  {
    name: 'PostgreSQL',
    aptPackage: 'postgresql',
    brewCommand: 'brew install postgresql@18',
    find: () => {
      if (process.env.LATCHKEY_TEST_POSTGRES_URL) return 'the server named by LATCHKEY_TEST_POSTGRES_URL'
      const found = findPostgres()
      return found && `${found.version} (${found.postgres})`
    },
  },
  {
    name: 'Chromium',
    aptPackage: 'chromium',
    brewCommand: 'brew install --cask chromium',
    find: () => {
      const found = findChromium({ isWhole: true })
      return found && `${found.version} (${found.path})`
    },
  },
  {
    name: 'openssl',
    aptPackage: 'openssl',
    brewCommand: 'brew install openssl',
    find: () => spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.trim() || undefined,
  },
  {
    name: 'nginx',
    aptPackage: 'nginx',
    brewCommand: 'brew install nginx',
    find: () => {
      const found = findNginx()
      return found && `${found.version} (${found.path})`
    },
  },
]

export function prepareTests(): void {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && hasAptGet()
  if (canInstall && !existsSync(headlessShell)) tryHeadlessShell()
  const missing = needs.filter((need) => !report(need))
  if (missing.length === 0) return
  if (canInstall) install(missing)
  const stillMissing = missing.filter((need) => !report(need))
  if (stillMissing.length === 0) return
  console.error(explain(stillMissing))
  process.exitCode = 1
}

function report(need: Need): boolean {
  const found = need.find()
  console.log(`${need.name}: ${found ?? 'not found'}`)
  return found !== undefined
}

function hasAptGet(): boolean {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

/** Welcome and not needed: a whole Chromium does as well. */
function tryHeadlessShell(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']
  spawnSync('apt-get', args, { stdio: 'ignore', env })
}

function install(missing: Need[]): void {
  const packages = missing.map((need) => need.aptPackage)
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  // An out-of-date list may still hold the packages: try the installation even when the update failed.
  if (update.status !== 0) console.log('apt-get update failed; trying with the lists that are there.')
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  })
}

function explain(missing: Need[]): string {
  const lines = missing.map((need) => `  - ${need.name}`)
  const packages = missing.map((need) => need.aptPackage).join(' ')
  return [
    '',
    'The tests need programs that are not on this machine:',
    ...lines,
    'Install them:',
    `  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    `  macOS:           ${missing.map((need) => need.brewCommand).join(' && ')}`,
    'A Chromium that is somewhere else is named by CHROMIUM_PATH; PostgreSQL and nginx by having their folders on PATH.',
  ].join('\n')
}

if (import.meta.main) prepareTests()
