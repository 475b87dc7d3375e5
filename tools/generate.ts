// Writes every file that follows from the source; with --check, names those that are not what they would be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiTypes } from './generate/api-types.ts'
import { clientOperations, clientTypes } from './generate/client-api.ts'
import { configurationPage } from './generate/configuration-page.ts'
import { dependenciesPage } from './generate/dependencies-page.ts'
import { openapiDocument } from './generate/openapi-document.ts'
import { operationsPage } from './generate/operations-page.ts'
import { permissionsPage } from './generate/permissions-page.ts'
import { problemsPage } from './generate/problems-page.ts'
import { schemaSql } from './generate/schema-sql.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function generate(): Promise<Map<string, string>> {
  const openapi = await openapiDocument()
  return new Map([
    ['client/src/operations.ts', clientOperations(openapi)],
    ['client/src/schema.ts', await clientTypes(openapi)],
    ['openapi.json', openapi],
    ['console/src/api/schema.ts', await apiTypes(openapi)],
    ['docs/reference/configuration.md', configurationPage()],
    ['docs/reference/dependencies.md', dependenciesPage()],
    ['docs/reference/operations.md', operationsPage()],
    ['docs/reference/permissions.md', permissionsPage()],
    ['docs/reference/problems.md', problemsPage()],
    ['server/src/database/schema.sql', await schemaSql()],
  ])
}

function staleFiles(files: Map<string, string>): string[] {
  return [...files]
    .filter(([path, content]) => {
      const file = join(root, path)
      return !existsSync(file) || readFileSync(file, 'utf8') !== content
    })
    .map(([path]) => path)
}

const files = await generate()
const stale = staleFiles(files)
if (process.argv.includes('--check')) {
  for (const path of stale)
    console.error(`${path} is not what the source says: run \`npm run generate\` and commit it`)
  if (stale.length === 0) console.log(`${files.size} generated files are fresh`)
  else process.exitCode = 1
} else {
  for (const path of stale) {
    writeFileSync(join(root, path), files.get(path) ?? '')
    console.log(`wrote ${path}`)
  }
  if (stale.length === 0) console.log('nothing to write')
}
