import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { registeredPerson } from '../../test/support/people.ts'
import { newSecret, withSecrets } from '../../test/support/sealed-things.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { getSigningKey, publishedBesideMs } from '../access/signing-keys.ts'
import type { Context } from '../context.ts'
import { CliError } from './cli-error.ts'
import { type Command, commands } from './commands.ts'

const run = (
  context: Context,
  name: 'rotate-secret' | 'rotate-signing-keys',
  values: Record<string, boolean> = {},
  args: string[] = [],
) => (commands[name] as Command).run(context, args, values)

const acts = async (app: TestApp) =>
  (await app.context.database.kysely.selectFrom('audit_events').select('act').orderBy('id').execute())
    .map(({ act }) => act)
    .filter((act) => /^(secret|signing-key)\./.test(act))

describe('latchkey rotate-secret', () => {
  it('only tells with --plan, then does it and says what is left', async () => {
    await using app = await startTestApp()
    const person = await registeredPerson(app)
    await enrolTotp(app, person)
    assert.equal(
      await run(app.context, 'rotate-secret'),
      'Everything sealed is under the first secret.\nNothing needs an older secret: none but the first has to be configured.',
    )
    const during = withSecrets(app, [newSecret, ...app.context.config.secrets])
    const plan = await run(during, 'rotate-secret', { plan: true })
    assert.match(
      plan,
      /^Under an older secret: authenticator apps \(1\), mails \(\d\); latchkey rotate-secret seals/,
    )
    assert.match(plan, /\nHashed with an older secret: passwords \(1\)\./)
    assert.deepEqual(await acts(app), [])

    await app.browser().post('/v1/recovery', { email: person.email })
    const done = await run(during, 'rotate-secret')
    assert.match(done, /^Sealed anew under the first secret: authenticator apps \(1\), mails \(\d\)\.\n/)
    assert.match(done, /\nHashed with an older secret: passwords \(1\)\. .*resets it by mail\./)
    const until = new Date(app.clock.now() + app.context.config.passwordResetTtl * 1000).toISOString()
    assert.ok(done.endsWith(`Codes that were mailed by now can be typed in until ${until}.`), done)
    assert.deepEqual(await acts(app), ['secret.resealed', 'secret.resealed'])
  })

  it('names what is lost, and gives it up when it is told to', async () => {
    await using app = await startTestApp()
    await registeredPerson(app)
    const strangers = withSecrets(app, [newSecret])
    const told = await run(strangers, 'rotate-secret')
    assert.match(told, /Under a secret that is not configured: mails \(1\), passwords \(1\)\..*--give-up/)
    const given = await run(strangers, 'rotate-secret', { 'give-up': true })
    assert.match(given, /^Given up: mails \(1\), passwords \(1\)\. The server starts without them\./)
    assert.deepEqual(await acts(app), ['secret.given-up'])
    assert.match(await run(app.context, 'rotate-secret', { 'give-up': true }), /^Nothing is lost/)
    await assert.rejects(run(app.context, 'rotate-secret', {}, ['now']), CliError)
  })
})

describe('latchkey rotate-signing-keys', () => {
  it('says from when the new key signs and what became of the others', async () => {
    await using app = await startTestApp()
    const first = (await getSigningKey(app.context)).id
    const from = new Date(app.clock.now() + publishedBesideMs).toISOString()
    assert.ok((await run(app.context, 'rotate-signing-keys')).includes(`signs from ${from}.`))
    assert.equal((await getSigningKey(app.context)).id, first)
    const now = await run(app.context, 'rotate-signing-keys', { now: true })
    assert.match(
      now,
      /^sgk_\w+ is published and signs from now on\. The key before it is published for a day/,
    )
    assert.ok(now.startsWith((await getSigningKey(app.context)).id))
    const revoked = await run(app.context, 'rotate-signing-keys', { revoke: true })
    assert.match(revoked, /signs from now on\. Revoked: 3\. .*after 5 minutes at most\.$/)
    assert.deepEqual(await acts(app), ['signing-key.rotated', 'signing-key.rotated', 'signing-key.revoked'])
    await assert.rejects(run(app.context, 'rotate-signing-keys', {}, ['all']), CliError)
  })
})
