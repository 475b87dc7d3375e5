import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { addPasskey } from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

const path = '/v1/deployment/settings'

eachEngine((engine) => {
  describe('updateDeploymentSettings', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const change = async (changes: Json) => {
      const operator = await operatorOf(app)
      const answer = await operator.browser.patch<{ settings: Json[] }>(path, changes)
      return { operator, answer }
    }
    const faultsOf = (problem: Json) =>
      (problem.errors as { path: string; code: string }[]).map((fault) => [fault.path, fault.code])
    const register = () => app.browser().post('/v1/registration', newcomer())

    it('holds for the next request, and until it is taken back', async () => {
      const { operator, answer } = await change({ registration: 'closed', name: 'Quay' })
      assert.equal(answer.status, 200, answer.text)
      const [name] = answer.body.settings.filter(({ key }) => key === 'name')
      assert.deepEqual([name?.value, name?.configured], ['Quay', 'Latchkey'])
      assertProblem(await register(), 403, 'registration-closed')
      const { body } = await app.browser().get('/v1/deployment')
      assert.deepEqual([body.name, body.registration], ['Quay', 'closed'])
      assert.equal((await operator.browser.patch(path, { registration: null, name: null })).status, 200)
      assert.equal((await register()).status, 202)
      assert.equal((await app.browser().get('/v1/deployment')).body.name, 'Latchkey')
    })

    it('stands under a mail and on the pages that name the product', async () => {
      const { operator } = await change({ name: 'Quay & Co' })
      const { email } = await registeredPerson(app)
      const mail = await app.mailTo(email)
      assert.match(mail.text, /Quay & Co/)
      const reference = await app.browser().get('/docs/problems')
      assert.match(reference.text, /Quay &#38; Co/)
      await operator.browser.patch(path, { name: null })
    })

    it('is recorded with what was before and after, by the operator, each change for itself', async () => {
      const { operator } = await change({ passwordMinLength: 20, signInMethods: ['password', 'totp'] })
      await operator.browser.patch(path, { passwordMinLength: 20, signInMethods: null })
      const rows = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['details', 'actor_kind', 'user_id', 'session_id'])
        .where('act', '=', 'deployment.setting-changed')
        .where('actor_id', '=', operator.id)
        .execute()
      const told = rows.map(({ details }) => JSON.parse(details ?? '{}') as Json)
      const all = 'password, passkey, totp, github'
      const sorted = told.toSorted((a, b) => `${a.key} ${a.to}`.localeCompare(`${b.key} ${b.to}`))
      assert.deepEqual(sorted, [
        { key: 'passwordMinLength', from: 15, to: 20 },
        { key: 'signInMethods', from: 'password, totp', to: all },
        { key: 'signInMethods', from: all, to: 'password, totp' },
      ])
      for (const row of rows) assert.deepEqual([row.actor_kind, row.user_id], ['operator', operator.id])
      assert.ok(rows.every(({ session_id }) => session_id !== null))
      await operator.browser.patch(path, { passwordMinLength: null })
    })

    it('is refused with all faults at once, by field, and then nothing of it holds', async () => {
      const { answer } = await change({ registration: 'ajar', passwordMinLength: 4, name: '', port: 80 })
      const faults = faultsOf(assertProblem(answer, 422, 'validation'))
      assert.deepEqual(faults.map(([field]) => field).sort(), [
        'name',
        'passwordMinLength',
        'port',
        'registration',
      ])
      const unfit = await change({
        organizationCreation: 'operators',
        defaultPlan: 'huge',
        personalPlan: 'x',
      })
      assert.deepEqual(faultsOf(assertProblem(unfit.answer, 422, 'validation')), [
        ['defaultPlan', 'format'],
        ['personalPlan', 'format'],
      ])
      assertProblem((await change({})).answer, 422, 'validation')
      const founded = await (await registeredPerson(app)).browser.post('/v1/organizations', { name: 'Free' })
      assert.equal(founded.status, 201, founded.text)
    })

    it('leaves a way in to somebody who runs the deployment', async () => {
      const { operator, answer } = await change({ signInMethods: ['passkey'] })
      assert.deepEqual(faultsOf(assertProblem(answer, 422, 'validation')), [['signInMethods', 'locks-out']])
      await addPasskey(operator.browser, createAuthenticator({ origin: app.context.config.baseUrl }))
      assert.equal((await operator.browser.patch(path, { signInMethods: ['passkey'] })).status, 200)
      const { email, password } = operator
      const closed = await app.browser().post('/v1/sign-in/password', { email, password })
      assertProblem(closed, 403, 'sign-in-method-off')
      assert.equal((await operator.browser.patch(path, { signInMethods: null })).status, 200)
      assert.equal((await app.browser().post('/v1/sign-in/password', { email, password })).status, 200)
    })

    it('needs a fresh proof', async () => {
      const operator = await operatorOf(app)
      app.clock.advance((app.context.config.freshProofTtl + 1) * 1000)
      assertProblem(await operator.browser.patch(path, { name: 'Late' }), 403, 'fresh-proof-required')
    })

    it('is there for operators with a second factor only', () =>
      assertOperatorsOnly(app, 'PATCH', path, { name: 'Mine' }))
  })
})
