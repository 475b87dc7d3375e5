import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { foundedOrganization, memberOf } from '../../../test/support/organizations.ts'
import { connectionOf, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'
import { findIdentityOfUser, findSsoIdentity, insertSsoIdentity, useSsoIdentity } from './sso-identities.ts'

eachEngine((engine) => {
  describe('identities of a connection', () => {
    let app: SsoApp
    before(async () => {
      app = await startSsoApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const prepare = async () => {
      const organization = await foundedOrganization(app)
      const connection = await connectionOf(organization)
      const another = await connectionOf(organization)
      const ada = await memberOf(app, organization, 'viewer')
      const grace = await memberOf(app, organization, 'viewer')
      const key = { connectionId: connection.id, issuer: 'https://idp.example', subject: '00u1' }
      return { another, ada, grace, key, db: app.context.database.kysely }
    }

    it('are found by connection, issuer and subject together, and by nothing less', async () => {
      const { another, ada, key, db } = await prepare()
      await insertSsoIdentity(app.context, db, key, ada.id)
      assert.equal((await findSsoIdentity(db, key))?.userId, ada.id)
      assert.equal((await findIdentityOfUser(db, key.connectionId, ada.id))?.subject, '00u1')
      for (const other of [
        { connectionId: another.id },
        { issuer: 'https://idp.example/' },
        { subject: '00U1' },
        { subject: '' },
      ]) {
        assert.equal(await findSsoIdentity(db, { ...key, ...other }), undefined)
      }
      assert.equal(await findIdentityOfUser(db, another.id, ada.id), undefined)
    })

    it('are one user each, and one of each user', async () => {
      const { ada, grace, key, db } = await prepare()
      await insertSsoIdentity(app.context, db, key, ada.id)
      const isTaken = (error: unknown) => app.context.database.uniqueViolation(error) !== null
      await assert.rejects(insertSsoIdentity(app.context, db, key, grace.id), isTaken)
      await assert.rejects(insertSsoIdentity(app.context, db, { ...key, subject: '00u2' }, ada.id), isTaken)
    })

    it('keep when they were used last', async () => {
      const { ada, key, db } = await prepare()
      await insertSsoIdentity(app.context, db, key, ada.id)
      app.clock.advance(5_000)
      const { id = '' } = (await findSsoIdentity(db, key)) ?? {}
      await useSsoIdentity(app.context, db, id)
      const row = await db
        .selectFrom('sso_identities')
        .select('last_used_at')
        .where('id', '=', id)
        .executeTakeFirst()
      assert.equal(row?.last_used_at, app.clock.now())
    })
  })
})
