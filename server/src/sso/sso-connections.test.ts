import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startOidcProvider } from '../../../demo/oidc/provider.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { assertRejectsWith, foundedOrganization } from '../../test/support/organizations.ts'
import {
  connectionOf,
  newDomain,
  oidcFacts,
  organizationAt,
  type SsoApp,
  startSsoApp,
  switchedOn,
} from '../../test/support/sso.ts'
import { transaction } from '../database/transaction.ts'
import {
  changeConnection,
  findConnection,
  findConnectionByDomain,
  getConnection,
  noteConnectionTested,
  openSecret,
  pageConnections,
  versionOf,
} from './sso-connections.ts'

eachEngine((engine) => {
  describe('a connection', () => {
    let app: SsoApp
    let provider: Awaited<ReturnType<typeof startOidcProvider>>
    before(async () => {
      ;[app, provider] = await Promise.all([startSsoApp({ engine }), startOidcProvider()])
    })
    after(async () => {
      await Promise.all([app[Symbol.asyncDispose](), provider.close()])
    })

    const db = () => app.context.database.kysely

    it('is found by its id once its provider is known, by a proven domain once it is on', async () => {
      const draft = await connectionOf(await foundedOrganization(app))
      assert.equal(await findConnection(db(), draft.id), undefined)
      const known = await connectionOf(await foundedOrganization(app), oidcFacts(provider))
      const found = await findConnection(db(), known.id)
      assert.deepEqual([found?.organizationName, found?.state], ['Northwind', 'draft'])
      const domain = newDomain()
      const on = await switchedOn(app, await organizationAt(app, domain), { provider, domain })
      assert.equal((await findConnectionByDomain(db(), domain))?.id, on.id)
      assert.equal(await findConnectionByDomain(db(), domain.toUpperCase()), undefined)
      assert.equal(await findConnectionByDomain(db(), ''), undefined)
    })

    it('belongs to one organization', async () => {
      const connection = await connectionOf(await foundedOrganization(app))
      const { organization } = await connectionOf(await foundedOrganization(app))
      await assertRejectsWith(getConnection(db(), organization.id, connection.id), 'not-found')
    })

    it('keeps its secret sealed for itself alone', async () => {
      const one = await connectionOf(await foundedOrganization(app), oidcFacts(provider))
      const other = await connectionOf(await foundedOrganization(app), oidcFacts(provider))
      const [first, second] = [await findConnection(db(), one.id), await findConnection(db(), other.id)]
      assert.ok(first && second)
      assert.equal(openSecret(app.context, first), 'a secret of the tests')
      assert.throws(() => openSecret(app.context, { ...first, sealedSecret: second.sealedSecret }))
    })

    it('counts as tested only with the very settings that were tested', async () => {
      const { id } = await connectionOf(await foundedOrganization(app), oidcFacts(provider))
      const tested = await findConnection(db(), id)
      assert.ok(tested)
      const note = (version: string) =>
        transaction(app.context.database, (tx) =>
          noteConnectionTested(app.context, tx, { connectionId: id, version }),
        )
      const version = versionOf(tested)
      for (const change of [
        { mapping: { ...tested.mapping, email: 'upn' } },
        { secret: 'a secret of the tests' },
      ]) {
        await changeConnection(app.context, db(), id, change)
        assert.equal(await note(version), false)
        assert.equal((await findConnection(db(), id))?.testedAt, null)
      }
      const now = await findConnection(db(), id)
      await changeConnection(app.context, db(), id, { name: 'Another name' })
      assert.equal(await note(versionOf(now ?? tested)), true)
      assert.equal((await findConnection(db(), id))?.testedAt, app.clock.now())
    })

    it('is gone through page by page', async () => {
      const all: string[] = []
      for (let afterId = ''; ; ) {
        const page = await pageConnections(db(), { afterId, limit: 2 })
        all.push(...page.map(({ id }) => id))
        if (page.length < 2) break
        afterId = page.at(-1)?.id ?? ''
      }
      const rows = await db()
        .selectFrom('sso_connections')
        .select('id')
        .where('settings', 'is not', null)
        .execute()
      assert.deepEqual(all.sort(), rows.map(({ id }) => id).sort())
    })
  })
})
