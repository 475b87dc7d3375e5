import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { tokenIn } from '../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { sha256 } from '../crypto/tokens.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  deleteExpiredRegistrations,
  deleteRegistrations,
  findPendingRegistration,
  findRegistration,
  findRegistrationHere,
} from './registrations.ts'

const dayMs = 86_400_000
const confirm = '/v1/registration/confirm'

eachEngine((engine) => {
  describe('registrations', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    })
    after(() => app[Symbol.asyncDispose]())

    /** A registration with the hash of the device cookie of its browser. */
    async function begin(facts: { email?: string; firstName?: string } = {}) {
      const browser = app.browser()
      const person = newcomer(facts)
      await browser.post('/v1/registration', person)
      app.clock.advance(1000)
      const device = [...browser.cookies.values()].find((value) => value.startsWith('lkd_')) ?? ''
      return { ...person, browser, deviceHash: sha256(device) }
    }
    const rowsOf = (email: string) =>
      app.context.database.kysely
        .selectFrom('registrations')
        .select(['id', 'created_at', 'expires_at'])
        .where('email', '=', email)
        .execute()

    it('of one address are many, and the one that this browser began is preferred to the newest', async () => {
      const first = await begin({ firstName: 'First' })
      const second = await begin({ email: first.email, firstName: 'Second' })
      const pendingFor = (device: string | null) =>
        findPendingRegistration(app.context, platformDirectoryId, first.email, device)
      assert.equal((await pendingFor(first.deviceHash))?.firstName, 'First')
      assert.equal((await pendingFor(second.deviceHash))?.firstName, 'Second')
      assert.equal((await pendingFor(null))?.firstName, 'Second')
      assert.equal((await pendingFor('another browser'))?.firstName, 'Second')
    })

    it('are found in their browser, and the newest of several there', async () => {
      const { browser, deviceHash, email } = await begin()
      const here = (device: string | null, directory = platformDirectoryId) =>
        findRegistrationHere(app.context, directory, device)
      assert.equal((await here(deviceHash))?.email, email)
      const later = newcomer()
      await browser.post('/v1/registration', later)
      assert.equal((await here(deviceHash))?.email, later.email)
      assert.equal(await here(null), undefined)
      assert.equal(await here('another browser'), undefined)
      assert.equal(await here(deviceHash, 'dir_other'), undefined)
    })

    it('go back to the older one of a browser when the newer is gone', async () => {
      const { browser, deviceHash, email } = await begin()
      await browser.post('/v1/registration', newcomer())
      await browser.delete('/v1/registration')
      assert.equal((await findRegistrationHere(app.context, platformDirectoryId, deviceHash))?.email, email)
    })

    it('belong to their directory', async () => {
      const { email, deviceHash } = await begin()
      const { context } = app
      assert.equal(await findPendingRegistration(context, 'dir_other', email, deviceHash), undefined)
      await deleteRegistrations(context.database.kysely, 'dir_other', email)
      assert.equal((await rowsOf(email)).length, 1)
    })

    it('of an address go together, and those of other addresses stay', async () => {
      const gone = await begin()
      await begin({ email: gone.email })
      const stays = await begin()
      await deleteRegistrations(app.context.database.kysely, platformDirectoryId, gone.email)
      assert.deepEqual(await rowsOf(gone.email), [])
      assert.equal((await rowsOf(stays.email)).length, 1)
      const link = tokenIn(await app.mailTo(gone.email), 'lkv')
      assertProblem(
        await gone.browser.post(confirm, { token: link, password: goodPassword }),
        410,
        'link-expired',
      )
    })

    it('end after a day: they open nothing, and the job removes them', async () => {
      const { email, browser, deviceHash } = await begin()
      const [row] = await rowsOf(email)
      assert.equal(Number(row?.expires_at) - Number(row?.created_at), dayMs)
      const fresh = await begin()
      app.clock.advance(dayMs - 2001)
      const { context } = app
      const find = () => findRegistration(context, context.database.kysely, row?.id ?? '')
      await deleteExpiredRegistrations(context.database.kysely, context.clock.now())
      assert.equal((await find())?.email, email)
      app.clock.advance(1)
      assert.equal(await find(), undefined)
      assert.equal(await findPendingRegistration(context, platformDirectoryId, email, deviceHash), undefined)
      assert.equal(await findRegistrationHere(context, platformDirectoryId, deviceHash), undefined)
      await app.runJob('delete-expired')
      assert.deepEqual(await rowsOf(email), [])
      assert.equal((await rowsOf(fresh.email)).length, 1)
      const signIn = await browser.post('/v1/sign-in/password', { email, password: goodPassword })
      assertProblem(signIn, 401, 'invalid-credentials')
    })

    it('never block an address: expired or not, its owner registers and confirms', async () => {
      const { email } = await begin()
      const early = await registeredPerson(app, { email })
      assert.equal((await early.browser.get('/v1/account/profile')).body.email, email)
      const forgotten = await begin()
      app.clock.advance(dayMs)
      await app.runJob('delete-expired')
      const late = await registeredPerson(app, { email: forgotten.email })
      assert.equal((await late.browser.get('/v1/account/profile')).body.email, forgotten.email)
    })
  })

  describe('a fresh deployment', () => {
    it('has no account of its own, and nothing that opens one', async () => {
      await using app = await startTestApp({ engine })
      const { kysely } = app.context.database
      for (const table of ['users', 'passwords', 'sessions', 'registrations', 'invitations'] as const) {
        assert.deepEqual(await kysely.selectFrom(table).selectAll().execute(), [], table)
      }
      for (const email of ['admin@example.com', 'admin@localhost.localdomain', 'root@example.com']) {
        for (const password of ['admin', 'password', 'latchkey', 'changeme']) {
          const answer = await app.program().post('/v1/sign-in/password', { email, password })
          assertProblem(answer, 401, 'invalid-credentials')
        }
      }
    })
  })
})
