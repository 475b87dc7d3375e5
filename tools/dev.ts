// What `npm run dev` runs: the server, restarted when its files change, and the console with hot reloading before it.
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
const consoleUrl = 'http://localhost:5173'

const children = [
  // Mailed links lead to the console under development, not to the one that was built last.
  run(root, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], { LATCHKEY_BASE_URL: consoleUrl }),
  run(join(root, 'console'), [vite, '--port', '5173', '--strictPort'], {}),
]

for (const child of children) child.once('close', endAll)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endAll)

function run(cwd: string, args: string[], settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...settings, ...process.env } })
}

/** Neither is of use without the other. */
function endAll(): void {
  for (const child of children) child.kill('SIGTERM')
}
