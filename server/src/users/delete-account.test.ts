import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { apiKeyOf } from '../../test/support/credentials.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { giveThings } from '../../test/support/owned-things.ts'
import { type Person, registeredPerson, signedInElsewhere } from '../../test/support/people.ts'
import {
  addPasskey,
  codeNow,
  mailsOf,
  personWithPasskey,
  personWithTotp,
  startCeremony,
  stepMs,
  userIdOf,
  wrongCode,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { orderReset } from '../operator/order-factor-reset.ts'

const few = { applications: 2, dashboards: 2, apiKeys: 2, people: 30, events: 10 }

const remove = ({ browser, email, password }: Person, more: Record<string, unknown> = {}) =>
  browser.delete('/v1/account', { email, password, ...more })

describe('deleteAccount', () => {
  it('removes the account at once, clears the cookie and mails a receipt', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const elsewhere = await signedInElsewhere(app, ada)
    const id = await userIdOf(app, ada.email)
    const key = await apiKeyOf(app, { id })
    await giveThings(app.context.database.kysely, id, few)
    const answer = await remove(ada)
    assert.equal(answer.status, 204, answer.text)
    assert.equal(ada.browser.cookies.has('latchkey'), false)
    for (const browser of [ada.browser, elsewhere, app.program(key.secret)])
      assertProblem(await browser.get('/v1/account/profile'), 401, 'not-signed-in')
    const { email, password } = ada
    const again = await app.browser().post('/v1/sign-in/password', { email, password })
    assertProblem(again, 401, 'invalid-credentials')
    const receipt = await app.mailTo(ada.email)
    assert.equal(receipt.template, 'account-deleted')
    assert.deepEqual(
      (await app.mails()).map(({ template }) => template),
      ['account-deleted'],
    )
  })

  it('frees the address, and whoever has it next inherits nothing', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const organization = await foundedOrganization(app)
    await memberOf(app, organization, 'admin', ada)
    const id = await userIdOf(app, ada.email)
    await giveThings(app.context.database.kysely, id, few)
    await app.browser().post('/v1/recovery', { email: ada.email })
    const reset = /lkr_[\w-]+/.exec((await app.mailTo(ada.email)).text)?.[0]
    for (let guess = 0; guess < 12; guess++) {
      const body = { email: ada.email, password: `a wrong password number ${guess}` }
      await app.browser().post('/v1/sign-in/password', body)
    }
    await app.context.database.kysely.deleteFrom('limits').where('key', 'like', 'source:%').execute()
    app.clock.advance(3_600_000)
    const { body: fresh } = await ada.browser.post('/v1/session/fresh-proof', { password: ada.password })
    assert.ok(fresh.session)
    assert.equal((await remove(ada)).status, 204)
    const next = await registeredPerson(app, { email: ada.email, password: 'another quiet lantern here' })
    assert.notEqual(await userIdOf(app, next.email), id)
    const { body } = await next.browser.get<{ items: unknown[] }>('/v1/organizations')
    assert.deepEqual(body.items, [])
    const plan = await next.browser.get<{ dies: { people: number; apiKeys: { total: number } } }>(
      '/v1/account/deletion-plan',
    )
    assert.deepEqual([plan.body.dies.people, plan.body.dies.apiKeys.total], [0, 0])
    const activity = await next.browser.get<{ items: { act: string }[] }>('/v1/account/activity')
    assert.ok(activity.body.items.length <= 3, activity.text)
    const old = { token: reset, newPassword: 'what an old link would set' }
    assertProblem(await app.browser().post('/v1/recovery/reset', old), 410, 'link-expired')
    const signedIn = await app
      .browser()
      .post('/v1/sign-in/password', { email: next.email, password: next.password })
    assert.equal(signedIn.status, 200, signedIn.text)
  })

  it('wants the address typed, the password, and a fresh session', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    assertProblem(await remove(ada, { email: 'somebody@example.com' }), 422, 'validation')
    assertProblem(await ada.browser.delete('/v1/account', { email: ada.email }), 422, 'proof-incomplete')
    assertProblem(await remove(ada, { password: 'not the password at all' }), 401, 'invalid-credentials')
    app.clock.advance(3_600_000)
    assertProblem(await remove(ada), 403, 'fresh-proof-required')
    assert.equal((await ada.browser.get('/v1/session')).status, 200)
    assert.equal((await ada.browser.get('/v1/account/profile')).status, 200)
  })

  it('takes the address in any case, as it is one', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    assert.equal((await remove(ada, { email: ada.email.toUpperCase() })).status, 204)
  })

  it('asks whoever has a second factor for both', async () => {
    await using app = await startTestApp()
    const ada = await personWithTotp(app)
    app.clock.advance(2 * stepMs)
    const missing = assertProblem(await remove(ada), 422, 'proof-incomplete')
    assert.deepEqual(missing.missing, ['totp', 'recovery-code'])
    assertProblem(await remove(ada, { code: wrongCode(app, ada.secret) }), 422, 'code-wrong')
    const body = { email: ada.email, code: codeNow(app, ada.secret) }
    assertProblem(await ada.browser.delete('/v1/account', body), 422, 'proof-incomplete')
    app.clock.advance(stepMs)
    assert.equal((await remove(ada, { code: codeNow(app, ada.secret) })).status, 204)
    const byCode = await personWithTotp(app)
    assert.equal((await remove(byCode, { recoveryCode: byCode.recoveryCodes[0] })).status, 204)
  })

  it('takes a passkey that verifies its holder alone, and no answer of another account', async () => {
    await using app = await startTestApp()
    const ada = await personWithPasskey(app)
    const bob = await personWithPasskey(app)
    const ceremony = (person: typeof ada) =>
      startCeremony(person.browser, '/v1/sign-in/passkey-verification/start', { for: 'fresh-proof' })
    const foreign = bob.authenticator.get(await ceremony(bob))
    const refused = await ada.browser.delete('/v1/account', { email: ada.email, passkey: foreign })
    assertProblem(refused, 422, 'passkey-refused')
    const passkey = ada.authenticator.get(await ceremony(ada))
    assert.equal((await ada.browser.delete('/v1/account', { email: ada.email, passkey })).status, 204)
  })

  it('lets an account without a password go by its fresh session, and by its second factor if it has one', async () => {
    await using app = await startTestApp()
    const withoutPassword = async () => {
      const person = await registeredPerson(app)
      const db = app.context.database.kysely
      const id = await userIdOf(app, person.email)
      await db.deleteFrom('passwords').where('user_id', '=', id).execute()
      await db.updateTable('sessions').set({ methods: '["github"]' }).where('user_id', '=', id).execute()
      return person
    }
    const plain = await withoutPassword()
    assert.equal((await plain.browser.delete('/v1/account', { email: plain.email })).status, 204)
    const keyed = await withoutPassword()
    const authenticator = createAuthenticator({ origin: app.context.config.baseUrl })
    await addPasskey(keyed.browser, authenticator)
    assertProblem(await keyed.browser.delete('/v1/account', { email: keyed.email }), 422, 'proof-incomplete')
  })

  it('is not for API keys', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    const { secret } = await apiKeyOf(app, { id: await userIdOf(app, ada.email) })
    const { email, password } = ada
    assertProblem(
      await app.program(secret).delete('/v1/account', { email, password }),
      403,
      'wrong-credential',
    )
  })

  it('is refused to the last owner of an organization, who is shown the ways out', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    const { owner } = organization
    const problem = assertProblem(await remove(owner), 409, 'last-owner')
    const { id, name } = organization
    assert.deepEqual(problem.blockedBy, [
      {
        organization: { id, name },
        rule: 'last-owner',
        remedies: [{ action: 'updateMember' }, { action: 'deleteOrganization' }],
      },
    ])
    const heir = await memberOf(app, organization, 'owner')
    assert.equal((await remove(owner)).status, 204)
    assert.ok((await organizationActs(app, organization)).includes('member.left'))
    assert.equal((await heir.browser.get(`${organization.path}/members`)).status, 200)
    const [mail] = await mailsOf(app, heir.email, 'ownership-changed')
    assert.match(mail?.text ?? '', /no longer owns/)
  })

  it('does not count a disabled owner as another one', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    const other = await memberOf(app, organization, 'owner')
    await app.context.database.kysely
      .updateTable('users')
      .set({ disabled_at: 1 })
      .where('id', '=', other.id)
      .execute()
    assertProblem(await remove(organization.owner), 409, 'last-owner')
  })

  it('is refused to the last operator', async () => {
    await using app = await startTestApp()
    const [ada, bob] = [await registeredPerson(app), await registeredPerson(app)]
    await makeOperator(app, ada)
    const problem = assertProblem(await remove(ada), 409, 'last-operator')
    assert.match(String(problem.detail), /latchkey operator grant/)
    await makeOperator(app, bob)
    assert.equal((await remove(ada)).status, 204)
    assertProblem(await remove(bob), 409, 'last-operator')
  })

  it('dies with a reset that was ordered, a change of address and a registration', async () => {
    await using app = await startTestApp()
    const ada = await personWithTotp(app)
    await orderReset(app.context, ada.email)
    await ada.browser.post('/v1/account/email-change', { email: 'next@example.com' })
    const code = ada.recoveryCodes[0]
    assert.equal((await remove(ada, { recoveryCode: code })).status, 204)
    const db = app.context.database.kysely
    assert.deepEqual(await db.selectFrom('mailed_proofs').select('id').execute(), [])
    assert.deepEqual(await db.selectFrom('factor_resets').selectAll().execute(), [])
  })
})

async function makeOperator(app: TestApp, { email }: Person): Promise<void> {
  await app.context.database.kysely
    .updateTable('users')
    .set({ operator_since: app.clock.now() })
    .where('email', '=', email)
    .execute()
}
