import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { type AuditAct, type AuditFacts, recordEvent } from './audit.ts'
import { type LogFilter, listOrganizationEvents } from './organization-log.ts'

const everything = { limit: 1000, after: null }

eachEngine((engine) => {
  describe('the log of an organization', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    const record = (organizationId: string, facts: Partial<AuditFacts> & { act: AuditAct }) =>
      recordEvent(app.context, app.context.database.kysely, {
        directoryId: platformDirectoryId,
        organizationId,
        userId: null,
        ...facts,
      })
    const actsIn = async (organizationId: string, filter: LogFilter) => {
      const db = app.context.database.kysely
      const entries = await listOrganizationEvents(db, organizationId, filter, everything)
      return entries.map(({ act }) => act)
    }

    it('holds its own entries and no others', async () => {
      const [one, other] = [createId('organization'), createId('organization')]
      await record(one, { act: 'project.created' })
      await record(other, { act: 'project.deleted' })
      await recordEvent(app.context, app.context.database.kysely, {
        directoryId: platformDirectoryId,
        act: 'password.changed',
        userId: null,
      })
      assert.deepEqual(await actsIn(one, {}), ['project.created'])
      assert.deepEqual(await actsIn(other, {}), ['project.deleted'])
      assert.deepEqual(await actsIn(createId('organization'), {}), [])
    })

    it('tells all that is known, with the name of who did it while the account exists', async () => {
      const organization = await foundedOrganization(app)
      const { id: userId } = await memberOf(app, organization, 'editor')
      const target = { kind: 'project', id: createId('project') } as const
      const client = { address: '203.0.113.5', userAgent: 'curl/8' }
      const details = { name: 'Old' }
      await record(organization.id, { act: 'project.deleted', userId, target, client, details })
      const db = app.context.database.kysely
      const read = async () => {
        const filter = { act: 'project.deleted' }
        return (await listOrganizationEvents(db, organization.id, filter, everything))[0]
      }
      const entry = await read()
      assert.deepEqual(entry, {
        id: entry?.id,
        at: app.clock.now(),
        act: 'project.deleted',
        result: 'success',
        actorKind: 'user',
        actorId: userId,
        actorName: 'Ada Moreau',
        apiKeyId: null,
        apiKeyName: null,
        targetKind: 'project',
        targetId: target.id,
        method: null,
        address: '203.0.113.5',
        userAgent: 'curl/8',
        details,
      })
      await db.deleteFrom('users').where('id', '=', userId).execute()
      assert.deepEqual(await read(), { ...entry, actorName: null })
    })

    it('is filtered by person, act and time, each for itself and together', async () => {
      const organizationId = createId('organization')
      const [ada, bob] = [createId('user'), createId('user')]
      const start = app.clock.now()
      await record(organizationId, { act: 'project.created', userId: ada })
      app.clock.advance(1000)
      await record(organizationId, { act: 'member.removed', userId: bob, target: { kind: 'user', id: ada } })
      app.clock.advance(1000)
      await record(organizationId, { act: 'project.created', userId: bob })
      for (const [filter, acts] of [
        [{}, ['project.created', 'member.removed', 'project.created']],
        [{ userId: ada }, ['member.removed', 'project.created']],
        [{ userId: bob }, ['project.created', 'member.removed']],
        [{ userId: createId('user') }, []],
        [{ act: 'project.created' }, ['project.created', 'project.created']],
        [{ act: 'project.created', userId: ada }, ['project.created']],
        [{ from: start + 1000 }, ['project.created', 'member.removed']],
        [{ to: start + 1000 }, ['member.removed', 'project.created']],
        [{ from: start + 1, to: start + 1999 }, ['member.removed']],
        [{ from: start + 2001 }, []],
        [{ from: start + 1000, userId: ada, act: 'project.created' }, []],
      ] as [LogFilter, string[]][])
        assert.deepEqual(await actsIn(organizationId, filter), acts, JSON.stringify(filter))
    })

    it('is paged in one order over equal times, from just after the cursor', async () => {
      const organizationId = createId('organization')
      for (let n = 0; n < 6; n++) {
        await record(organizationId, { act: 'project.created' })
        if (n % 3 === 2) app.clock.advance(1)
      }
      const db = app.context.database.kysely
      const all = await listOrganizationEvents(db, organizationId, {}, everything)
      assert.equal(all.length, 6)
      for (const [index, { at, id }] of all.entries()) {
        const page = { limit: 2, after: { at, id } }
        const next = await listOrganizationEvents(db, organizationId, {}, page)
        assert.deepEqual(next, all.slice(index + 1, index + 3))
      }
    })
  })
})
