import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import { actsOf, listFactors, personWithPasskey } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'

describe('renamePasskey', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const pathOf = (id: string) => `/v1/account/passkeys/${id}`

  it('gives a passkey the name its owner knows it by', async () => {
    const ada = await personWithPasskey(app)
    const answer = await ada.browser.patch(pathOf(ada.passkeyId), { name: '  Blue key on the ring 🔑 ' })
    assert.deepEqual([answer.status, answer.body.name], [200, 'Blue key on the ring 🔑'])
    const [passkey] = (await listFactors(ada.browser)).passkeys as { id: string; name: string }[]
    assert.deepEqual([passkey?.id, passkey?.name], [ada.passkeyId, 'Blue key on the ring 🔑'])
    assert.ok((await actsOf(app, ada.email)).includes('passkey.renamed'))
  })

  it('finds no passkey of somebody else, before it looks at the name', async () => {
    const [ada, grace] = [await personWithPasskey(app), await personWithPasskey(app)]
    const answers = [
      await grace.browser.patch(pathOf(ada.passkeyId), { name: 'Mine now' }),
      await grace.browser.patch(pathOf('pky_01m00000000000000000000000'), { name: 'Mine now' }),
    ]
    for (const answer of answers) assertProblem(answer, 404, 'not-found')
    assert.equal(answers[0]?.text, answers[1]?.text)
    const [passkey] = (await listFactors(ada.browser)).passkeys as { name: string }[]
    assert.equal(passkey?.name, 'Passkey')
  })

  it('needs a session and a name', async () => {
    const ada = await personWithPasskey(app)
    const path = pathOf(ada.passkeyId)
    assertProblem(await app.browser().patch(path, { name: 'Key' }), 401, 'not-signed-in')
    for (const body of [
      {},
      { name: '' },
      { name: '   ' },
      { name: 'x'.repeat(101) },
      { name: 'a', counter: 1 },
    ])
      assertProblem(await ada.browser.patch(path, body), 422, 'validation')
  })
})
