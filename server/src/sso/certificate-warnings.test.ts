import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { type FoundedOrganization, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { stageReached, warnOfEndingCertificates } from './certificate-warnings.ts'
import { changeConnection } from './sso-connections.ts'

const dayMs = 86_400_000

describe('of a certificate that ends', () => {
  const end = 100 * dayMs
  const cases: [days: number, stage: number | null][] = [
    [31, null],
    [30, 30],
    [8, 30],
    [7, 7],
    [2, 7],
    [1, 1],
    [0.5, 1],
    [0, null],
    [-1, null],
  ]
  for (const [days, stage] of cases) {
    it(`${days} days before, the stage is ${stage}`, () =>
      assert.equal(stageReached(end, end - days * dayMs), stage))
  }
})

eachEngine((engine) => {
  describe('certificates that end soon', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const endingIn = async (days: number, state: 'on' | 'off' = 'on') => {
      const organization = await foundedOrganization(app)
      const connection = await connectionOf(organization, { kind: 'saml', name: 'Staff' })
      const certificateExpiresAt = app.clock.now() + days * dayMs
      await changeConnection(app.context, app.context.database.kysely, connection.id, {
        state,
        certificateExpiresAt,
      })
      return { organization, connection }
    }
    const count = async ({ owner }: FoundedOrganization) =>
      (await mailsOf(app, owner.email, 'sso-certificate-expiring')).length

    it('are told of 30, 7 and 1 days before, once each, to who manages single sign-on', async () => {
      const { organization } = await endingIn(31)
      const admin = await memberOf(app, organization, 'admin')
      const editor = await memberOf(app, organization, 'editor')
      const seen: number[] = []
      for (const days of [0, 1, 1, 22, 1, 5, 1, 1]) {
        app.clock.advance(days * dayMs)
        await app.runJob('warn-of-sso-certificates')
        await app.runJob('warn-of-sso-certificates')
        seen.push(await count(organization))
      }
      assert.deepEqual(seen, [0, 1, 1, 2, 2, 3, 3, 3])
      assert.equal((await mailsOf(app, admin.email, 'sso-certificate-expiring')).length, 3)
      assert.equal((await mailsOf(app, editor.email, 'sso-certificate-expiring')).length, 0)
    })

    it('are told of at the nearest stage alone, anew for another certificate, never for what is off', async () => {
      const { organization, connection } = await endingIn(5)
      const { organization: silent } = await endingIn(5, 'off')
      await app.runJob('warn-of-sso-certificates')
      assert.deepEqual([await count(organization), await count(silent)], [1, 0])
      await changeConnection(app.context, app.context.database.kysely, connection.id, {
        certificateExpiresAt: app.clock.now() + 29 * dayMs,
        certificateWarnedDays: null,
      })
      await app.runJob('warn-of-sso-certificates')
      assert.equal(await count(organization), 2)
    })

    it('are told of once when two processes do it', async () => {
      const { organization } = await endingIn(7)
      await Promise.all([warnOfEndingCertificates(app.context), warnOfEndingCertificates(app.context)])
      assert.equal(await count(organization), 1)
    })
  })
})
