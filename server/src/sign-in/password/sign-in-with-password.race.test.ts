import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { startServerOn } from '../../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

/** A server whose check of a password has just been made when it waits: for what happens before the session is. */
async function startPausedServer(app: TestApp) {
  const checked = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const real = app.context.passwords
  const passwords: typeof real = {
    ...real,
    async verify(stored, password) {
      const isRight = await real.verify(stored, password)
      checked.resolve()
      await goOn.promise
      return isRight
    },
  }
  const server = await startServerOn({ ...app.context, passwords })
  return { server, checked: checked.promise, goOn: goOn.resolve }
}

eachEngine((engine) => {
  describe('a sign-in whose password was checked a moment ago', () => {
    const changes: [string, (app: TestApp, email: string) => Promise<unknown>][] = [
      [
        'was reset by mail',
        async (app, email) => {
          await app.browser().post('/v1/recovery', { email })
          const token = tokenIn(await app.mailTo(email), 'lkr')
          const newPassword = 'seven bicycles in the fjord'
          const { status } = await app.browser().post('/v1/recovery/reset', { token, newPassword })
          assert.equal(status, 200)
        },
      ],
      [
        'belongs to a user who was disabled',
        (app, email) =>
          app.context.database.kysely
            .updateTable('users')
            .set({ disabled_at: 1 })
            .where('email', '=', email)
            .execute(),
      ],
    ]
    for (const [name, change] of changes) {
      it(`gets no session when it ${name} meanwhile`, async () => {
        await using app = await startTestApp({ engine })
        const { email, password } = await registeredPerson(app)
        const { server, checked, goOn } = await startPausedServer(app)
        await using _ = server
        const pending = server.browser().post('/v1/sign-in/password', { email, password })
        await checked
        await change(app, email)
        goOn()
        assert.equal((await pending).status, 401)
      })
    }
  })

  describe('sign-ins at the same time', () => {
    it('all succeed with the right password, each with a session of its own', async () => {
      await using app = await startTestApp({ engine })
      const { email, password } = await registeredPerson(app)
      const statuses = await Promise.all(
        Array.from({ length: 10 }, async () => {
          return (await app.browser().post('/v1/sign-in/password', { email, password })).status
        }),
      )
      assert.deepEqual(statuses, Array(10).fill(200))
      const sessions = await app.context.database.kysely.selectFrom('sessions').select('id').execute()
      assert.equal(sessions.length, 11)
    })
  })
})
