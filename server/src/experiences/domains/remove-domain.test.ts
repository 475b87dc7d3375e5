import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  ownersActs,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { newDomain, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'

describe('removeDomain', () => {
  let app: SsoApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startSsoApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const added = async (at = experience) =>
    (await at.browser.post<{ id: string }>(`${at.path}/domains`, { domain: newDomain() })).body.id
  const remove = (id: string) => experience.browser.delete(`${experience.path}/domains/${id}`)

  it('removes a domain, once', async () => {
    const id = await added()
    assert.equal((await remove(id)).status, 204)
    assertProblem(await remove(id), 404, 'not-found')
    assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'experience-domain.removed')
  })

  it('knows no domain of others', async () => {
    assertProblem(await remove(await added(await developedExperience(app))), 404, 'not-found')
  })

  it('is for administrators', async () => {
    await assertKeptFor(app, experience, 'admin', async (client, path) =>
      client.delete(`${path}/domains/${await added()}`),
    )
  })
})
