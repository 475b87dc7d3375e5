import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type DevelopedExperience, developedExperience, madeUser } from '../../../test/support/developers.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertRejectsWith } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { createId } from '../../crypto/ids.ts'
import { transaction } from '../../database/transaction.ts'
import { Problem } from '../../http/problems.ts'
import { lockDirectory } from '../directory-lock.ts'
import { isInGroup, listDirectGroups, listGroupsOf, putIntoGroup } from './group-members.ts'
import { changeGroup, deepest, insertGroup, listAllGroups, removeGroup } from './groups.ts'

eachEngine((engine) => {
  describe('groups', () => {
    let app: TestApp
    let experience: DevelopedExperience
    before(async () => {
      app = await startTestApp({ engine })
      experience = await developedExperience(app)
    })
    after(() => app[Symbol.asyncDispose]())

    let count = 0
    const make = async (parentId: string | null = null, directoryId = experience.directoryId) => {
      count += 1
      const facts = { directoryId, parentId, name: `Group ${count}`, description: null }
      return (await transaction(app.context.database, (tx) => insertGroup(app.context, tx, facts))).id
    }
    const chain = async (length: number, below: string | null = null) => {
      const ids: string[] = []
      for (let n = 0; n < length; n++) ids.push(await make(ids.at(-1) ?? below))
      return ids as [string, ...string[]]
    }
    const move = (groupId: string, parentId: string | null) =>
      transaction(app.context.database, async (tx) => {
        await lockDirectory(tx, experience.directoryId)
        return changeGroup(app.context, tx, { directoryId: experience.directoryId, groupId }, { parentId })
      })
    const isRefused = (code: string) => (error: unknown) =>
      error instanceof Problem && error.facts.errors?.[0]?.code === code
    const put = (groupId: string, userId: string, directoryId = experience.directoryId) =>
      putIntoGroup(app.context, app.context.database.kysely, { directoryId, groupId, userId })
    const isIn = (groupId: string, userId: string, directoryId = experience.directoryId) =>
      isInGroup(app.context.database.kysely, { directoryId, groupId, userId })

    it('hold whoever is in one of them in all of those above, and in none beneath or beside', async () => {
      const [top, middle, bottom] = await chain(3)
      const beside = await make(top)
      const { id } = await madeUser(experience)
      assert.equal(await put(middle as string, id), true)
      assert.equal(await put(middle as string, id), false)
      const all = [top, middle as string, bottom as string, beside]
      assert.deepEqual(await Promise.all(all.map((group) => isIn(group, id))), [true, true, false, false])
      const db = app.context.database.kysely
      assert.deepEqual(
        (await listGroupsOf(db, id)).map((group) => [group.id, group.direct]).sort(),
        [
          [top, false],
          [middle, true],
        ].sort(),
      )
      assert.deepEqual(
        (await listDirectGroups(db, [id])).get(id)?.map((group) => group.id),
        [middle],
      )
    })

    it('count a group above several of them once', async () => {
      const top = await make()
      const [one, other] = [await make(top), await make(top)]
      const { id } = await madeUser(experience)
      await put(one, id)
      await put(other, id)
      const groups = await listGroupsOf(app.context.database.kysely, id)
      assert.deepEqual(groups.map((group) => group.id).sort(), [top, one, other].sort())
      await put(top, id)
      assert.equal((await listGroupsOf(app.context.database.kysely, id)).length, 3)
    })

    it('take nobody of another Experience, and say nothing of its groups', async () => {
      const other = await developedExperience(app)
      const stranger = await madeUser(other)
      const own = await madeUser(experience)
      const group = await make()
      const foreign = await make(null, other.directoryId)
      await assertRejectsWith(put(group, stranger.id), 'not-found')
      await assertRejectsWith(put(foreign, own.id), 'not-found')
      await assertRejectsWith(put(group, stranger.id, other.directoryId), 'not-found')
      await assert.rejects(make(foreign), isRefused('unknown'))
      await assert.rejects(move(group, foreign), isRefused('unknown'))
      await assertRejectsWith(move(foreign, null), 'not-found')
      assert.equal(await isIn(foreign, own.id), false)
      await put(foreign, stranger.id, other.directoryId)
      assert.equal(await isIn(foreign, stranger.id), false)
    })

    it('never stand beneath themselves', async () => {
      const [top, middle, bottom] = await chain(3)
      for (const parent of [top, middle, bottom])
        await assert.rejects(move(top, parent as string), isRefused('circle'))
      assert.equal((await move(bottom as string, null)).parentId, null)
      assert.equal((await move(top, bottom as string)).parentId, bottom)
    })

    it('are no deeper than ten, by making or by moving', async () => {
      const ids = await chain(deepest)
      await assert.rejects(make(ids.at(-1)), isRefused('too-deep'))
      const [top, under] = await chain(2)
      await assert.rejects(move(top, ids[deepest - 2] as string), isRefused('too-deep'))
      await move(top, ids[deepest - 3] as string)
      await assert.rejects(make(under), isRefused('too-deep'))
    })

    it('close no circle by two moves at once', async () => {
      for (let n = 0; n < 5; n++) {
        const [a, b] = [await make(), await make()]
        const moves = await Promise.allSettled([move(a, b), move(b, a)])
        assert.equal(moves.filter(({ status }) => status === 'fulfilled').length, 1)
        const groups = await listAllGroups(app.context.database.kysely, experience.directoryId)
        const parents = groups.filter(({ id }) => id === a || id === b).map(({ parentId }) => parentId)
        assert.equal(parents.filter((parent) => parent === null).length, 1)
      }
    })

    it('end a question even if there were a circle', async () => {
      const [top, bottom] = await chain(2)
      const { id } = await madeUser(experience)
      await put(bottom as string, id)
      const db = app.context.database.kysely
      await db
        .updateTable('groups')
        .set({ parent_id: bottom as string })
        .where('id', '=', top)
        .execute()
      assert.equal(await isIn(top, id), true)
      assert.equal((await listGroupsOf(db, id)).length, 2)
      await db.updateTable('groups').set({ parent_id: null }).where('id', '=', top).execute()
    })

    it('are deleted only with none beneath them, and leave their people', async () => {
      const [top, bottom] = await chain(2)
      const { id } = await madeUser(experience)
      await put(bottom as string, id)
      const db = app.context.database.kysely
      const remove = (group: string) => removeGroup(db, experience.directoryId, group)
      await assertRejectsWith(remove(top), 'group-not-empty')
      await remove(bottom as string)
      await remove(top)
      await assertRejectsWith(remove(top), 'not-found')
      await assertRejectsWith(remove(createId('group')), 'not-found')
      assert.deepEqual(await listGroupsOf(db, id), [])
    })
  })
})
