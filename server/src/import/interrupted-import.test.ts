import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hashSync } from 'bcryptjs'
import { runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { goodPassword } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const program = fileURLToPath(new URL('../cli/latchkey.ts', import.meta.url))
const people = 1000

/** Everybody and everything of theirs, without ids and times. */
async function everybody(app: TestApp) {
  return app.context.database.kysely
    .selectFrom('users as u')
    .leftJoin('passwords as p', 'p.user_id', 'u.id')
    .leftJoin('account_links as l', 'l.user_id', 'u.id')
    .leftJoin('audit_events as e', 'e.user_id', 'u.id')
    .select([
      'u.email',
      'u.first_name',
      'u.last_name',
      'p.hash',
      'l.subject',
      'e.act',
      'e.method',
      'e.details',
    ])
    .orderBy('u.email')
    .execute()
}

async function countUsers(app: TestApp): Promise<number> {
  const { n } = await app.context.database.kysely
    .selectFrom('users')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

function writePeople(folder: string): string {
  const hash = hashSync(goodPassword, 4)
  const rows = Array.from(
    { length: people },
    // Every tenth person stands there twice.
    (_, i) => `person${i % 10 === 9 ? i - 1 : i}@example.com,true,Ada,No ${i},${hash},${i + 1}`,
  )
  const path = join(folder, 'people.csv')
  writeFileSync(
    path,
    `email,email_verified,first_name,last_name,password_hash,github_id\n${rows.join('\n')}\n`,
  )
  return path
}

eachEngine((engine) => {
  it('comes to the same end when it is killed twice and begun again', async () => {
    await using whole = await startTestApp({ engine })
    await using killed = await startTestApp({ engine })
    const path = writePeople(whole.context.config.dataDir)
    const done = await runLatchkey(settingsOf(whole), ['import', 'csv', path])
    assert.match(done.stdout, /900 {2}have an account now\n {6}100 {2}are in an earlier row/)

    const { PATH = '' } = process.env
    const env = { PATH, NODE_ENV: 'test', LATCHKEY_PASSWORD_HASH_COST: 'test', ...settingsOf(killed) }
    for (const enough of [1, 300]) {
      const child = spawn(process.execPath, [program, 'import', 'csv', path], { env, stdio: 'ignore' })
      const ended = once(child, 'exit')
      while ((await countUsers(killed)) < enough && child.exitCode === null) await sleep(2)
      child.kill('SIGKILL')
      const [, signal] = await ended
      assert.equal(signal, 'SIGKILL')
      const count = await countUsers(killed)
      assert.ok(count >= enough && count < 900, `${count} people before the kill`)
      const half = (await everybody(killed)).filter(({ hash, subject, act }) => !hash || !subject || !act)
      assert.deepEqual(half, [], 'nobody is there by half')
    }
    const again = await runLatchkey(settingsOf(killed), ['import', 'csv', path])
    assert.match(again.stdout, /have an account already, which was left as it is/)
    assert.deepEqual(await everybody(killed), await everybody(whole))
  })
})
