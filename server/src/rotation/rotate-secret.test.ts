import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import { codeIn } from '../../test/support/mail.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { readRows, readTables } from '../../test/support/schema-walk.ts'
import { newSecret, sealEverywhere, withSecrets } from '../../test/support/sealed-things.ts'
import { codeNow, passwordProven, stepMs, type TotpPerson } from '../../test/support/second-factors.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Context } from '../context.ts'
import { resealEverything } from './rotate-secret.ts'
import { pageOldBoxes, replaceBox, type SealedRow, sealedColumns } from './sealed-columns.ts'
import { findSecretUses } from './secret-uses.ts'

const none = { sealedNotBy: '', after: '', limit: 10_000 }

eachEngine((engine) => {
  describe('sealing anew', () => {
    let app: TestApp
    let person: TotpPerson
    let during: Context
    before(async () => {
      app = await startTestApp({ engine })
      person = await sealEverywhere(app)
      during = withSecrets(app, [newSecret, ...app.context.config.secrets])
    })
    after(() => app[Symbol.asyncDispose]())

    /** Everything sealed, opened. */
    const open = async ({ secrets }: Pick<Context, 'secrets'>) => {
      const opened: [string, string, string][] = []
      for (const column of sealedColumns)
        for (const { key, box } of await pageOldBoxes(app.context.database.kysely, column, none))
          opened.push([`${column.table}.${column.column}`, key, secrets.open(box, column.placeOf(key))])
      return opened
    }

    it('knows every column that is named as sealed', async () => {
      const tables = await readTables(app.context.database)
      const named = tables.flatMap(({ name, columns }) =>
        columns.filter((column) => /(^|_)sealed(_|$)/.test(column)).map((column) => `${name}.${column}`),
      )
      assert.ok(named.length > 0)
      assert.deepEqual(named.sort(), sealedColumns.map(({ table, column }) => `${table}.${column}`).sort())
    })

    it('knows every column that holds a box, and each of them holds one here', async () => {
      const found = new Set<string>()
      for (const table of await readTables(app.context.database))
        for (const row of await readRows(app.context.database, table))
          for (const [column, value] of Object.entries(row))
            if (/v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22,}/.test(value)) found.add(`${table.name}.${column}`)
      assert.deepEqual(
        [...found].sort(),
        sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
      )
    })

    it('knows every column that names a pepper', async () => {
      const peppered = new Set<string>()
      for (const table of await readTables(app.context.database))
        for (const column of table.columns)
          if (/(^|password_)key_id$/.test(column)) peppered.add(`${table.name}.${column}`)
      assert.deepEqual([...peppered].sort(), [
        'dashboard_shares.password_key_id',
        'passwords.key_id',
        'registrations.password_key_id',
      ])
    })

    it('leaves a box alone that somebody has replaced meanwhile', async () => {
      const column = sealedColumns.find(({ table }) => table === 'totp_factors') ?? assert.fail()
      const db = app.context.database.kysely
      const [row] = (await pageOldBoxes(db, column, none)) as [SealedRow]
      assert.equal(await replaceBox(db, column, { ...row, box: 'v1.another.box' }, 'v1.mine'), false)
      assert.deepEqual(await pageOldBoxes(db, column, none), [row])
    })

    it('changes every box and no content, with a record, and nothing when it is done again', async () => {
      const contents = await open(app.context)
      assert.equal(new Set(contents.map(([column]) => column)).size, sealedColumns.length)
      // Two at once, as two operators would: no box is lost and none counted twice.
      const [one, other] = await Promise.all([resealEverything(during), resealEverything(during)])
      assert.deepEqual(await open(withSecrets(app, [newSecret])), contents)
      const resealed = [...one, ...other].reduce((sum, { count }) => sum + count, 0)
      assert.equal(resealed, contents.length)
      assert.deepEqual(await resealEverything(during), [])
      assert.ok((await findSecretUses(during)).every(({ kind }) => kind === 'hashed'))
      const { rows } = await sql<{ details: string }>`
        select details from audit_events where act = 'secret.resealed' and actor_kind = 'operator'`.execute(
        app.context.database.kysely,
      )
      const recorded = rows.map(({ details }) => (JSON.parse(details) as { count: number }).count)
      assert.equal(
        recorded.reduce((sum, count) => sum + count),
        resealed,
      )
    })

    it('goes on with what another run did not reach', async () => {
      const column = sealedColumns.find(({ table }) => table === 'totp_factors') ?? assert.fail()
      const db = app.context.database.kysely
      const [row] = (await pageOldBoxes(db, column, none)) as [SealedRow]
      // As a server would that has not been started anew yet.
      const older = app.context.secrets.seal(person.secret, column.placeOf(row.key))
      assert.ok(await replaceBox(db, column, row, older))
      assert.deepEqual(await resealEverything(during), [
        { holds: 'authenticator apps', count: 1, unopened: 0 },
      ])
    })

    it('lets an authenticator app work on, without the old secret', async () => {
      await using server = await startServerOn(during)
      // Its own hash is older: this sign-in makes it anew.
      const browser = await passwordProven(app, person, server.browser())
      app.clock.advance(stepMs)
      const answer = await browser.post('/v1/sign-in/totp', { code: codeNow(app, person.secret) })
      assert.equal(answer.status, 200, answer.text)
      await using alone = await startServerOn(withSecrets(app, [newSecret]))
      const again = await passwordProven(app, person, alone.browser())
      app.clock.advance(stepMs)
      const done = await again.post('/v1/sign-in/totp', { code: codeNow(app, person.secret) })
      assert.equal(done.status, 200, done.text)
    })
  })

  it('counts what no configured secret opens, and leaves it for the day it is found', async () => {
    await using app = await startTestApp({ engine })
    await registeredPerson(app)
    const strangers = withSecrets(app, [newSecret])
    const [mails] = await resealEverything(strangers)
    assert.deepEqual([mails?.count, mails?.unopened], [0, 1])
    const uses = await findSecretUses(strangers)
    assert.deepEqual(
      uses.map(({ holds, count, isLost, kind }) => [holds, count, isLost, kind]),
      [
        ['mails', 1, true, 'sealed'],
        ['passwords', 1, true, 'hashed'],
      ],
    )
    assert.deepEqual(await findSecretUses(app.context), [])
    assert.equal((await app.mails()).length, 1)
  })
})

describe('mailed codes', () => {
  it('of before the rotation work during it, and not when the old secret is gone', async () => {
    await using app = await startTestApp()
    const [during, afterwards] = [await askedForReset(app), await askedForReset(app)]
    const both = withSecrets(app, [newSecret, ...app.context.config.secrets])
    assert.equal((await redeemed(both, during)).status, 200)
    const refused = await redeemed(withSecrets(app, [newSecret]), afterwards)
    assert.equal(refused.body.code, 'code-wrong', refused.text)
  })

  /** A browser that has asked for a new password, and the code of the mail. */
  async function askedForReset(app: TestApp) {
    const browser = app.browser()
    const { email, password } = await registeredPerson(app)
    await browser.post('/v1/recovery', { email })
    return { browser, newPassword: `${password} again`, code: codeIn(await app.mailTo(email)) }
  }

  async function redeemed(context: Context, asked: Awaited<ReturnType<typeof askedForReset>>) {
    await using server = await startServerOn(context)
    const browser = server.browser()
    for (const [name, value] of asked.browser.cookies) browser.cookies.set(name, value)
    const { newPassword, code } = asked
    return browser.post('/v1/recovery/reset', { code, newPassword })
  }
})
