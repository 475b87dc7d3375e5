import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { loadConfig } from '../../server/src/config/config.ts'
import { createServer } from '../../server/src/http/server.ts'
import { openContext } from '../../server/src/open-context.ts'
import { operations } from '../../server/src/operations.ts'

/** openapi.json: what the server itself answers with the settings of local mode. */
export async function openapiDocument(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-openapi-'))
  try {
    return `${JSON.stringify(await askServer(folder), null, 2)}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function askServer(folder: string): Promise<unknown> {
  const context = await openContext(
    loadConfig({ LATCHKEY_DATA_DIR: folder }, folder),
    pino({ level: 'silent' }),
  )
  await using _database = context.database
  const server = await createServer(context, operations)
  await server.ready()
  const document = server.swagger()
  await server.close()
  return document
}
