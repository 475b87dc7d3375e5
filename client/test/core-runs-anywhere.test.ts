import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readSources, repositoryRoot } from '../../server/test/support/source-tree.ts'

// Node, browsers and edge runtimes have the Fetch standard in common, and nothing else.

const sources = new Map(readSources('client/src').map((file) => [file.path, file]))

function reachedFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const name of sources.get(path)?.imports ?? []) reachedFrom(name, seen)
  return seen
}

const entrances: [path: string, packages: string[]][] = [
  ['client/src/client.ts', []],
  ['client/src/express.ts', ['express']],
  ['client/src/fastify.ts', ['fastify']],
  ['client/src/hono.ts', ['hono']],
  ['client/src/tokens.ts', ['jose']],
]

describe('the client library', () => {
  for (const [entrance, packages] of entrances) {
    it(`needs of ${entrance} nothing but ${packages.join(', ') || 'what every runtime has'}`, () => {
      const reached = [...reachedFrom(entrance)]
      assert.ok(reached.length > 4, 'its own files are found')
      assert.deepEqual(
        reached.filter((path) => !path.startsWith('client/src/')),
        packages,
      )
    })
  }

  it('uses frameworks for their types alone', () => {
    for (const framework of ['express', 'fastify', 'hono']) {
      const code = sources.get(`client/src/${framework}.ts`)?.code ?? ''
      assert.match(code, new RegExp(`^import type .* from '${framework}'$`, 'm'))
      assert.doesNotMatch(code, new RegExp(`^import (?!type)[^\\n]* from '${framework}'$`, 'm'))
    }
  })

  it('runs where there is nothing of Node', async () => {
    const { runInNewContext } = await import('node:vm')
    const { stripTypeScriptTypes } = await import('node:module')
    const { readFileSync } = await import('node:fs')
    const read = (path: string) =>
      stripTypeScriptTypes(readFileSync(join(repositoryRoot, path), 'utf8'), { mode: 'strip' })
        .replaceAll(/^(import|export) [^\n]*? from '[^']+'$/gm, '')
        .replaceAll(/^export /gm, '')
    const files = ['problem', 'credential', 'caller', 'operations', 'calls', 'transport', 'client']
    const program = files.map((name) => read(`client/src/${name}.ts`)).join('\n')
    const asked: string[] = []
    const standard = { Headers, URL, URLSearchParams, AbortController, AbortSignal, performance }
    const run = `${program}\n;createLatchkey({ baseUrl: 'https://id.example.com', fetch }).getSession('lks_x')`
    const session = await runInNewContext(run, {
      ...standard,
      setTimeout,
      clearTimeout,
      fetch: async (url: string, init: RequestInit) => {
        asked.push(`${init.method} ${url}`)
        return Response.json({ id: 'ses_1' })
      },
    })
    assert.deepEqual({ ...session }, { id: 'ses_1' })
    assert.deepEqual(asked, ['GET https://id.example.com/v1/session'])
  })
})
