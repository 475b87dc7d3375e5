import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Outcome, runLatchkey, settingsOf } from '../../test/support/command-line.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { goodPassword, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { createEmptyTestDatabase } from '../../test/support/postgres.ts'
import { mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
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
    const settings = { LATCHKEY_DATA_DIR: folder.path }
    for (const args of [[], ['--help']]) {
      const outcome = await runLatchkey(settings, args)
      assertDone(outcome, /^Usage: latchkey COMMAND/)
      for (const name of ['serve', ...Object.keys(commands)])
        assert.match(outcome.stdout, new RegExp(`^  ${name}\\b`, 'm'))
    }
  })

  it('refuses what is no command, no option and no argument, and does nothing then', async () => {
    using folder = temporaryFolder()
    const settings = { LATCHKEY_DATA_DIR: folder.path, LATCHKEY_PLANS: plans }
    const wrong: [string[], RegExp][] = [
      [['explode'], /There is no command "explode"\.\n\nUsage:/],
      [['constructor'], /There is no command "constructor"/],
      [['migrate', '--force'], /--force/],
      [['migrate', 'plan'], /There is no argument "plan" here/],
      [['config', 'all'], /There is no argument "all" here/],
      [['disable'], /Give one address/],
      [['disable', 'not an address'], /Give one address/],
      [['enable', 'a@example.com', 'b@example.com'], /Give one address/],
      [['reset-password', '"quoted"@example.com'], /Give one address/],
      [['operator'], /latchkey operator list, grant EMAIL/],
      [['operator', 'grant'], /Give one address/],
      [['operator', 'list', 'all'], /There is no argument "all" here/],
      [['plan', createId('organization')], /one of: standard, large/],
      [['plan', createId('organization'), 'gigantic'], /one of: standard, large/],
    ]
    // Two at a time: as many as the machine has cores for.
    for (let first = 0; first < wrong.length; first += 2)
      await Promise.all(
        wrong.slice(first, first + 2).map(async ([args, message]) => {
          assertRefused(await runLatchkey(settings, args), message)
        }),
      )
  })

  it('names every fault of the settings, as the server does', async () => {
    using folder = temporaryFolder()
    const settings = { LATCHKEY_DATA_DIR: folder.path, LATCHKEY_PORT: 'x', LATCHKEY_PLANS: '[]' }
    const outcome = await runLatchkey(settings, ['migrate'])
    assertRefused(outcome, /LATCHKEY_PORT/)
    assert.match(outcome.stderr, /LATCHKEY_PLANS/)
  })

  it('shows the settings in force and no secret', async () => {
    using folder = temporaryFolder()
    const secret = 'never-to-be-shown-0123456789-abcdefghijklmnop'
    const settings = { LATCHKEY_DATA_DIR: folder.path, LATCHKEY_SECRET: secret, LATCHKEY_PLANS: plans }
    const outcome = await runLatchkey(settings, ['config'])
    assertDone(outcome, /^LATCHKEY_REGISTRATION="open"$/m)
    assert.match(outcome.stdout, /^LATCHKEY_SECRET=\(not shown\)$/m)
    assert.ok(outcome.stdout.includes(`LATCHKEY_PLANS=${plans}`))
    assert.ok(!outcome.stdout.includes(secret))
  })
})

eachEngine((engine) => {
  it('migrates an empty database once, and tells before what it would do', async () => {
    using folder = temporaryFolder()
    await using database = engine === 'postgres' ? await createEmptyTestDatabase() : null
    const settings = {
      LATCHKEY_DATA_DIR: folder.path,
      ...(database === null ? {} : { LATCHKEY_DATABASE_URL: database.url }),
    }
    const run = (...args: string[]) => runLatchkey(settings, ['migrate', ...args])
    for (let time = 0; time < 2; time++)
      assertDone(await run('--plan'), /^Missing: 0001-accounts, 0002-second-factors, 0003-organizations/)
    assertDone(await run(), /^Applied: 0001-accounts, 0002-second-factors, 0003-organizations/)
    assertDone(await run(), /^The database is up to date\.$/m)
  })

  describe('while the server runs', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_PLANS: plans } })
    })
    after(() => app[Symbol.asyncDispose]())

    const run = (...args: string[]) => runLatchkey(settingsOf(app), args)
    const isSignedIn = async (person: { browser: { get(path: string): Promise<{ status: number }> } }) =>
      (await person.browser.get('/v1/session')).status === 200
    /** What the command line recorded since the last call. */
    let seen = new Set<string>()
    const recorded = async () => {
      const rows = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['id', 'act', 'actor_kind'])
        .where('actor_kind', '=', 'operator')
        .orderBy('at')
        .orderBy('id')
        .execute()
      const news = rows.filter(({ id }) => !seen.has(id)).map(({ act }) => act)
      seen = new Set(rows.map(({ id }) => id))
      return news
    }

    it('disables and enables an account at once', async () => {
      const person = await registeredPerson(app)
      assertDone(await run('disable', person.email.toUpperCase()), /is disabled and signed out/)
      assert.equal(await isSignedIn(person), false)
      assertRefused(await run('disable', person.email), /no account with the address .*, or it is so already/)
      assertDone(await run('enable', person.email), /is enabled/)
      await signedInElsewhere(app, person)
      assert.deepEqual(await recorded(), ['account.disabled', 'account.enabled'])
    })

    it('makes operators and unmakes them', async () => {
      const { email } = await registeredPerson(app)
      assertDone(await run('operator', 'list'), /There is no operator yet/)
      assertDone(await run('operator', 'setup'), /\/invitation#token=\S+/)
      assertDone(await run('operator', 'grant', email), /is an operator now/)
      assertDone(await run('operator', 'list'), new RegExp(`^${email}$`, 'm'))
      assertDone(await run('operator', 'setup'), /There is an operator already/)
      assertDone(await run('operator', 'withdraw', email), /is no operator any more/)
      assertRefused(await run('operator', 'withdraw', email), /There is no account/)
      assert.deepEqual(await recorded(), ['account.operator-granted', 'account.operator-withdrawn'])
    })

    it('invites somebody by mail and hands over the link', async () => {
      const outcome = await run('invite', 'guest@example.com', '--operator')
      assertDone(outcome, /waits in the inbox\.\nOr hand over this link: http/)
      const [mail] = await mailsOf(app, 'guest@example.com', 'operator-invitation')
      assert.ok(mail)
      assert.ok(outcome.stdout.includes(tokenIn(mail)))
      assert.deepEqual(await recorded(), ['account.invited'])
    })

    it('ends the password and the sessions of an account, and mails a way back', async () => {
      const person = await registeredPerson(app)
      const outcome = await run('reset-password', person.email)
      assertDone(outcome, /the old password opens nothing\.\n.*\/reset-password#token=/)
      assert.equal(await isSignedIn(person), false)
      const credentials = { email: person.email, password: goodPassword }
      const refused = await app.browser().post('/v1/sign-in/password', credentials)
      assertProblem(refused, 403, 'password-must-change')
      const mail = await app.mailTo(person.email)
      assert.ok(outcome.stdout.includes(tokenIn(mail, 'lkr')))
      assertRefused(await run('reset-password', 'nobody@example.com'), /There is no account/)
      assert.deepEqual(await recorded(), ['password.reset-requested'])
    })

    it('orders the removal of second factors, and withdraws it', async () => {
      const { email } = await personWithTotp(app)
      assertDone(await run('reset-factors', email), /will be removed at \d{4}-\d\d-\d\dT\S+Z, unless/)
      assert.equal((await mailsOf(app, email, 'factor-reset-announced')).length, 1)
      assertDone(await run('reset-factors', email, '--cancel'), /keeps its second factors/)
      assertRefused(await run('reset-factors', email, '--cancel'), /or it is so already/)
      assertRefused(await run('reset-factors', 'nobody@example.com'), /There is no account/)
      assert.deepEqual(await recorded(), ['factor-reset.ordered', 'factor-reset.cancelled'])
    })

    it('puts an organization on another plan', async () => {
      const { id, path, owner } = await foundedOrganization(app)
      assertDone(await run('plan', id, 'large'), /is on the plan large now/)
      const { body } = await owner.browser.get<{ limits: object }>(`${path}/billing`)
      assert.deepEqual(body.limits, { members: null, projects: 9, workspaces: null })
      assertRefused(await run('plan', createId('organization'), 'large'), /There is no such organization/)
      assert.deepEqual(await recorded(), ['billing.plan-changed'])
    })
  })
})
