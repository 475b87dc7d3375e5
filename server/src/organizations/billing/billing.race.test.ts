import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { startSecondServer } from '../../../test/support/second-server.ts'
import { startTestApp } from '../../../test/support/test-app.ts'
import { insertOrganization, removeOrganization } from '../organizations.ts'
import { makeStatements } from './billing.ts'

const dayMs = 86_400_000

eachEngine((engine) => {
  it('makes each statement once when two processes make them at once', async () => {
    await using app = await startTestApp({ engine })
    // A SQLite file belongs to one process; there both run in it.
    await using second = engine === 'postgres' ? await startSecondServer(app) : null
    const other = second ?? app
    const db = app.context.database.kysely
    for (let n = 0; n < 30; n++)
      await insertOrganization(app.context, db, { name: `O${n}`, plan: 'standard' })
    app.clock.advance(17 * dayMs)
    const contexts = [app.context, other.context, app.context, other.context]
    // All are waited for, also when one fails: none may go on in a database that is closed.
    const ends = await Promise.allSettled(contexts.map((context) => makeStatements(context)))
    assert.deepEqual(
      ends.filter(({ status }) => status === 'rejected'),
      [],
    )
    const made = await db.selectFrom('billing_statements').select('organization_id').execute()
    assert.equal(made.length, 30)
    assert.equal(new Set(made.map((row) => row.organization_id)).size, 30)
  })

  it('makes the statements of the others when an organization is deleted meanwhile', async () => {
    await using app = await startTestApp({ engine })
    const db = app.context.database.kysely
    const ids: string[] = []
    for (let n = 0; n < 12; n++)
      ids.push((await insertOrganization(app.context, db, { name: `O${n}`, plan: 'standard' })).id)
    app.clock.advance(17 * dayMs)
    const gone = ids.filter((_, n) => n % 2 === 0)
    await Promise.all([makeStatements(app.context), ...gone.map((id) => removeOrganization(db, id))])
    const made = await db.selectFrom('billing_statements').select('organization_id').execute()
    assert.deepEqual(
      made.map((row) => row.organization_id).sort(),
      ids.filter((id) => !gone.includes(id)).sort(),
    )
  })
})
