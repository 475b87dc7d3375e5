import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type MadeKey, madeKey, shownKey, toMadeKey } from '../../test/support/api-keys.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { type Person, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import { actsOf, mailsOf, personWithTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { disableAccount, enableAccount } from '../operator/account-state.ts'
import { orderReset } from '../operator/order-factor-reset.ts'
import { rescuePassword } from '../operator/rescue-password.ts'

const profile = '/v1/account/profile'
const newPassword = 'seven slow ferries at dusk'

eachEngine((engine) => {
  describe('a recovery', () => {
    const refusalOf = async ({ program }: MadeKey) =>
      assertProblem(await program.get(profile), 401, 'credential-ended').reason
    const recover = async (app: TestApp, { email }: Person) => {
      await app.browser().post('/v1/recovery', { email })
      const token = tokenIn(await app.mailTo(email), 'lkr')
      const answer = await app.browser().post('/v1/recovery/reset', { token, newPassword })
      assert.equal(answer.status, 200, answer.text)
    }

    it('holds every key until its owner, signed in anew, resumes it', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const [known, stolen] = [await madeKey(app, ada), await madeKey(app, ada, { name: 'Stolen' })]
      const rotated = toMadeKey(app, await ada.browser.post(`${known.path}/rotate`))
      const others = await madeKey(app, await registeredPerson(app))
      await recover(app, ada)
      for (const key of [known, rotated, stolen]) assert.equal(await refusalOf(key), 'held')
      assert.equal((await others.program.get(profile)).status, 200)
      assertProblem(await ada.browser.patch(known.path, { paused: false }), 401, 'not-signed-in')
      const [mail] = await mailsOf(app, ada.email, 'api-keys-held')
      assert.match(mail?.text ?? '', /CI deploy[\s\S]*Stolen|Stolen[\s\S]*CI deploy/)
      assert.equal((await actsOf(app, ada.email)).filter((act) => act === 'api-key.held').length, 2)

      const browser = await signedInElsewhere(app, { ...ada, password: newPassword })
      assert.equal((await shownKey({ browser }, known)).state, 'held')
      assert.equal((await browser.patch(known.path, { paused: false })).status, 200)
      assert.equal((await known.program.get(profile)).status, 200)
      assert.equal(await refusalOf(stolen), 'held')
    })

    it('lets a new secret of a held key be the only one', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const key = await madeKey(app, ada)
      await recover(app, ada)
      const browser = await signedInElsewhere(app, { ...ada, password: newPassword })
      const rotated = toMadeKey(app, await browser.post(`${key.path}/rotate`))
      assert.deepEqual([rotated.view.state, rotated.view.rotation], ['held', null])
      await browser.patch(key.path, { name: 'The same', paused: true })
      assert.equal(await refusalOf(rotated), 'held')
      await browser.patch(key.path, { paused: false })
      assert.deepEqual([await refusalOf(key), (await rotated.program.get(profile)).status], ['rotated', 200])
    })

    it('holds keys too that were paused before, which somebody may have kept for later', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const paused = await madeKey(app, ada, { name: 'Kept for later' })
      await ada.browser.patch(paused.path, { paused: true })
      await recover(app, ada)
      assert.equal(await refusalOf(paused), 'held')
      const [mail] = await mailsOf(app, ada.email, 'api-keys-held')
      assert.match(mail?.text ?? '', /Kept for later/)
      const browser = await signedInElsewhere(app, { ...ada, password: newPassword })
      const rotated = toMadeKey(app, await browser.post(`${paused.path}/rotate`))
      await browser.patch(paused.path, { paused: false })
      assert.deepEqual(
        [await refusalOf(paused), (await rotated.program.get(profile)).status],
        ['rotated', 200],
      )
    })

    it('leaves ended keys alone, and mails nobody who has none or whose keys are held', async () => {
      await using app = await startTestApp({ engine })
      const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
      const [revoked, held] = [await madeKey(app, ada), await madeKey(app, bob)]
      await ada.browser.delete(revoked.path)
      for (const person of [ada, bob, bob]) {
        await recover(app, person)
        app.clock.advance(3_600_000)
      }
      assert.deepEqual([await refusalOf(revoked), await refusalOf(held)], ['revoked', 'held'])
      assert.deepEqual(await mailsOf(app, ada.email, 'api-keys-held'), [])
      assert.equal((await mailsOf(app, bob.email, 'api-keys-held')).length, 1)
    })

    it('by an operator holds them too: of the password, and of the second factors', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_FACTOR_RESET_DELAY: '0' } })
      const [ada, bob] = [await registeredPerson(app), await personWithTotp(app)]
      const keys = [await madeKey(app, ada), await madeKey(app, bob)]
      await rescuePassword(app.context, ada.email)
      await orderReset(app.context, bob.email)
      await app.runJob('reset-factors')
      for (const key of keys) assert.equal(await refusalOf(key), 'held')
      const held = await app.context.database.kysely
        .selectFrom('audit_events')
        .select('actor_kind')
        .where('act', '=', 'api-key.held')
        .execute()
      assert.deepEqual(held.map(({ actor_kind }) => actor_kind).sort(), ['operator', 'system'])
    })

    it('by taking a change of address back holds them, and tells the address that counts again', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      await ada.browser.post('/v1/account/email-change', { email: 'thief@example.com' })
      const code = codeIn(await app.mailTo('thief@example.com'))
      const confirmed = await ada.browser.post('/v1/account/email-change/confirm', { code })
      assert.equal(confirmed.status, 200, confirmed.text)
      const key = await madeKey(app, ada)
      const [changed] = await mailsOf(app, ada.email, 'email-changed')
      const undone = await app
        .browser()
        .post('/v1/email-change/undo', { token: tokenIn(changed ?? { text: '' }, 'lku') })
      assert.equal(undone.status, 200, undone.text)
      assert.equal(await refusalOf(key), 'held')
      assert.equal((await mailsOf(app, ada.email, 'api-keys-held')).length, 1)
    })

    it('is not a change of the own password, nor signing out everywhere else', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const key = await madeKey(app, ada)
      const change = { currentPassword: ada.password, newPassword }
      assert.equal((await ada.browser.post('/v1/account/password', change)).status, 200)
      await ada.browser.delete('/v1/sessions')
      assert.equal((await key.program.get(profile)).status, 200)
    })
  })

  describe('an account that is disabled', () => {
    it('takes its keys along until it is enabled again', async () => {
      await using app = await startTestApp({ engine })
      const ada = await registeredPerson(app)
      const key = await madeKey(app, ada)
      await disableAccount(app.context, ada.email)
      const problem = assertProblem(await key.program.get(profile), 401, 'credential-ended')
      assert.equal(problem.reason, 'account-disabled')
      await enableAccount(app.context, ada.email)
      assert.equal((await key.program.get(profile)).status, 200)
    })
  })
})
