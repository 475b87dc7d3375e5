import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { operatorOf } from '../../test/support/deployment-sso.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { accountOf, operatorActsOn } from '../../test/support/operator-people.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { CliError } from './cli-error.ts'
import { type Command, commands } from './commands.ts'

describe('when nobody can sign in, the command line', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const run = (
    name: keyof typeof commands,
    args: string[] = [],
    values: Record<string, string | boolean> = {},
  ) => (commands[name] as Command).run(app.context, args, values)

  const wrong: [keyof typeof commands, string[], Record<string, string>, RegExp][] = [
    ['user', [], {}, /Give one address/],
    ['user', ['a@example.com', 'b@example.com'], {}, /Give one address/],
    ['user', ['nobody@example.com'], {}, /There is no account nobody@example\.com/],
    ['end-sessions', ['nobody@example.com'], {}, /no account with the address/],
    ['users', ['a', 'b'], {}, /latchkey users \[QUERY\]/],
    ['users', [], { state: 'gone' }, /active\|disabled/],
    ['organizations', ['a', 'b'], {}, /one name/],
    ['invitations', ['all'], {}, /--revoke EMAIL/],
    ['invitations', [], { revoke: 'nobody@example.com' }, /No open invitation/],
    ['log', [], { limit: 'all' }, /--limit NUMBER/],
  ]
  for (const [name, args, values, message] of wrong)
    it(`refuses ${name} ${JSON.stringify([...args, values])} in words`, () =>
      assert.rejects(
        run(name, args, values),
        (error) => error instanceof CliError && message.test(error.message),
      ))

  it('shows the state of an account, by address or id, for people and for programs', async () => {
    const ada = await accountOf(app, await personWithTotp(app))
    const { id } = await foundedOrganization(app, ada, 'Harbour')
    const text = await run('user', [ada.email.toUpperCase()])
    for (const line of [
      `address        ${ada.email}`,
      'factors        password, totp, recovery-codes',
      'signed in at   1 places',
      `  ${id}  Owner, the only one  Harbour`,
    ])
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`)
    const json = JSON.parse(await run('user', [ada.id], { json: true })) as Json
    assert.deepEqual([json.email, json.sessionCount], [ada.email, 1])
  })

  it('signs somebody out everywhere', async () => {
    const ada = await accountOf(app)
    const text = await run('end-sessions', [ada.email])
    assert.equal(text, `${ada.email} is signed in nowhere any more; 1 sessions ended.`)
    assertProblem(await ada.browser.get('/v1/session'), 401, 'not-signed-in')
    const [event] = await operatorActsOn(app, ada)
    assert.deepEqual(
      [event?.act, event?.actor_id, event?.method],
      ['account.sessions-ended', null, 'command-line'],
    )
  })

  it('finds people and says what is special about them', async () => {
    const ada = await accountOf(app, await registeredPerson(app, { firstName: 'Sought', lastName: 'Person' }))
    await run('disable', [ada.email])
    const line = `${ada.id}  ${ada.email}  Sought Person  (disabled)`
    assert.equal(await run('users', ['sought']), line)
    assert.equal(await run('users', ['sought'], { state: 'disabled' }), line)
    assert.equal(await run('users', ['sought'], { state: 'active' }), 'Nobody fits.')
  })

  it('finds organizations, and who owns a single one', async () => {
    const { id, owner } = await foundedOrganization(app, undefined, 'Quayside')
    const text = await run('organizations', ['quays'])
    const name = `${owner.firstName} ${owner.lastName}`
    assert.equal(text, `${id}  standard  1 members  0 projects  Quayside\n  owner  ${owner.email}  ${name}`)
    assert.equal(await run('organizations', ['nothing']), 'There is none.')
  })

  it('shows who is invited, and withdraws an invitation', async () => {
    await run('invite', ['guest@example.com'], { operator: true })
    assert.match(
      await run('invitations'),
      /^guest@example\.com {2}\(operator\) {2}by the command line, open until /,
    )
    const revoked = await run('invitations', [], { revoke: 'Guest@example.com' })
    assert.equal(revoked, 'The invitation of guest@example.com opens nothing any more.')
    assert.equal(await run('invitations'), 'Nobody is invited.')
  })

  it('shows what was done last', async () => {
    const ada = await accountOf(app)
    app.clock.advance(1)
    await run('end-sessions', [ada.email])
    const [last] = (await run('log', [], { limit: '1' })).split('\n')
    assert.match(last ?? '', new RegExp(`^\\S+Z  account\\.sessions-ended  by command line  ${ada.email}$`))
  })

  it('may take the deployment from its last operator, and says how to make another', async () => {
    await using own = await startTestApp()
    const operator = await operatorOf(own)
    const runOn = (name: keyof typeof commands, args: string[]) =>
      (commands[name] as Command).run(own.context, args, {})
    const advice = /No operator can sign in now: latchkey operator grant EMAIL$/
    assert.match(await runOn('disable', [operator.email]), advice)
    assert.match(await runOn('enable', [operator.email]), /is enabled\.$/)
    assert.match(await runOn('operator', ['withdraw', operator.email]), advice)
    assert.match(await runOn('operator', ['grant', operator.email]), /is an operator now\.$/)
  })
})
