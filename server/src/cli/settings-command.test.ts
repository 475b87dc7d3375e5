import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Outcome, runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { operatorOf } from '../../test/support/deployment-sso.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { changeableKeys } from '../config/settings.ts'

function assertRefused(outcome: Outcome, message: RegExp): void {
  assert.deepEqual([outcome.code, outcome.stdout], [1, ''], outcome.stderr)
  assert.match(outcome.stderr, message)
  assert.doesNotMatch(outcome.stderr, /^\s+at /m, 'a stack trace is no message')
}

describe('latchkey settings', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const run = async (...args: string[]) => runLatchkey(settingsOf(app), args)
  const told = async (...args: string[]) => {
    const outcome = await run('settings', ...args)
    assert.deepEqual([outcome.code, outcome.stderr], [0, ''])
    return outcome.stdout.trimEnd()
  }

  it('shows what may change, changes one of it, and takes it back', async () => {
    const lines = (await told()).split('\n')
    assert.deepEqual(
      lines.map((line) => line.split('=')[0]),
      changeableKeys,
    )
    assert.equal(await told('signInMethods'), 'signInMethods=["password","passkey","totp","github"]')
    const changed = await told('LATCHKEY_SIGN_IN_METHODS', 'password,totp')
    assert.match(
      changed,
      /^signInMethods=\["password","totp"\] {2}# changed by the command line at .*Z; configured: \[.*\]$/,
    )
    assert.match(await told('passwordMinLength', '12'), /^passwordMinLength=12 /)
    const shown = await run('config')
    assert.match(shown.stdout, /^LATCHKEY_PASSWORD_MIN_LENGTH=12 {2}# changed .* configured: 15$/m)
    assert.match(shown.stdout, /^LATCHKEY_SECRET=\(not shown\)$/m)
    assert.equal(await told('passwordMinLength', '--default'), 'passwordMinLength=15')
    await told('signInMethods', '--default')
    const events = await app.context.database.kysely
      .selectFrom('audit_events')
      .select(['actor_kind', 'actor_id', 'method'])
      .where('act', '=', 'deployment.setting-changed')
      .execute()
    assert.equal(events.length, 4)
    for (const { actor_kind, actor_id, method } of events)
      assert.deepEqual([actor_kind, actor_id, method], ['operator', null, 'command-line'])
  })

  it('refuses in words what does not fit', async () => {
    await operatorOf(app)
    const [key, value, plan, arguments_, locksOut] = await Promise.all([
      run('settings', 'port', '80'),
      run('settings', 'registration', 'ajar'),
      run('settings', 'defaultPlan', 'huge'),
      run('settings', 'name', 'Harbour', 'Master'),
      run('settings', 'signInMethods', 'github'),
    ])
    assertRefused(key, /"port" is no setting that may change while the server runs\. There are: name, /)
    assertRefused(value, /registration: This value must be equal to one of the allowed values/)
    assertRefused(plan, /defaultPlan: There is no plan "huge" in LATCHKEY_PLANS/)
    assertRefused(arguments_, /Say: latchkey settings/)
    assertRefused(locksOut, /signInMethods: No operator could sign in any more/)
  })
})

describe('latchkey config', () => {
  it('shows what is configured where there is no schema yet', async () => {
    using folder = temporaryFolder()
    const { code, stdout } = await runLatchkey({ LATCHKEY_DATA_DIR: folder.path }, ['config'])
    assert.equal(code, 0)
    assert.match(stdout, /^LATCHKEY_REGISTRATION="open"$/m)
  })
})
