import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { connectionOf, newDomain, provenDomain, type SsoApp, startSsoApp } from '../../test/support/sso.ts'
import { checkDomains } from './domain-checks.ts'
import { findHolder } from './sso-domains.ts'

const dayMs = 86_400_000

eachEngine((engine) => {
  describe('proven domains', () => {
    let app: SsoApp
    before(async () => {
      app = await startSsoApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const proven = async () => {
      const domain = newDomain()
      const connection = await connectionOf(await foundedOrganization(app))
      const { record } = await provenDomain(app, connection, domain)
      const { owner } = connection.organization
      return {
        domain,
        record,
        told: async () => (await mailsOf(app, owner.email, 'sso-domain-missing')).length,
        missingSince: async () => (await findHolder(app.context.database.kysely, domain))?.missingSince,
      }
    }
    const dayByDay = async (days: number) => {
      for (let day = 0; day < days; day++) {
        app.clock.advance(dayMs)
        await app.runJob('check-sso-domains')
      }
    }

    it('are looked at once a day', async () => {
      const { record } = await proven()
      const before = app.dns.asked(record.name)
      await app.runJob('check-sso-domains')
      assert.equal(app.dns.asked(record.name), before)
      await dayByDay(2)
      await app.runJob('check-sso-domains')
      assert.equal(app.dns.asked(record.name), before + 2)
    })

    it('stay proven when the record is gone; after a week the administrators are told, once', async () => {
      const { record, told, missingSince } = await proven()
      app.dns.records.delete(record.name)
      await dayByDay(1)
      assert.equal(await missingSince(), app.clock.now())
      await dayByDay(6)
      assert.equal(await told(), 0)
      await dayByDay(1)
      assert.equal(await told(), 1)
      await dayByDay(3)
      assert.equal(await told(), 1)
      app.dns.records.set(record.name, { TXT: [record.value] })
      await dayByDay(1)
      assert.equal(await missingSince(), null)
      app.dns.records.delete(record.name)
      await dayByDay(8)
      assert.equal(await told(), 2)
    })

    it('are as they were when the name servers do not answer', async () => {
      const { record, told, missingSince } = await proven()
      app.dns.records.set(record.name, { failure: 'SERVFAIL' })
      await dayByDay(9)
      assert.deepEqual([await missingSince(), await told()], [null, 0])
    })

    it('are told of once when two processes look', async () => {
      const { record, told } = await proven()
      app.dns.records.delete(record.name)
      await dayByDay(7)
      app.clock.advance(dayMs)
      await Promise.all([checkDomains(app.context), checkDomains(app.context)])
      assert.equal(await told(), 1)
    })
  })
})
