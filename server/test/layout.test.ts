import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import {
  camelCase,
  folderOf,
  readSources,
  repositoryRoot,
  type SourceFile,
  stemOf,
} from './support/source-tree.ts'

// The layout is what lets a newcomer guess where something is; here it is kept.

const everything = readSources('server', 'console', 'client', 'examples', 'tools', 'bench')
const server = everything.filter(({ path }) => path.startsWith('server/src/') && !path.endsWith('.test.ts'))
const operations = server.filter(({ code }) => /=\s*operation(<[^(]*>)?\(/.test(code))
const operationPaths = new Set(operations.map(({ path }) => path))
/** Folders that are not nouns of the product: the ground floor. */
const groundFloor = ['http', 'config', 'crypto', 'cli']

describe('operations', () => {
  it('are found at all', () => assert.ok(operations.length > 0))

  it('have one operationId, which is the name of their file', () => {
    assertNone(operations, ({ path, code }) => {
      const ids = operationIdsIn(code)
      const expected = camelCase(stemOf(path))
      return ids.length === 1 && ids[0] === expected
        ? undefined
        : `declares [${ids}], its name says ${expected}`
    })
  })

  it('have a test beside them', () => {
    assertNone(operations, ({ path }) => {
      const test = path.replace(/\.ts$/, '.test.ts')
      return existsSync(join(repositoryRoot, test)) ? undefined : `misses ${test}`
    })
  })

  it('are listed in the routes.ts of their feature', () => {
    assertNone(operations, ({ path }) => {
      const feature = folderOf(path)
      const isListed = server.some(
        (file) =>
          file.path.endsWith('/routes.ts') && folderOf(file.path) === feature && file.imports.includes(path),
      )
      return isListed ? undefined : `is in no routes.ts of ${feature}`
    })
  })

  it('are exactly those of openapi.json', () => {
    const document: { paths: Record<string, Record<string, { operationId?: string }>> } = JSON.parse(
      readFileSync(join(repositoryRoot, 'openapi.json'), 'utf8'),
    )
    const documented = Object.values(document.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId }) => operationId ?? []),
    )
    const declared = operations.flatMap(({ code }) => operationIdsIn(code))
    assert.deepEqual(documented.sort(), declared.sort())
  })
})

describe('imports', () => {
  it('of Fastify stand only in operations, routes.ts, http/ and main.ts', () => {
    assertNone(server, ({ path, imports }) => {
      const isAllowed =
        operationPaths.has(path) ||
        path.endsWith('/routes.ts') ||
        folderOf(path) === 'http' ||
        path === 'server/src/main.ts'
      return isAllowed
        ? undefined
        : imports.find((name) => /^(fastify|@fastify\/|@scalar\/fastify)/.test(name))
    })
  })

  it('of Kysely stand only in nouns and database/', () => {
    assertNone(server, ({ path, imports }) => {
      const folder = folderOf(path)
      const isNoun =
        folder !== undefined &&
        !groundFloor.includes(folder) &&
        !operationPaths.has(path) &&
        !path.endsWith('/routes.ts')
      return isNoun ? undefined : imports.find((name) => /^kysely\b/.test(name))
    })
  })

  it('of an operation stay within its feature', () => {
    assertNone(server, ({ path, imports }) =>
      imports.find((name) => operationPaths.has(name) && folderOf(name) !== folderOf(path)),
    )
  })

  it('never reach from the server into its tests or into the console', () => {
    assertNone(server, ({ imports }) => imports.find((name) => /^(server\/test|console|tools)\//.test(name)))
  })

  it('of routes.ts of other features stand only in operations.ts', () => {
    assertNone(server, ({ path, imports }) => {
      if (path === 'server/src/operations.ts') return undefined
      return imports.find((name) => name.endsWith('/routes.ts') && folderOf(name) !== folderOf(path))
    })
  })
})

describe('sessions', () => {
  it('are created by complete-sign-in.ts alone', () => {
    const callers = server
      .filter(({ code }) => /(?<!function )\bcreateSession\b\s*\(/.test(code))
      .map(({ path }) => path)
    assert.deepEqual(callers, ['server/src/sign-in/complete-sign-in.ts'])
  })

  it('are created nowhere under another name', () => {
    const importers = server
      .filter(({ code }) => /\bcreateSession\b(?!\s*\()/.test(code))
      .map(({ path }) => path)
    assert.deepEqual(importers, ['server/src/sign-in/complete-sign-in.ts'])
  })

  it('are inserted by the sessions noun alone', () => {
    const writers = server
      .filter(({ code }) => /insertInto\(\s*['"]sessions['"]/.test(code))
      .map(({ path }) => path)
    assert.deepEqual(writers, ['server/src/sessions/sessions.ts'])
  })
})

describe('files', () => {
  it('stay under 400 lines, tests under 600', () => {
    assertNone(everything, ({ path, text }) => {
      const lines = text.split('\n').length - 1
      const most = /\.test\.tsx?$/.test(path) ? 600 : 400
      return lines <= most ? undefined : `has ${lines} lines`
    })
  })

  it('are named after what they hold, never utils, helpers, common, misc, shared or lib', () => {
    const empty = /^(utils?|helpers?|common|misc|shared|lib)$/
    assertNone(everything, ({ path }) =>
      path
        .split('/')
        .flatMap((part) => part.replace(/\.tsx?$/, '').split('.'))
        .find((part) => empty.test(part)),
    )
  })
})

function operationIdsIn(code: string): string[] {
  return [...code.matchAll(/=\s*operation\(\s*\{\s*id:\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

/** Fails with every file that has a fault, each with its fault. */
function assertNone(files: SourceFile[], fault: (file: SourceFile) => string | undefined): void {
  const faults = files.flatMap((file) => {
    const found = fault(file)
    return found === undefined ? [] : [`${file.path}: ${found}`]
  })
  assert.deepEqual(faults, [])
}
