import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { toSought, weighBeginning } from './sought-names.ts'

describe('what somebody is found by', () => {
  const cases: [string, string][] = [
    ['  José   ÅKESSON ', 'jose akesson'],
    ['Ærø', 'ærø'],
    ['\u0301', ''],
    ['ＡＤＡ', 'ada'],
  ]
  for (const [typed, sought] of cases)
    it(`is ${JSON.stringify(sought)} for ${JSON.stringify(typed)}`, () => {
      assert.equal(toSought(typed), sought)
    })
})

eachEngine((engine) => {
  describe('names that an earlier version did not write down', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('are found once the job was there', async () => {
      await registeredPerson(app, { firstName: 'Zoë', lastName: 'Quist' })
      const { id } = await foundedOrganization(app, undefined, 'Ähnlich GmbH')
      const db = app.context.database.kysely
      await db.updateTable('users').set({ sought_name: null, sought_last_name: null }).execute()
      await db.updateTable('organizations').set({ sought_name: null }).execute()
      const found = async () => (await weighBeginning(app.context.database, 'zoe')).found
      assert.equal(await found(), 0)
      await app.runJob('write-sought-names')
      assert.equal(await found(), 1)
      const organization = await db
        .selectFrom('organizations')
        .select('sought_name')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      assert.equal(organization.sought_name, 'ahnlich gmbh')
      await app.runJob('write-sought-names')
      assert.equal(await found(), 1)
    })
  })
})
