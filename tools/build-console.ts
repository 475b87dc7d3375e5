// Builds console/dist when the console's sources are not those it was built from; does next to nothing otherwise.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const consoleFolder = join(root, 'console')
const hashFile = join(consoleFolder, 'dist', '.source-hash')

function isFresh(hash: string): boolean {
  return existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash
}

/** One hash over everything that goes into the build, dependencies included. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const sources = globSync(['*', 'src/**/*', 'public/**/*'], {
    cwd: consoleFolder,
    exclude: ['dist', 'node_modules', 'test', '**/*.test.ts', '**/*.test.tsx'],
  })
  const files = [...sources.sort().map((path) => join(consoleFolder, path)), join(root, 'package-lock.json')]
  for (const file of files) {
    if (!statSync(file).isFile()) continue
    const content = readFileSync(file)
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function build(): boolean {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  // The tests run with NODE_ENV=test, which would bring React's development build.
  const env = { ...process.env, NODE_ENV: 'production' }
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: consoleFolder,
    stdio: 'inherit',
    env,
  })
  return done.status === 0
}

const hash = sourceHash()
if (!isFresh(hash)) {
  console.log('Building the console …')
  // Vite empties the folder first, so a build that fails leaves no hash behind.
  if (build()) writeFileSync(hashFile, hash)
  else process.exitCode = 1
}
