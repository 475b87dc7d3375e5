import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { tokenIn } from '../../test/support/mail.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { CliError } from './cli-error.ts'
import { type Command, commands } from './commands.ts'

const absent = 'org_00000000000000000000000000'
const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large","projects":9}}'

describe('commands', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_PLANS: plans } })
  })
  after(() => app[Symbol.asyncDispose]())

  const run = (name: keyof typeof commands, args: string[], values: Record<string, boolean> = {}) =>
    (commands[name] as Command).run(app.context, args, values)
  const refuses = (work: Promise<string>, message: RegExp) =>
    assert.rejects(work, (error) => error instanceof CliError && message.test(error.message))
  const operatorActs = async () => {
    const rows = await app.context.database.kysely
      .selectFrom('audit_events')
      .select('act')
      .where('actor_kind', '=', 'operator')
      .orderBy('at')
      .orderBy('id')
      .execute()
    return rows.map(({ act }) => act)
  }
  let count = 0
  beforeEach(async () => {
    app.clock.advance(1)
    count = (await operatorActs()).length
  })
  const recorded = async () => (await operatorActs()).slice(count)

  const wrong: [keyof typeof commands, string[], RegExp][] = [
    ['migrate', ['plan'], /There is no argument "plan" here/],
    ['config', ['all'], /There is no argument "all" here/],
    ['invite', [], /Give one address/],
    ['disable', [], /Give one address/],
    ['disable', ['not an address'], /Give one address/],
    ['enable', ['a@example.com', 'b@example.com'], /Give one address/],
    ['reset-password', ['"quoted"@example.com'], /Give one address/],
    ['reset-password', ['nobody@example.com'], /no account with the address nobody@example\.com/],
    ['reset-factors', ['nobody@example.com'], /no account with the address nobody@example\.com/],
    ['disable', ['nobody@example.com'], /no account with the address nobody@example\.com/],
    ['enable', ['nobody@example.com'], /no account with the address nobody@example\.com/],
    ['operator', [], /latchkey operator list, grant EMAIL/],
    ['operator', ['grant'], /Give one address/],
    ['operator', ['grant', 'nobody@example.com'], /no account with the address nobody@example\.com/],
    ['operator', ['list', 'all'], /There is no argument "all" here/],
    ['operator', ['setup', 'me'], /There is no argument "me" here/],
    ['plan', [absent], /one of: standard, large/],
    ['plan', [absent, 'gigantic'], /one of: standard, large/],
    ['plan', [absent, 'constructor'], /one of: standard, large/],
    ['plan', [absent, 'large', 'now'], /one of: standard, large/],
    ['plan', [absent, 'large'], /There is no such organization/],
  ]
  for (const [name, args, message] of wrong)
    it(`${name} refuses ${JSON.stringify(args)} in words, and records nothing`, async () => {
      await refuses(run(name, args), message)
      assert.deepEqual(await recorded(), [])
    })

  it('disable and enable an account once each', async () => {
    const { email } = await registeredPerson(app)
    assert.equal(
      await run('disable', [email.toUpperCase()]),
      `${email.toUpperCase()} is disabled and signed out.`,
    )
    await refuses(run('disable', [email]), /or it is so already/)
    assert.equal(await run('enable', [email]), `${email} is enabled.`)
    await refuses(run('enable', [email]), /or it is so already/)
    assert.deepEqual(await recorded(), ['account.disabled', 'account.enabled'])
  })

  it('make and unmake operators, and list them', async () => {
    const { email } = await registeredPerson(app)
    assert.match(await run('operator', ['list']), /There is no operator yet: latchkey operator setup/)
    assert.match(await run('operator', ['setup']), /^http\S+\/invitation#token=\S+$/)
    assert.equal(await run('operator', ['grant', email]), `${email} is an operator now.`)
    assert.equal(await run('operator', ['list']), email)
    assert.match(await run('operator', ['setup']), /There is an operator already/)
    assert.match(
      await run('operator', ['withdraw', email]),
      new RegExp(`^${email} is no operator any more\\.`),
    )
    await refuses(run('operator', ['withdraw', email]), /or it is so already/)
    const acts = ['account.invited', 'account.operator-granted', 'account.operator-withdrawn']
    assert.deepEqual(await recorded(), acts)
  })

  it('mail links that are printed as well', async () => {
    const invited = await run('invite', ['guest@example.com'], { operator: true })
    const [invitation] = await mailsOf(app, 'guest@example.com', 'operator-invitation')
    assert.ok(invitation && invited.includes(tokenIn(invitation)))
    const { email } = await registeredPerson(app)
    const reset = await run('reset-password', [email])
    const [mail] = await mailsOf(app, email, 'password-reset')
    assert.ok(mail && reset.includes(tokenIn(mail, 'lkr')))
    assert.deepEqual(await recorded(), ['account.invited', 'password.reset-requested'])
  })

  it('order the removal of second factors, and withdraw it once', async () => {
    const { email } = await personWithTotp(app)
    const dueAt = new Date(app.clock.now() + app.context.config.factorResetDelay * 1000).toISOString()
    assert.ok((await run('reset-factors', [email])).includes(`will be removed at ${dueAt}, unless`))
    app.clock.advance(1)
    assert.equal(await run('reset-factors', [email], { cancel: true }), `${email} keeps its second factors.`)
    await refuses(run('reset-factors', [email], { cancel: true }), /or it is so already/)
    assert.deepEqual(await recorded(), ['factor-reset.ordered', 'factor-reset.cancelled'])
  })

  it('put an organization on another plan', async () => {
    const { id } = await foundedOrganization(app)
    assert.equal(await run('plan', [id, 'large']), `${id} is on the plan large now.`)
    assert.deepEqual(await recorded(), ['billing.plan-changed'])
  })

  it('say that nothing is missing from a database that is up to date', async () => {
    assert.equal(await run('migrate', [], { plan: true }), 'The database is up to date.')
    assert.equal(await run('migrate', []), 'The database is up to date.')
  })

  it('show the settings in force and no secret', async () => {
    const text = await run('config', [])
    assert.match(text, /^LATCHKEY_REGISTRATION="open"$/m)
    assert.match(text, /^LATCHKEY_SECRET=\(not shown\)$/m)
    assert.ok(text.includes(`LATCHKEY_PLANS=${plans}`))
    for (const secret of app.context.config.secrets) assert.ok(!text.includes(secret))
  })
})
