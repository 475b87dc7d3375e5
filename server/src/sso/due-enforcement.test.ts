import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { memberOf, organizationActs } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  type Connection,
  memberAt,
  newDomain,
  organizationAt,
  personAt,
  type SsoApp,
  startProvider,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'
import { isFallbackDue } from './due-enforcement.ts'
import { findRequiredConnection } from './enforcement.ts'
import { noteConnectionUse } from './sso-connections.ts'

const dayMs = 86_400_000

describe('requiring it falls back', () => {
  const cases: [when: string, lastSignInAt: number | null, now: number, due: boolean][] = [
    ['not before the time is over', null, 17 * dayMs - 1, false],
    ['when nobody came in since it began', null, 17 * dayMs, true],
    ['not by a sign-in from before', 3 * dayMs, 17 * dayMs, true],
    ['later when somebody came in', 12 * dayMs, 17 * dayMs, false],
    ['a time after the last one', 12 * dayMs, 19 * dayMs, true],
  ]
  for (const [when, lastSignInAt, now, due] of cases) {
    it(when, () =>
      assert.equal(isFallbackDue({ lastSignInAt, enforcedAt: 10 * dayMs, fallbackDays: 7 }, now), due),
    )
  }
  it('never where it is not in force', () =>
    assert.equal(isFallbackDue({ lastSignInAt: null, enforcedAt: null, fallbackDays: 7 }, dayMs), false))
})

eachEngine((engine) => {
  describe('single sign-on that is required', () => {
    let app: SsoApp
    let provider: OidcProvider
    before(async () => {
      const settings = { LATCHKEY_SESSION_IDLE: '2592000', LATCHKEY_FRESH_PROOF_TTL: '2592000' }
      ;[app, provider] = await Promise.all([startSsoApp({ engine, settings }), startProvider()])
    })
    after(async () => {
      await Promise.all([app[Symbol.asyncDispose](), provider.close()])
    })

    const ready = async () => {
      const domain = newDomain()
      const organization = await organizationAt(app, domain)
      const connection = await switchedOn(app, organization, { provider, domain })
      const set = (body: Json) =>
        organization.owner.browser.request('PUT', `${connection.path}/enforcement`, {
          body: { exemptions: [organization.owner.id], ...body },
        })
      return { domain, organization, connection, set }
    }
    const stageOf = async ({ path, organization }: Connection) =>
      ((await organization.owner.browser.get(path)).body.enforcement as Json).stage
    const isRequiredOf = async ({ id, email }: { id: string; email: string }) => {
      const required = await findRequiredConnection(app.context, app.context.database.kysely, {
        userId: id,
        email,
      })
      return required?.announcedFor === null ? required.organization.name : undefined
    }

    it('is required of members with an address of its domain who are not exempt, and of nobody else', async () => {
      const { domain, organization, connection, set } = await ready()
      const member = await memberAt(app, organization, domain, 'editor')
      const outside = await memberAt(app, organization, `mail.${domain}`, 'editor')
      const stranger = { ...member, id: 'usr_stranger' }
      assert.equal(await isRequiredOf(member), undefined)
      await set({ stage: 'announced', enforceAt: new Date(app.clock.now() + 1000).toISOString() })
      assert.equal(await isRequiredOf(member), undefined)
      // From the announced moment on, whether or not anything has noted it yet.
      app.clock.advance(1000)
      assert.equal(await isRequiredOf(member), 'Northwind')
      assert.equal(await stageOf(connection), 'enforced')
      for (const person of [outside, stranger, organization.owner]) {
        assert.equal(await isRequiredOf(person), undefined)
      }
      await app.runJob('enforce-sso')
      assert.equal(await isRequiredOf(member), 'Northwind')
      // Who no longer owns the organization is no longer exempt.
      const db = app.context.database.kysely
      await db
        .updateTable('members')
        .set({ role: 'admin' })
        .where('user_id', '=', organization.owner.id)
        .execute()
      assert.equal(await isRequiredOf(organization.owner), 'Northwind')
    })

    it('begins at its time, once, signing out and telling', async () => {
      const { domain, organization, set } = await ready()
      const member = await memberAt(app, organization, domain, 'editor')
      await set({ stage: 'announced', enforceAt: new Date(app.clock.now() + dayMs).toISOString() })
      await app.runJob('enforce-sso')
      assert.equal((await member.browser.get('/v1/account/profile')).status, 200)
      app.clock.advance(dayMs)
      await app.runJob('enforce-sso')
      await app.runJob('enforce-sso')
      assertProblem(await member.browser.get('/v1/account/profile'), 401, 'not-signed-in')
      assert.equal((await mailsOf(app, member.email, 'sso-enforcement')).length, 2)
      const acts = await organizationActs(app, organization)
      assert.equal(acts.filter((act) => act === 'sso-enforcement.began').length, 1)
    })

    it('signs out who joined since and came in otherwise', async () => {
      const { domain, organization, set } = await ready()
      const person = await personAt(app, domain)
      await set({ stage: 'enforced' })
      const late = await memberOf(app, organization, 'viewer', person)
      await app.runJob('enforce-sso')
      assertProblem(await late.browser.get('/v1/account/profile'), 401, 'not-signed-in')
      assert.equal((await mailsOf(app, late.email, 'sso-enforcement')).length, 1)
    })

    it('ends by itself when nobody comes in through the provider for the time that was set', async () => {
      const { domain, organization, connection, set } = await ready()
      const member = await memberAt(app, organization, domain, 'editor')
      await set({ stage: 'enforced', fallbackAfterDays: 3 })
      app.clock.advance(2 * dayMs)
      await noteConnectionUse(app.context, app.context.database.kysely, connection.id)
      app.clock.advance(2 * dayMs)
      await app.runJob('enforce-sso')
      assert.equal(await stageOf(connection), 'enforced')
      app.clock.advance(dayMs)
      await app.runJob('enforce-sso')
      assert.equal(await stageOf(connection), 'none')
      assert.equal(await isRequiredOf(member), undefined)
      assert.ok((await organizationActs(app, organization)).includes('sso-enforcement.fell-back'))
      const told = await mailsOf(app, organization.owner.email, 'sso-changed')
      assert.ok(told.some(({ text }) => /Nobody came in through the identity provider/.test(text)))
    })
  })
})
