import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addTo,
  backEnd,
  checked,
  type DevelopedExperience,
  developedExperience,
  handedOver,
  madeGroup,
  redeemed,
  settledUser,
} from '../../test/support/developers.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Client } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { handoverLifeMs } from './handovers.ts'

eachEngine((engine) => {
  describe('a session handed over to an application', () => {
    let app: TestApp
    let experience: DevelopedExperience
    let program: Client
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      experience = await developedExperience(app)
      program = await backEnd(app, experience)
    })
    after(() => app[Symbol.asyncDispose]())

    it('is what the application learns by a code, once', async () => {
      const person = await settledUser(app, experience)
      const code = await handedOver(person.browser)
      const redeem = () => program.post(`${experience.path}/handovers/redeem`, { code })
      const first = await redeem()
      assert.equal(first.status, 200, first.text)
      assert.deepEqual(first.body.user, {
        id: person.id,
        email: person.email,
        firstName: 'Noor',
        lastName: 'Haddad',
      })
      assertProblem(await redeem(), 410, 'link-expired')
    })

    it('is learned by one of many that come with the code at once', async () => {
      const { browser } = await settledUser(app, experience)
      const code = await handedOver(browser)
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => program.post(`${experience.path}/handovers/redeem`, { code })),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410, 410, 410, 410, 410, 410])
    })

    it('is not learned after a minute', async () => {
      const { browser } = await settledUser(app, experience)
      const code = await handedOver(browser)
      app.clock.advance(handoverLifeMs)
      assertProblem(await program.post(`${experience.path}/handovers/redeem`, { code }), 410, 'link-expired')
    })

    it('leaves nothing of a code behind that nobody used, and keeps what is in use', async () => {
      const { browser } = await settledUser(app, experience)
      await handedOver(browser)
      const sessionToken = await redeemed(program, experience, browser)
      app.clock.advance(handoverLifeMs)
      await app.runJob('delete-expired')
      const rows = await app.context.database.kysely
        .selectFrom('handovers')
        .select('used_at')
        .where('used_at', 'is', null)
        .execute()
      assert.equal(rows.length, 0)
      assert.equal((await checked(program, experience, { sessionToken })).body.allowed, true)
    })

    it('is in force until it ends there, here, or by whoever runs the application', async () => {
      const person = await settledUser(app, experience)
      const own = experience.browser
      const ends: (() => Promise<{ status: number; text: string }>)[] = [
        () => person.browser.delete('/v1/session'),
        () => own.post(`${experience.path}/sessions/revoke`, { userId: person.id }),
        () => own.post(`${experience.path}/sessions/revoke`, { userId: null }),
        () => own.patch(`${experience.path}/users/${person.id}`, { disabled: true }),
      ]
      for (const [n, end] of ends.entries()) {
        const { email, password } = person
        const signedIn = await person.browser.post('/v1/sign-in/password', { email, password })
        assert.equal(signedIn.status, 200, `${n} ${signedIn.text}`)
        const sessionToken = await redeemed(program, experience, person.browser)
        assert.equal((await checked(program, experience, { sessionToken })).body.allowed, true)
        const ended = await end()
        assert.ok(ended.status < 300, `${n} ${ended.text}`)
        const { body } = await checked(program, experience, { sessionToken })
        assert.deepEqual(body, { allowed: false, reason: 'session-ended', session: null }, String(n))
      }
    })

    it('answers to no other application, nor to one that knows only its id', async () => {
      const other = await developedExperience(app, { organization: experience.organization, name: 'Quay' })
      const { browser } = await settledUser(app, experience)
      const code = await handedOver(browser)
      const elsewhere = await program.post(`${other.path}/handovers/redeem`, { code })
      assertProblem(elsewhere, 410, 'link-expired')
      const sessionToken = await redeemed(program, experience, browser)
      assert.equal((await checked(program, other, { sessionToken })).body.reason, 'session-ended')
      const ended = await program.post(`${other.path}/sessions/end`, { sessionToken })
      assert.equal(ended.status, 204)
      assert.equal((await checked(program, experience, { sessionToken })).body.allowed, true)
      const { id } = await app.context.database.kysely
        .selectFrom('sessions')
        .select('id')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      assert.equal((await checked(program, experience, { sessionToken: id })).body.reason, 'session-ended')
      assert.equal((await checked(program, experience, { sessionToken: code })).body.reason, 'session-ended')
    })

    it('is in a group and in those above it, at this very moment', async () => {
      const person = await settledUser(app, experience)
      const sessionToken = await redeemed(program, experience, person.browser)
      const staff = await madeGroup(experience, 'Staff')
      const crew = await madeGroup(experience, 'Crew', staff)
      const deck = await madeGroup(experience, 'Deck', crew)
      const ask = async (question: object) =>
        (await checked(program, experience, { sessionToken, ...question })).body.reason
      assert.equal(await ask({ groupId: staff }), 'not-in-group')
      await addTo(experience, crew, person.id)
      assert.equal(await ask({ groupId: staff }), null)
      assert.equal(await ask({ group: '  sTAFF ' }), null)
      assert.equal(await ask({ groupId: crew }), null)
      assert.equal(await ask({ groupId: deck }), 'not-in-group')
      assert.equal(await ask({ group: 'Nobody' }), 'group-unknown')
      await experience.browser.patch(`${experience.path}/groups/${crew}`, { parentId: null })
      assert.equal(await ask({ groupId: staff }), 'not-in-group')
      await experience.browser.delete(`${experience.path}/groups/${crew}/members/${person.id}`)
      assert.equal(await ask({ groupId: crew }), 'not-in-group')
    })

    it('lives on while the application asks for it, and no longer than the Experience says', async () => {
      const strict = await developedExperience(app, {
        organization: experience.organization,
        name: 'Strict',
        settings: { sessionIdle: 3600, sessionTtl: 3 * 3600 },
      })
      const { browser } = await settledUser(app, strict)
      const sessionToken = await redeemed(program, strict, browser)
      for (let n = 0; n < 3; n++) {
        app.clock.advance(3_500_000)
        assert.equal((await checked(program, strict, { sessionToken })).body.allowed, true, String(n))
        await app.runJob('write-last-uses')
      }
      app.clock.advance(600_000)
      assert.equal((await checked(program, strict, { sessionToken })).body.reason, 'session-ended')
    })
  })
})
