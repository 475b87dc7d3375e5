import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { codeNow, personWithTotp, stepMs, totpCode, userIdOf } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import {
  deleteExpiredEnrolments,
  deleteTotp,
  enableTotp,
  findEnrolment,
  findTotp,
  matchStep,
  startEnrolment,
  useTotpCode,
} from './totp.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('matchStep', () => {
  const step = 60_000_000
  const middle = step * stepMs + stepMs / 2
  const cases = [
    ['the step before the previous one', -2, middle, null],
    ['the previous step', -1, middle, step - 1],
    ['the current step', 0, middle, step],
    ['the next step', 1, middle, null],
    ['the current step in its first moment', 0, step * stepMs, step],
    ['the current step in its last moment', 0, step * stepMs + stepMs - 1, step],
    ['the next step in the last moment before it', 1, step * stepMs + stepMs - 1, null],
    ['a step one moment too old', -1, (step + 1) * stepMs, null],
  ] as const
  for (const [name, away, now, expected] of cases) {
    it(`${expected === null ? 'refuses' : 'takes'} the code of ${name}`, () => {
      assert.equal(matchStep(secret, totpCode(secret, step + away), now), expected)
    })
  }

  it('takes a code as people type it', () => {
    const code = totpCode(secret, step)
    assert.equal(matchStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, middle), step)
  })

  it('refuses what is no code', () => {
    const code = totpCode(secret, step)
    for (const typed of ['', code.slice(1), `${code}0`, `0${code}`, 'abcdef', '٣٣٣٣٣٣'])
      assert.equal(matchStep(secret, typed, middle), null, typed)
  })
})

eachEngine((engine) => {
  describe('TOTP', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const use = (userId: string, code: string) => useTotpCode(app.context, db(), userId, code)
    const sealedSecret = async (userId: string) =>
      (
        await db()
          .selectFrom('totp_factors')
          .select('sealed_secret')
          .where('user_id', '=', userId)
          .executeTakeFirstOrThrow()
      ).sealed_secret

    it('counts each step once, and rising only', async () => {
      const ada = await personWithTotp(app)
      const userId = await userIdOf(app, ada.email)
      const code = (stepsAway: number) => codeNow(app, ada.secret, stepsAway)
      assert.equal(await use(userId, code(0)), false, 'the step of the enrolment')
      app.clock.advance(2 * stepMs)
      assert.equal(await use(userId, code(0)), true)
      assert.equal(await use(userId, code(0)), false, 'the same step again')
      assert.equal(await use(userId, code(-1)), false, 'an earlier step that was never used')
      app.clock.advance(stepMs)
      assert.equal(await use(userId, code(-1)), false, 'the used step, now the previous one')
      assert.equal(await use(userId, code(0)), true)
      app.clock.advance(2 * stepMs)
      assert.equal(await use(userId, code(-2)), false, 'two steps ago')
      assert.equal(await use(userId, code(1)), false, 'a step to come')
      assert.equal(await use(userId, code(-1)), true, 'a late code')
      assert.equal(await use(userId, code(0)), true, 'the step after it')
    })

    it('opens for nobody else, and not without being set up', async () => {
      const [ada, grace] = [await personWithTotp(app), await personWithTotp(app)]
      const nobody = await registeredPerson(app)
      app.clock.advance(stepMs)
      const code = codeNow(app, ada.secret)
      assert.equal(await use(await userIdOf(app, grace.email), code), false)
      assert.equal(await use(await userIdOf(app, nobody.email), code), false)
      assert.equal(await use(await userIdOf(app, ada.email), code), true)
    })

    it('has a secret of 160 random bits, sealed for its account and its place', async () => {
      const userId = await userIdOf(app, (await registeredPerson(app)).email)
      const facts = { userId, issuer: 'Latchkey', account: 'ada@example.com' }
      const first = await startEnrolment(app.context, db(), facts)
      const second = await startEnrolment(app.context, db(), facts)
      assert.match(first.secret, /^[A-Z2-7]{32}$/)
      assert.notEqual(first.secret, second.secret)
      assert.equal(await findEnrolment(app.context, db(), userId), second.secret, 'the newest counts')
      await enableTotp(app.context, db(), { userId, secret: second.secret, step: 1 })
      assert.equal(await findEnrolment(app.context, db(), userId), null)
      const box = await sealedSecret(userId)
      assert.ok(!box.includes(second.secret))
      assert.equal(app.context.secrets.open(box, `totp factor:${userId}`), second.secret)
      assert.throws(() => app.context.secrets.open(box, `totp enrolment:${userId}`))
      assert.throws(() => app.context.secrets.open(box, 'totp factor:usr_somebody-else'))
    })

    it('forgets an enrolment after ten minutes', async () => {
      const userId = await userIdOf(app, (await registeredPerson(app)).email)
      const facts = { userId, issuer: 'Latchkey', account: 'ada@example.com' }
      const { secret } = await startEnrolment(app.context, db(), facts)
      app.clock.advance(600_000 - 1)
      await deleteExpiredEnrolments(db(), app.clock.now())
      assert.equal(await findEnrolment(app.context, db(), userId), secret)
      app.clock.advance(1)
      assert.equal(await findEnrolment(app.context, db(), userId), null)
      await deleteExpiredEnrolments(db(), app.clock.now())
      const rows = await db().selectFrom('totp_enrolments').select('user_id').execute()
      assert.deepEqual(rows, [])
    })

    it('takes a new secret in place of the old one, whose codes are dead', async () => {
      const ada = await personWithTotp(app)
      const userId = await userIdOf(app, ada.email)
      app.clock.advance(stepMs)
      const step = Math.floor(app.clock.now() / stepMs)
      await enableTotp(app.context, db(), { userId, secret, step })
      app.clock.advance(stepMs)
      assert.equal(await use(userId, codeNow(app, ada.secret)), false)
      assert.equal(await use(userId, codeNow(app, secret)), true)
    })

    it('says when it was set up and last used, and is gone when it is removed', async () => {
      const ada = await personWithTotp(app)
      const userId = await userIdOf(app, ada.email)
      const createdAt = app.clock.now()
      app.clock.advance(stepMs)
      await use(userId, codeNow(app, ada.secret))
      assert.deepEqual(await findTotp(db(), userId), { createdAt, lastUsedAt: app.clock.now() })
      assert.equal(await deleteTotp(db(), userId), true)
      assert.equal(await findTotp(db(), userId), null)
      assert.equal(await deleteTotp(db(), userId), false)
    })
  })
})
