import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../support/temporary.ts'

/** What a process cannot refuse: a library in front of the C library that follows a control file. */
export interface Shim extends Disposable {
  /** For the environment of a process. */
  environment: Record<string, string>
  /** `full`, `fsync`, `write`, `clock 3600`; nothing: everything works. */
  set(words: string): void
}

/** Reason why there can be none here, or null. */
export function missingForShim(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux'
  return spawnSync('gcc', ['--version']).status === 0 ? null : 'it needs gcc, which is not installed'
}

export function compileShim(): Shim {
  const folder = temporaryFolder()
  const [library, control] = [join(folder.path, 'shim.so'), join(folder.path, 'control')]
  const source = fileURLToPath(new URL('shim.c', import.meta.url))
  const { status, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`gcc: ${stderr}`)
  return {
    environment: { LD_PRELOAD: library, PROVE_FAULTS: control },
    set: (words) => (words === '' ? rmSync(control, { force: true }) : writeFileSync(control, words)),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  }
}
