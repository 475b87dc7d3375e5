import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memoryFolder = '/dev/shm'
const roomyBytes = 1024 ** 3

export interface TemporaryFolder {
  path: string
  [Symbol.dispose](): void
}

/** Where many small durable writes are quick: memory if there is plenty (containers often have 64 MB), else the disk. */
export function roomyFolder(): string {
  if (!existsSync(memoryFolder)) return tmpdir()
  const { bavail, bsize } = statfsSync(memoryFolder)
  return bavail * bsize >= roomyBytes ? memoryFolder : tmpdir()
}

/** A new folder that is removed at the end of the scope (`using`). */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(roomyFolder(), 'latchkey-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
