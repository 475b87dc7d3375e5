import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The data directory cannot be the demo's. The message says why, and what to do. */
export class PlaceTaken extends Error {}

/** Tells the demo's own directories from those that hold something real. */
const markName = 'latchkey-demo'

/**
 * An empty directory for the demo.
 * @param again throws away what an earlier demo left there, and nothing else.
 * @returns its absolute path.
 * @throws {PlaceTaken}
 */
export function takePlace(directory: string, again: boolean): string {
  const path = resolve(directory)
  const isThere = existsSync(path) && readdirSync(path).length > 0
  const isOurs = existsSync(join(path, markName))
  if (isThere && !isOurs) {
    throw new PlaceTaken(
      `${path} is not empty, and not of the demo: it stays as it is.\nName another directory with LATCHKEY_DATA_DIR.`,
    )
  }
  if (isThere && !again) {
    throw new PlaceTaken(
      `${path} holds an earlier demo.\nBegin anew, without what is in it, with: npm run demo -- --again`,
    )
  }
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o700 })
  writeFileSync(join(path, markName), 'Made by npm run demo, which may throw this directory away.\n')
  return path
}
