import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { listFactors, passwordProven, personWithTotp } from '../../../test/support/second-factors.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { startTestApp } from '../../../test/support/test-app.ts'

const path = '/v1/sign-in/recovery-code'

eachEngine((engine) => {
  describe('one recovery code', () => {
    it('in 20 sign-ins at once, over two servers, opens one, and stays used', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      await using second = await startSecondServer(app)
      const ada = await personWithTotp(app)
      const browsers = []
      for (let i = 0; i < 20; i++)
        browsers.push(await passwordProven(app, ada, i % 2 ? app.browser() : second.browser()))
      const [code] = ada.recoveryCodes
      const answers = await Promise.all(browsers.map((browser) => browser.post(path, { code })))
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(19).fill(422)])
      const { total, left } = (await listFactors(ada.browser)).recoveryCodes as Record<string, number>
      assert.deepEqual([total, left], [10, 9])
      await using restarted = await startSecondServer(app)
      const late = await passwordProven(app, ada, restarted.browser())
      assert.equal((await late.post(path, { code })).body.code, 'code-wrong')
    })

    it('of ten, each used at once in a sign-in of its own, all open', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const ada = await personWithTotp(app)
      const browsers = []
      for (const code of ada.recoveryCodes) browsers.push({ code, browser: await passwordProven(app, ada) })
      const answers = await Promise.all(browsers.map(({ code, browser }) => browser.post(path, { code })))
      assert.deepEqual(
        answers.map(({ body }) => body.next),
        Array(10).fill('done'),
      )
    })
  })
})
