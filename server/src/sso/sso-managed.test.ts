import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertRejectsWith, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { connectionOf, linkTo, type SsoApp, startSsoApp } from '../../test/support/sso.ts'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../http/problems.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { findUser, type User } from '../users/users.ts'
import { findManagement, refuseManaged, requireOwnWaysIn, requireSelfManaged } from './sso-managed.ts'

eachEngine((engine) => {
  describe('who manages how somebody signs in', () => {
    let app: SsoApp
    before(async () => {
      app = await startSsoApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const prepare = async () => {
      const organization = await foundedOrganization(app)
      const connection = await connectionOf(organization)
      const ada = await memberOf(app, organization, 'viewer')
      return { organization, connection, ada, db: app.context.database.kysely }
    }
    const inTransaction = (work: Parameters<typeof transaction<void>>[1]) =>
      transaction(app.context.database, work)

    it('is nobody but the person, at first', async () => {
      const { ada, db } = await prepare()
      assert.equal(await findManagement(db, ada.id), null)
      await refuseManaged(db, ada.id, 'password')
      await inTransaction((tx) => requireSelfManaged(tx, ada.id, 'email'))
    })

    it('is the organization of the connection, once it is linked', async () => {
      const { organization, connection, ada, db } = await prepare()
      await linkTo(app, connection, ada)
      assert.deepEqual(await findManagement(db, ada.id), {
        connection: { id: connection.id, name: 'Northwind staff' },
        organization: { id: organization.id, name: organization.name },
        since: app.clock.now(),
      })
      const isManaged = (error: unknown) =>
        error instanceof Problem &&
        error.code === 'sso-managed' &&
        error.facts.organization?.id === organization.id &&
        (error.facts.detail ?? '').includes(organization.name)
      await assert.rejects(refuseManaged(db, ada.id, 'password'), isManaged)
      await assert.rejects(
        inTransaction((tx) => requireSelfManaged(tx, ada.id, 'deletion')),
        isManaged,
      )
      const user = (await findUser(db, platformDirectoryId, ada.id)) as User
      await assertRejectsWith(requireOwnWaysIn(app.context, db, user), 'sso-managed')
    })

    it('lets a change and a link of the same account not pass each other', async () => {
      const { connection, ada } = await prepare()
      const order: string[] = []
      await Promise.all([
        inTransaction(async (tx) => {
          await requireSelfManaged(tx, ada.id, 'password')
          order.push('changes')
          await new Promise((resolve) => setTimeout(resolve, 50))
          order.push('has changed')
        }),
        inTransaction(async (tx) => {
          await new Promise((resolve) => setTimeout(resolve, 10))
          await requireSelfManaged(tx, ada.id, 'password')
          order.push('links')
          await tx
            .updateTable('users')
            .set({ sso_connection_id: connection.id })
            .where('id', '=', ada.id)
            .execute()
        }),
      ])
      assert.ok(order.indexOf('has changed') === order.indexOf('changes') + 1, order.join(', '))
    })
  })
})
