import assert from 'node:assert/strict'
import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import type { Check } from '../doctor/checks.ts'

describe('latchkey doctor', () => {
  it('ends with 0 where all is well, as text and as JSON', async () => {
    await using app = await startTestApp()
    await registeredPerson(app)
    const { kysely } = app.context.database
    await kysely.updateTable('users').set({ operator_since: 1 }).execute()
    await kysely.updateTable('emails').set({ sent_at: 1 }).execute()
    const [text, json] = await Promise.all([
      runLatchkey(settingsOf(app), ['doctor']),
      runLatchkey(settingsOf(app), ['doctor', '--json']),
    ])
    assert.deepEqual([text.code, text.stderr], [0, ''], text.stdout)
    assert.match(text.stdout, /^ok {4}database +SQLite/m)
    assert.match(text.stdout, /^look {2}operators .*\n +→ They add a passkey/m)
    assert.match(text.stdout, /All is well\.\n$/)
    const { isWell, checks } = JSON.parse(json.stdout) as { isWell: boolean; checks: Check[] }
    assert.deepEqual([json.code, isWell, checks.every(({ isOk }) => isOk)], [0, true, true])
  })

  it('says what it can where nothing starts, leaves everything as it is, and ends with 1', async () => {
    using folder = temporaryFolder()
    using rubbish = temporaryFolder()
    writeFileSync(join(rubbish.path, 'latchkey.db'), 'no database, whatever its name is'.repeat(100))
    chmodSync(rubbish.path, 0o700)
    const secret = 'a-secret-of-the-tests-0123456789-abcdefghijklmnop'
    const [faults, absent, spoiled, option] = await Promise.all([
      runLatchkey({ LATCHKEY_PORT: 'x', LATCHKEY_PLANS: '[]' }, ['doctor']),
      runLatchkey({ LATCHKEY_DATA_DIR: folder.path }, ['doctor']),
      runLatchkey({ LATCHKEY_DATA_DIR: rubbish.path, LATCHKEY_SECRET: secret }, ['doctor']),
      runLatchkey({}, ['doctor', '--fix']),
    ])
    assert.deepEqual(
      [faults, absent, spoiled, option].map(({ code }) => code),
      [1, 1, 1, 1],
    )
    assert.match(faults.stdout, /^BAD +configuration +LATCHKEY_PORT.*\n.*\n.*LATCHKEY_PLANS/m)
    assert.match(faults.stdout, /Not looked at, because of configuration: data directory, disk/)
    assert.match(absent.stdout, /^BAD +database .*there is no .*latchkey\.db/m)
    assert.match(absent.stdout, /^ok +mail server/m)
    assert.deepEqual(readdirSync(folder.path), [])
    assert.match(spoiled.stdout, /^BAD +database .*not a database/m)
    assert.match(option.stderr, /--fix/)
  })
})
