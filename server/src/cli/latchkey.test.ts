import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Outcome, runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { createEmptyTestDatabase } from '../../test/support/postgres.ts'
import { mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { commands } from './commands.ts'

const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large","projects":9}}'

function assertDone(outcome: Outcome, printed: RegExp): void {
  assert.deepEqual([outcome.code, outcome.stderr], [0, ''], outcome.stdout)
  assert.match(outcome.stdout, printed)
}

function assertRefused(outcome: Outcome, message: RegExp): void {
  assert.deepEqual([outcome.code, outcome.stdout], [1, ''], outcome.stderr)
  assert.match(outcome.stderr, message)
  assert.doesNotMatch(outcome.stderr, /^\s+at /m, 'a stack trace is no message')
}

describe('the command line', () => {
  it('says what it can do, and names each command', async () => {
    using folder = temporaryFolder()
    const outcome = await runLatchkey({ LATCHKEY_DATA_DIR: folder.path }, [])
    assertDone(outcome, /^Usage: latchkey COMMAND/)
    for (const name of ['serve', 'doctor', ...Object.keys(commands)])
      assert.match(outcome.stdout, new RegExp(`^  ${name}\\b`, 'm'))
  })

  it('refuses in words what is no command, no option, no argument and no setting', async () => {
    using folder = temporaryFolder()
    const settings = { LATCHKEY_DATA_DIR: folder.path }
    const [command, inherited, option, argument, setting] = await Promise.all([
      runLatchkey(settings, ['explode']),
      runLatchkey(settings, ['constructor']),
      runLatchkey(settings, ['migrate', '--force']),
      runLatchkey(settings, ['disable', 'not an address']),
      runLatchkey({ ...settings, LATCHKEY_PORT: 'x', LATCHKEY_PLANS: '[]' }, ['migrate']),
    ])
    assertRefused(command, /There is no command "explode"\.\n\nUsage:/)
    assertRefused(inherited, /There is no command "constructor"/)
    assertRefused(option, /--force/)
    assertRefused(argument, /Give one address/)
    assertRefused(setting, /LATCHKEY_PORT/)
    assert.match(setting.stderr, /LATCHKEY_PLANS/, 'all faults at once')
  })
})

eachEngine((engine) => {
  it('migrates an empty database, and tells before what it would do', async () => {
    using folder = temporaryFolder()
    await using database = engine === 'postgres' ? await createEmptyTestDatabase() : null
    const settings = {
      LATCHKEY_DATA_DIR: folder.path,
      ...(database === null ? {} : { LATCHKEY_DATABASE_URL: database.url }),
    }
    const all = '0001-accounts, 0002-second-factors, 0003-organizations'
    assertDone(await runLatchkey(settings, ['migrate', '--plan']), new RegExp(`^Missing: ${all}`))
    assertDone(await runLatchkey(settings, ['migrate']), new RegExp(`^Applied: ${all}`))
  })

  it('acts on the data of a server that runs, several commands at once, and each is recorded', async () => {
    await using app = await startTestApp({ engine, settings: { LATCHKEY_PLANS: plans } })
    const run = (...args: string[]) => runLatchkey(settingsOf(app), args)
    const organization = await foundedOrganization(app)
    const [closed, helper, locked] = [
      await registeredPerson(app),
      await registeredPerson(app),
      await registeredPerson(app),
    ]
    const bereft = await personWithTotp(app)

    const [disabled, granted, invited, reset, ordered, planned, shown, list] = await Promise.all([
      run('disable', closed.email),
      run('operator', 'grant', helper.email),
      run('invite', 'guest@example.com'),
      run('reset-password', locked.email),
      run('reset-factors', bereft.email),
      run('plan', organization.id, 'large'),
      run('config'),
      run('migrate', '--plan'),
    ])
    assertDone(disabled, /is disabled and signed out/)
    for (const person of [closed, locked])
      assertProblem(await person.browser.get('/v1/session'), 401, 'not-signed-in')
    assertDone(granted, /is an operator now/)
    const session = await helper.browser.get<{ user: { operator: boolean } }>('/v1/session')
    assert.equal(session.body.user.operator, true)
    const [invitation] = await mailsOf(app, 'guest@example.com', 'operator-invitation')
    assertDone(invited, /waits in the inbox\.\nOr hand over this link: http/)
    assert.ok(invitation && invited.stdout.includes(tokenIn(invitation)))
    const [mail] = await mailsOf(app, locked.email, 'password-reset')
    assertDone(reset, /the old password opens nothing\.\n.*\/reset-password#token=/)
    assert.ok(mail && reset.stdout.includes(tokenIn(mail, 'lkr')))
    assertDone(ordered, /will be removed at \d{4}-\d\d-\d\dT\S+Z, unless its owner stops it/)
    assertDone(planned, /is on the plan large now/)
    const billing = await organization.owner.browser.get(`${organization.path}/billing`)
    const none = { members: null, workspaces: null, applications: null, experienceUsers: null }
    assert.deepEqual(billing.body.limits, { ...none, projects: 9 })
    assertDone(shown, /^LATCHKEY_SECRET=\(not shown\)$/m)
    assertDone(list, /^The database is up to date\.$/m)

    assertDone(await run('enable', closed.email), /is enabled/)
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select('act')
      .where('actor_kind', '=', 'operator')
      .execute()
    assert.deepEqual(rows.map(({ act }) => act).sort(), [
      'account.disabled',
      'account.enabled',
      'account.invited',
      'account.operator-granted',
      'billing.plan-changed',
      'factor-reset.ordered',
      'password.reset-requested',
    ])
  })
})
