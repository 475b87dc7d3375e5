import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { runLatchkey } from '../../test/support/command-line.ts'
import { freePort } from '../../test/support/free-port.ts'
import { startServerProcess } from '../../test/support/server-process.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { claimDataDir, DataDirTaken } from './data-dir-claim.ts'

const module = JSON.stringify(new URL('data-dir-claim.ts', import.meta.url).href)

/** A process that claims the folder, says whether it got it, and keeps it until its input ends. */
function claimElsewhere(folder: string) {
  const program = `
    const { claimDataDir } = await import(${module})
    try { claimDataDir(${JSON.stringify(folder)}, 1700000000000); console.log('claimed') }
    catch (error) { console.log(error.message) }
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  return { child, said: once(child.stdout, 'data').then(([words]) => String(words)) }
}

describe('the claim on a data directory', () => {
  it('belongs to one of many that start at the same moment, and says whose it is', async () => {
    using folder = temporaryFolder()
    const all = Array.from({ length: 5 }, () => claimElsewhere(folder.path))
    const said = await Promise.all(all.map((each) => each.said))
    const winners = all.filter((_, index) => said[index]?.startsWith('claimed'))
    assert.equal(winners.length, 1, said.join('\n'))
    const pid = winners[0]?.child.pid
    for (const words of said.filter((each) => !each.startsWith('claimed')))
      assert.ok(words.includes(folder.path) && words.includes(`process ${pid}, started 2023-11-14T`), words)
    for (const { child } of all) child.kill('SIGKILL')
  })

  it('ends with kill -9 and leaves nothing to clean up', async () => {
    using folder = temporaryFolder()
    for (let round = 0; round < 3; round++) {
      const { child, said } = claimElsewhere(folder.path)
      assert.match(await said, /^claimed/)
      assert.throws(() => claimDataDir(folder.path, 0), DataDirTaken)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
    claimDataDir(folder.path, 0)[Symbol.dispose]()
    claimDataDir(folder.path, 0)[Symbol.dispose]()
  })
})

describe('a second server on one SQLite file', () => {
  it('does not start and says why, while the command line works and the first one goes on', async () => {
    await using server = await startServerProcess()
    const second = { ...server.environment, LATCHKEY_PORT: String(await freePort()) }
    const refused = await runLatchkey(second, ['serve'])
    assert.deepEqual([refused.code, refused.stdout], [1, ''])
    assert.ok(refused.stderr.includes(`process ${server.pid()}, started `), refused.stderr)
    assert.match(refused.stderr, /LATCHKEY_DATA_DIR[\s\S]*LATCHKEY_DATABASE_URL/)
    assert.doesNotMatch(refused.stderr, /^\s+at /m)
    assert.equal((await runLatchkey(server.environment, ['operator', 'list'])).code, 0)
    assert.equal((await fetch(`${server.baseUrl}/readyz`)).status, 200)
  })
})
