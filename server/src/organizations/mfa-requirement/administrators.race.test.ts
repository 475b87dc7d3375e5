import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { foundedOrganization, memberOf } from '../../../test/support/organizations.ts'
import { mailsOf } from '../../../test/support/second-factors.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

eachEngine((engine) => {
  describe('asking the administrators 20 times at once', () => {
    it('writes to them once', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const { browser } = await memberOf(app, organization, 'viewer')
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => browser.post(`${organization.path}/mfa-requirement/ask`)),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [
        200,
        ...Array.from({ length: 19 }, () => 429),
      ])
      assert.equal((await mailsOf(app, organization.owner.email, 'administrators-asked')).length, 1)
    })
  })
})
