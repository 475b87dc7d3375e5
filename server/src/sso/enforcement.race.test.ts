import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { eachEngine } from '../../test/support/each-engine.ts'
import { companyWith, type OidcApp, startOidcApp } from '../../test/support/oidc.ts'
import { memberAt } from '../../test/support/sso.ts'
import { transaction } from '../database/transaction.ts'
import { requireOwnWaysIn } from './sso-managed.ts'

eachEngine((engine) => {
  describe('single sign-on that begins beside a sign-in', () => {
    let app: OidcApp
    before(async () => {
      app = await startOidcApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const required = async () => {
      const company = await companyWith(app, app.provider)
      const { owner } = company.organization
      const ada = await memberAt(app, company.organization, company.domain, 'editor')
      const body = { stage: 'enforced', exemptions: [owner.id] }
      const begin = () => owner.browser.request('PUT', `${company.path}/enforcement`, { body })
      return { ada, begin }
    }

    it('waits for one that has seen it not required, and refuses the next', async () => {
      const { ada, begin } = await required()
      const db = app.context.database
      const row = await db.kysely
        .selectFrom('users')
        .select(['id', 'email'])
        .where('id', '=', ada.id)
        .executeTakeFirstOrThrow()
      const steps: string[] = []
      const look = transaction(db, async (tx) => {
        await requireOwnWaysIn(app.context, tx, { ...row, ssoConnectionId: null })
        steps.push('seen')
        if (engine === 'postgres') await wait(300)
        steps.push('made')
      })
      await wait(50)
      const begun = await begin().then((answer) => {
        steps.push('begun')
        return answer
      })
      await look
      assert.equal(begun.status, 200, begun.text)
      assert.deepEqual(steps, ['seen', 'made', 'begun'])
    })

    it('leaves no session behind', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { ada, begin } = await required()
        const browsers = [app.browser(), app.browser(), app.browser()]
        const { email, password } = ada
        const sent = browsers.map((browser) => browser.post('/v1/sign-in/password', { email, password }))
        await wait(5 + round * 15)
        await Promise.all([...sent, begin()])
        for (const browser of browsers) assert.equal((await browser.get('/v1/session')).status, 401)
      }
    })
  })
})
