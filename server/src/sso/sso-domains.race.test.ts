import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import {
  addDomain,
  connectionOf,
  newDomain,
  type SsoApp,
  setRecord,
  startSsoApp,
  verifyDomain,
} from '../../test/support/sso.ts'

eachEngine((engine) => {
  describe('organizations that prove one domain at the same time', () => {
    let app: SsoApp
    before(async () => {
      app = await startSsoApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are one that wins and others that are told so', async () => {
      const domain = newDomain()
      const waiting: Parameters<typeof verifyDomain>[] = []
      for (let made = 0; made < 6; made++) {
        const connection = await connectionOf(await foundedOrganization(app))
        const added = await addDomain(connection, domain)
        setRecord(app, added.record)
        waiting.push([connection, added])
      }
      const answers = await Promise.all(waiting.map(([connection, added]) => verifyDomain(connection, added)))
      const outcomes = answers.map(({ status, body }) => (status === 200 ? 'proven' : body.code)).sort()
      assert.deepEqual(outcomes, [...Array(5).fill('domain-taken'), 'proven'])
      const rows = await app.context.database.kysely
        .selectFrom('sso_domains')
        .select('id')
        .where('domain', '=', domain)
        .where('verified_at', 'is not', null)
        .execute()
      assert.equal(rows.length, 1)
    })
  })
})
