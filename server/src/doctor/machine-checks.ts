import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { version } from '../deployment/version.ts'
import type { Check } from './checks.ts'
import { doubtful, faulty, fine, worstOf } from './verdict.ts'

/** As `engines` of package.json says. */
const leastNode = 24
const mebibyte = 1024 * 1024
const leastFree = 200 * mebibyte
const scarceFree = 1024 * mebibyte

export async function lookAtRuntime(): Promise<Check> {
  const [major = 0] = process.versions.node.split('.').map(Number)
  const detail = `Latchkey ${version} on Node ${process.versions.node}.`
  if (major >= leastNode) return fine('runtime', detail)
  return faulty(
    'runtime',
    detail,
    `Node ${leastNode} or newer is needed: npm ci brings one into node_modules/.bin.`,
  )
}

/** Nobody but the server's user may get at the data and the secret. */
export async function lookAtDataDirectory({ config }: Pick<Context, 'config'>): Promise<Check> {
  const name = 'data directory'
  const { dataDir } = config
  if (!existsSync(dataDir)) {
    if (config.databaseUrl !== undefined) return fine(name, 'There is none, and none is needed.')
    return faulty(name, `${dataDir} does not exist.`, 'Set LATCHKEY_DATA_DIR to the folder of the server.')
  }
  const checks = [
    ...lookAtRights(name, dataDir, 0o700),
    ...['secret', 'latchkey.db']
      .map((file) => join(dataDir, file))
      .filter((path) => existsSync(path))
      .flatMap((path) => lookAtRights(name, path, path.endsWith('secret') ? 0o600 : null)),
  ]
  return worstOf(name, checks, `${dataDir} is open to its owner only.`)
}

/** What is left of the disk that the data directory is on. */
export async function lookAtDisk({ config }: Context): Promise<Check> {
  const name = 'disk'
  if (!existsSync(config.dataDir)) return fine(name, 'Nothing is kept on this machine.')
  const { bavail, bsize } = await statfs(config.dataDir)
  const free = bavail * bsize
  const detail = `${Math.floor(free / mebibyte).toLocaleString('en')} MiB are free at ${config.dataDir}.`
  if (free < leastFree)
    return faulty(name, detail, 'Make room: when the disk is full nothing can be changed, sign-ins included.')
  return free < scarceFree ? doubtful(name, detail, 'Make room before it is full.') : fine(name, detail)
}

/** @param most the rights that there may be; null where the folder around it keeps others out. */
function lookAtRights(name: string, path: string, most: number | null): Check[] {
  const { mode, uid } = statSync(path)
  const checks: Check[] = []
  const rights = mode & 0o777
  if (most !== null && (rights & ~most) !== 0)
    checks.push(
      faulty(
        name,
        `Others may get at ${path} (${rights.toString(8)}).`,
        `chmod ${most.toString(8)} ${path}, and consider whether somebody has read the secret: docs/guides/key-rotation.md`,
      ),
    )
  if (!isWritable(path))
    checks.push(
      faulty(
        name,
        `This user may not write ${path}.`,
        'Run this as the user of the server, or give it the file back.',
      ),
    )
  const own = process.getuid?.()
  if (own !== undefined && uid !== own)
    checks.push(
      doubtful(
        name,
        `${path} belongs to another user (${uid}) than the one who runs this (${own}).`,
        'Run latchkey as the user of the server: what is made by another one it may not be able to open.',
      ),
    )
  return checks
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
