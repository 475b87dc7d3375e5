import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { newSecret, withSecrets } from '../../test/support/sealed-things.ts'
import { codeNow, passwordProven, personWithTotp, stepMs } from '../../test/support/second-factors.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { ConfigError } from '../config/config.ts'
import { giveUpLostSecrets, requireSecrets } from './known-secrets.ts'
import { resealEverything } from './rotate-secret.ts'

const known = async (app: TestApp) =>
  (await app.context.database.kysely.selectFrom('known_secrets').selectAll().orderBy('id').execute()).length
const refused = (work: Promise<void>, message: RegExp) =>
  assert.rejects(work, (error) => error instanceof ConfigError && message.test(error.message))

eachEngine((engine) => {
  describe('the start', () => {
    it('goes through a rotation step by step, and refuses the step too many', async () => {
      await using app = await startTestApp({ engine })
      const [old = ''] = app.context.config.secrets
      const warned: string[] = []
      const log = pino({ level: 'warn' }, { write: (line: string) => warned.push(line) })
      const start = (...secrets: string[]) => requireSecrets({ ...withSecrets(app, secrets), log })
      await start(old)
      await personWithTotp(app)
      await start(old, newSecret)
      assert.equal(await known(app), 1)
      await start(newSecret, old)
      assert.equal(await known(app), 2)
      await refused(start(newSecret), /authenticator apps \(1\).*Put that secret behind the present one/)
      await resealEverything(withSecrets(app, [newSecret, old]))
      assert.deepEqual(warned, [])
      await start(newSecret)
      assert.match(warned.join(), /passwords \(1\)/)
      const reset = { must_change_at: app.clock.now() }
      await app.context.database.kysely.updateTable('passwords').set(reset).execute()
      await start(newSecret)
      assert.deepEqual([warned.length, await known(app)], [1, 1], 'nothing is missed any more')
    })
  })
})

describe('the start', () => {
  it('refuses a process that was left behind with the old secret only', async () => {
    await using app = await startTestApp()
    const ahead = withSecrets(app, [newSecret, ...app.context.config.secrets])
    await requireSecrets(app.context)
    await requireSecrets(ahead)
    await personWithTotp(app)
    await resealEverything(ahead)
    await refused(requireSecrets(app.context), /authenticator apps/)
  })

  it('refuses a secret that has nothing to do with the data, whatever the data is', async () => {
    await using app = await startTestApp()
    await requireSecrets(app.context)
    await registeredPerson(app)
    await app.context.database.kysely.deleteFrom('emails').execute()
    await refused(requireSecrets(withSecrets(app, [newSecret])), /passwords \(1\).*rotate-secret --give-up/)
  })

  it('of a version that notes secrets finds what an earlier one has sealed with another', async () => {
    await using app = await startTestApp()
    await personWithTotp(app)
    await refused(requireSecrets(withSecrets(app, [newSecret])), /authenticator apps \(1\)/)
    await requireSecrets(app.context)
    assert.equal(await known(app), 1)
  })

  it('goes on without a secret that was given up, and the people find their way back', async () => {
    await using app = await startTestApp()
    await requireSecrets(app.context)
    const person = await personWithTotp(app)
    const left = withSecrets(app, [newSecret])
    await refused(requireSecrets(left), /--give-up/)
    const lost = await giveUpLostSecrets(left)
    assert.ok(lost.some(({ holds }) => holds === 'authenticator apps'))
    await requireSecrets(left)
    await requireSecrets(left)

    await using server = await startServerOn({ ...left, passwords: app.context.passwords })
    const browser = await passwordProven(app, person, server.browser())
    app.clock.advance(stepMs)
    const totp = await browser.post('/v1/sign-in/totp', { code: codeNow(app, person.secret) })
    assert.equal(
      totp.body.code,
      'code-wrong',
      'a code that cannot be checked is wrong, and no fault of the server',
    )
    const code = person.recoveryCodes[0]
    const recovered = await browser.post('/v1/sign-in/recovery-code', { code })
    assert.equal(recovered.status, 200, recovered.text)

    await requireSecrets(app.context)
    await refused(requireSecrets(left), /authenticator apps/)
  })
})
