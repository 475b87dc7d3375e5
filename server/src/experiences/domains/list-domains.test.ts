import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
} from '../../../test/support/developers.ts'
import { newDomain, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('listDomains', () => {
  let app: SsoApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startSsoApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  it('lists the own domains, the oldest first', async () => {
    const other = await developedExperience(app)
    await other.browser.post(`${other.path}/domains`, { domain: newDomain() })
    const domains = [newDomain(), newDomain()]
    for (const domain of domains) {
      app.clock.advance(1000)
      await experience.browser.post(`${experience.path}/domains`, { domain })
    }
    const { body } = await experience.browser.get<{ items: { domain: string }[] }>(
      `${experience.path}/domains`,
    )
    assert.deepEqual(
      body.items.map(({ domain }) => domain),
      domains,
    )
  })

  it('is for administrators', async () => {
    await assertKeptFor(app, experience, 'admin', (client, path) => client.get(`${path}/domains`))
  })
})
