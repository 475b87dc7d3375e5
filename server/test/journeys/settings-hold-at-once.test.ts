import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runLatchkey, settingsOf } from '../support/command-line.ts'
import { type Operator, operatorOf } from '../support/deployment-sso.ts'
import { eachEngine } from '../support/each-engine.ts'
import { startExperience } from '../support/experiences.ts'
import { asBrowser, assertProblem, fetchTransport } from '../support/http-client.ts'
import { newcomer, registeredPerson } from '../support/people.ts'
import { type SecondServer, startSecondServer } from '../support/second-server.ts'
import { startServerProcess } from '../support/server-process.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

const path = '/v1/deployment/settings'

eachEngine((engine) => {
  describe('a setting that an operator changes', () => {
    let app: TestApp
    let other: SecondServer
    let operator: Operator
    before(async () => {
      app = await startTestApp({ engine })
      other = await startSecondServer(app)
      operator = await operatorOf(app)
    })
    after(async () => {
      await other[Symbol.asyncDispose]()
      await app[Symbol.asyncDispose]()
    })

    const change = async (changes: object) => {
      const answer = await operator.browser.patch(path, changes)
      assert.equal(answer.status, 200, answer.text)
    }
    const registerIn = (server: Pick<TestApp, 'browser'>) =>
      server.browser().post('/v1/registration', newcomer())

    it('holds for the next request in the other process, there and back, again and again', async () => {
      for (let round = 0; round < 5; round++) {
        await change({ registration: 'closed' })
        assertProblem(await registerIn(other), 403, 'registration-closed')
        await change({ registration: null })
        assert.equal((await registerIn(other)).status, 202)
      }
    })

    it('is not lost among others that are changed at the same moment, in either process', async () => {
      const limits = {
        limitAccountFailures: 20,
        limitSourceFailures: 200,
        limitInvitations: 50,
        passwordMinLength: 12,
        apiKeyMaxDays: 30,
        name: 'Many at once',
      }
      await Promise.all(Object.entries(limits).map(([key, value]) => change({ [key]: value })))
      for (const server of [app, other]) {
        const { body } = await server.browser().get('/v1/deployment')
        assert.deepEqual(
          [body.name, body.apiKeyMaxDays, (body.passwordLimits as { minLength: number }).minLength],
          ['Many at once', 30, 12],
        )
      }
      await change(Object.fromEntries(Object.keys(limits).map((key) => [key, null])))
    })

    it('holds for jobs and what they mail', async () => {
      await change({ name: 'Quay' })
      const person = await registeredPerson(app)
      // Mails are written when they are ordered: by whichever request, in whichever process.
      await other.browser().post('/v1/recovery', { email: person.email })
      assert.match((await app.mailTo(person.email)).text, /Quay/)
      await change({ name: null })
    })

    it('holds for Experiences where they go by the deployment, and not where they have a rule of their own', async () => {
      const harbour = await startExperience(app)
      await change({ sessionTtl: 3600, passwordMinLength: 20, name: 'Quay' })
      const shown = await app.browser().get(`${harbour.path}/deployment`)
      assert.notEqual(shown.body.name, 'Quay')
      assert.deepEqual((shown.body.passwordLimits as { minLength: number }).minLength, 15)
      const person = newcomer()
      assert.equal((await app.browser().post(`${harbour.path}/registration`, person)).status, 202)
      await change({ sessionTtl: null, passwordMinLength: null, name: null })
    })

    it('shortens sessions that begin from then on', async () => {
      await change({ sessionTtl: 3600 })
      const brief = await registeredPerson(app)
      await change({ sessionTtl: null })
      const long = await registeredPerson(app)
      app.clock.advance(3601_000)
      assertProblem(await brief.browser.get('/v1/session'), 401, 'not-signed-in')
      assert.equal((await long.browser.get('/v1/session')).status, 200)
    })

    it('can be put right from the command line while the server runs', async () => {
      const closed = await runLatchkey(settingsOf(app), ['settings', 'registration', 'closed'])
      assert.deepEqual([closed.code, closed.stderr], [0, ''])
      assert.match(closed.stdout, /^registration="closed" {2}# changed by the command line at /)
      for (const server of [app, other]) assertProblem(await registerIn(server), 403, 'registration-closed')
      const back = await runLatchkey(settingsOf(app), ['settings', 'registration', '--default'])
      assert.equal(back.stdout, 'registration="open"\n')
      assert.equal((await registerIn(other)).status, 202)
    })
  })
})

describe('a setting that is changed in one of two processes of the program', () => {
  it('holds in the other, and after a restart', async () => {
    const secret = { LATCHKEY_SECRET: 'a-secret-of-the-tests-0123456789-abcdefghijklmnop' }
    await using first = await startServerProcess({ engine: 'postgres', settings: secret })
    const { LATCHKEY_DATABASE_URL = '' } = first.environment
    await using second = await startServerProcess({ settings: { ...secret, LATCHKEY_DATABASE_URL } })
    const nameIn = async (server: { baseUrl: string }) => {
      const browser = asBrowser(fetchTransport(server.baseUrl))
      return (await browser.get('/v1/deployment')).body.name
    }
    assert.equal(await nameIn(second), 'Latchkey')
    const changed = await runLatchkey(first.environment, ['settings', 'name', 'Harbour'])
    assert.equal(changed.code, 0, changed.stderr)
    assert.deepEqual([await nameIn(first), await nameIn(second)], ['Harbour', 'Harbour'])
    await second.restart()
    assert.equal(await nameIn(second), 'Harbour')
  })
})
