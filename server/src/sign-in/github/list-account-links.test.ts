import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type GithubApp,
  githubPerson,
  linkGithub,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { registeredPerson } from '../../../test/support/people.ts'

const path = '/v1/account/links'

describe('listAccountLinks', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const time = () => new Date(app.clock.now()).toISOString()

  it('is empty for an account without any', async () => {
    const { browser } = await registeredPerson(app)
    assert.deepEqual((await browser.get(path)).body, { items: [] })
  })

  it('tells name, time and last use, and nothing of others', async () => {
    await registeredByGithub(app)
    const ada = await registeredPerson(app)
    const octo = githubPerson(app)
    const createdAt = time()
    await linkGithub(ada.browser, octo)
    app.clock.advance(60_000)
    octo.login = 'renamed'
    await signInByGithub(app.browser(), octo)
    const link = {
      provider: 'github',
      issuer: app.github.url,
      name: 'renamed',
      createdAt,
      lastUsedAt: time(),
    }
    assert.deepEqual((await ada.browser.get(path)).body, { items: [link] })
  })

  it('needs a session', async () => {
    assertProblem(await app.browser().get(path), 401, 'not-signed-in')
  })
})
