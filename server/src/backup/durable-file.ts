import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** What is in a file, or which files a folder has, survives a loss of power from now on. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * A finished file gets its name, whole or not at all.
 * @returns false when there is another file of that name.
 */
export function giveName(temporary: string, path: string): boolean {
  syncToDisk(temporary)
  try {
    // A rename would overwrite; a second name for the same file is refused when the name is taken.
    linkSync(temporary, path)
    rmSync(temporary)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // Some file systems know one name for a file only.
    if (existsSync(path)) return false
    renameSync(temporary, path)
  }
  syncToDisk(dirname(path))
  return true
}
