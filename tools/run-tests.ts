// What `npm test` and `npm run check` run: each step with its time, ending at the first that fails.
//   node tools/run-tests.ts                every step
//   node tools/run-tests.ts check          types, lint, layout, generated
//   node tools/run-tests.ts server [file…] one step; test files may be named
// With --both-engines, the browser tests that could run on either engine run on both.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { resolve as absolute, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Step = (files: string[]) => Promise<number>

const root = fileURLToPath(new URL('..', import.meta.url))
const resolve = createRequire(import.meta.url).resolve
const totals: string[] = []

const steps: Record<string, Step> = {
  prepare: () => node('tools/prepare-tests.ts'),
  types: async () =>
    (await node(binOf('typescript', 'bin/tsc'))) || node(binOf('typescript', 'bin/tsc'), '-p', 'console'),
  lint: () => node(binOf('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'),
  generated: () => node('tools/generate.ts', '--check'),
  layout: () => nodeTest('layout', ['server/test/layout.test.ts', 'tools/dependencies.test.ts']),
  server: (files) =>
    nodeTest(
      'server',
      files.length > 0 ? files : testFiles('server', 'client', 'examples', 'tools', 'bench', 'demo'),
    ),
  'build console': () => node('tools/build-console.ts'),
  browser: (files) => nodeTest('browser', files.length > 0 ? files : testFiles('console')),
}
// The demo, which a test of the server side starts, shows the console too.
const allSteps = ['prepare', 'types', 'lint', 'generated', 'build console', 'server', 'browser']
const checkSteps = ['types', 'lint', 'layout', 'generated']

const bothEngines = '--both-engines'
if (process.argv.includes(bothEngines)) process.env.BROWSER_ENGINES = 'both'

process.exitCode = await main(process.argv.slice(2).filter((argument) => argument !== bothEngines))
for (const line of totals) console.log(line)

async function main([wanted, ...files]: string[]): Promise<number> {
  const names = wanted === undefined ? allSteps : wanted === 'check' ? checkSteps : [wanted]
  for (const name of names) {
    const step = steps[name]
    if (!step) {
      console.error(`There is no step "${name}". The steps: check, ${Object.keys(steps).join(', ')}`)
      return 2
    }
    const exitCode = await runStep(name, () => step(files))
    if (exitCode !== 0) return exitCode
  }
  return 0
}

async function runStep(name: string, step: () => Promise<number>): Promise<number> {
  console.log(`\n▸ ${name}`)
  const startedAt = performance.now()
  const exitCode = await step()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const outcome = exitCode === 0 ? `✔ ${name}` : `✖ ${name} failed (exit code ${exitCode})`
  console.log(`${outcome} ${seconds} s`)
  return exitCode
}

/**
 * Runs test files in as many processes at a time as there are cores, many files in each, and repeats behind the last step
 * how many passed.
 */
async function nodeTest(name: string, files: string[]): Promise<number> {
  // Without files, node would look for tests by itself, and a suite that vanished would pass.
  if (files.length === 0) {
    console.error(`No test file found for ${name}`)
    return 1
  }
  const waiting = longestFirst(files)
  const least = weightOf(waiting) / 20
  const counts = new Map<string, number>()
  let exitCode = 0
  const work = async () => {
    while (waiting.length > 0) exitCode = (await runShare(nextShare(waiting, least), counts)) || exitCode
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  totals.push(`\n${name}`, ...[...counts].map(([what, count]) => `  ${what} ${count}`))
  return exitCode
}

interface WaitingFile {
  path: string
  weight: number
}

/** How long a file takes is guessed: its length says much, what a file costs anyhow counts as much as a short one. */
function longestFirst(files: string[]): WaitingFile[] {
  const lengthOf = (file: string) => statSync(absolute(root, file), { throwIfNoEntry: false })?.size ?? 0
  return files.map((path) => ({ path, weight: 3000 + lengthOf(path) })).sort((a, b) => b.weight - a.weight)
}

function weightOf(files: WaitingFile[]): number {
  return files.reduce((sum, { weight }) => sum + weight, 0)
}

/**
 * Takes a part of what is left, the smaller the less is left, so that all processes end at about the same time; but no
 * less than `least`, because each process costs seconds of its own.
 */
function nextShare(waiting: WaitingFile[], least: number): string[] {
  const goal = Math.max(least, weightOf(waiting) / (2 * availableParallelism()))
  const share: string[] = []
  for (let weight = 0; waiting[0] !== undefined && (share.length === 0 || weight < goal); ) {
    weight += waiting[0].weight
    share.push(waiting[0].path)
    waiting.shift()
  }
  return share.sort()
}

async function runShare(files: string[], counts: Map<string, number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-tests-'))
  const tap = join(folder, 'results.tap')
  try {
    const exitCode = await node(
      '--test',
      '--test-isolation=none',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...files,
    )
    for (const [, what = '', count] of readFileSync(tap, 'utf8').matchAll(
      /^# (tests|suites|pass|fail|cancelled|skipped|todo) (\d+)$/gm,
    ))
      counts.set(what, (counts.get(what) ?? 0) + Number(count))
    return exitCode
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function testFiles(...folders: string[]): string[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.test.ts`),
    {
      cwd: root,
      exclude: ['**/node_modules', '**/dist'],
    },
  ).sort()
}

function binOf(packageName: string, path: string): string {
  return join(dirname(resolve(`${packageName}/package.json`, { paths: [root] })), path)
}

function node(...args: string[]): Promise<number> {
  // The many servers that tests start find their code compiled.
  const env = { ...process.env, NODE_ENV: 'test', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  return new Promise((done, reject) => {
    child.once('error', reject)
    child.once('close', (code) => done(code ?? 1))
  })
}
