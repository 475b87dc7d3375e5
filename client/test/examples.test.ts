import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { repositoryRoot } from '../../server/test/support/source-tree.ts'
import { startLatchkey, type TestLatchkey } from '../testing/test-kit.ts'
import { blocksOf, firstLineMissing, outputOf } from './support/written.ts'

// Each example is started as its page says, against a real Latchkey, and every command of the page is run.

describe('the examples', () => {
  let latchkey: TestLatchkey
  let variables: Record<string, string>

  before(async () => {
    latchkey = await startLatchkey()
    const organization = await latchkey.organization()
    const { projectId } = await latchkey.project(organization)
    const editor = await latchkey.asUser({ organization, role: 'editor' })
    const viewer = await latchkey.asUser({ organization })
    variables = {
      token: editor.token,
      viewer: viewer.token,
      organization: organization.id,
      project: projectId,
      // The example about Experiences asks nothing of them while nobody has signed in.
      EXPERIENCE: `${latchkey.baseUrl}/e/harbour`,
    }
  })

  after(async () => latchkey?.[Symbol.asyncDispose]())

  const names = readdirSync(join(repositoryRoot, 'examples'))

  it('are found at all', () => assert.deepEqual(names, ['experience', 'express', 'fastify', 'hono']))

  for (const name of names) {
    it(`${name} does what its page shows`, async () => {
      const [start, ...commands] = blocksOf(`examples/${name}/README.md`)
      if (start === undefined) throw new Error('The page shows no command.')
      assert.ok(start.code.endsWith(`PORT=3000 node examples/${name}/server.ts\n`), start.code)
      await using service = await startExample(name, { ...variables, LATCHKEY_BASE_URL: latchkey.baseUrl })
      assert.equal(start.prints, 'http://localhost:3000\n')
      assert.equal(commands.length, 3)
      for (const { code, prints } of commands) {
        const command = code.replaceAll('http://localhost:3000', service.url)
        const printed = await outputOf('bash', ['-c', command], variables)
        assert.equal(firstLineMissing(prints, printed), undefined, `${code}\nprinted\n${printed}`)
      }
    })
  }
})

async function startExample(
  name: string,
  settings: Record<string, string>,
): Promise<AsyncDisposable & { url: string }> {
  const env = { ...process.env, ...settings, PORT: '0' }
  const args = [`examples/${name}/server.ts`]
  const child = spawn(process.execPath, args, {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  const url = await firstLineOf(child).catch(async (error: unknown) => {
    await end()
    throw error
  })
  return { url, [Symbol.asyncDispose]: end }
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`It ended at its start with ${code}`)))
    child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
  })
}
