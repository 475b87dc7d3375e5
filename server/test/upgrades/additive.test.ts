import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Kysely } from 'kysely'
import { migrations } from '../../src/database/migrate.ts'
import { captureStatements } from '../../src/database/migration-plan.ts'
import { engines } from '../support/each-engine.ts'
import { repositoryRoot } from '../support/source-tree.ts'
import { allReleased, releasedMigrations } from './released.ts'

/**
 * Indexes over tables that were there before, and why PostgreSQL may let nobody change the table while one is built. Any
 * of them is only found there when it was built `concurrently` before, as the guide to upgrades says.
 */
const perAccount =
  'Accounts are few beside their acts: seconds for a million, in which only changes of accounts wait.'
const perOrganization = 'Organizations are fewer still.'
const explainedIndexes: Record<string, string> = {
  users_sought_name_index: 'Empty when it is built: a job fills the column.',
  users_sought_last_name_index: 'Empty when it is built: a job fills the column.',
  users_unsought_index: perAccount,
  users_operator_index: perAccount,
  users_sso_linked_index: perAccount,
  users_sought_email_index: perAccount,
  organizations_created_index: perOrganization,
  organizations_sought_name_index: perOrganization,
  emails_failed_index: 'Mails are forgotten a while after they were sent.',
  invitations_deployment_index: 'Invitations end within a week and are forgotten.',
  audit_events_deployment_index:
    'Over the one table that may be very large, but with few rows in it: one reading. The guide shows how it is built before.',
}

describe('migrations', () => {
  it('of a release stay as they are, and in their order', () => {
    assert.deepEqual(
      migrations.slice(0, allReleased.length).map(({ name }) => name),
      allReleased,
    )
  })

  it('are numbered in their order, each once', () => {
    const numbers = migrations.map(({ name }) => /^(\d{4})!?-[a-z0-9-]+$/.exec(name)?.[1])
    assert.ok(!numbers.includes(undefined), numbers.join())
    assert.deepEqual(numbers, [...new Set(numbers)].sort())
  })

  const since = migrations.slice(allReleased.length)
  for (const migration of since)
    for (const engine of engines)
      it(`${migration.name} only adds, on ${engine}`, async () => {
        if (/^\d+!/.test(migration.name)) return assertNewMinor(migration.name)
        const statements = await captureStatements(engine, migration)
        assert.ok(statements.length > 0)
        assert.deepEqual(breakingOf(statements), [])
      })

  it('build no index over a table of before without a word why', async () => {
    const found = new Set<string>()
    for (const migration of since) {
      const statements = await captureStatements('postgres', migration)
      assert.deepEqual(
        indexesOver(statements).filter((name) => !(name in explainedIndexes)),
        [],
        migration.name,
      )
      for (const name of indexesOver(statements)) found.add(name)
    }
    assert.deepEqual([...found].sort(), Object.keys(explainedIndexes).sort())
  })

  it('build none while they have closed another table of before, by adding a column to it', async () => {
    for (const { name, up } of since) {
      const statements = await captureStatements('postgres', { up })
      const created = createdBy(statements)
      const closed = statements.filter((text) => {
        const table = /^alter table "(\w+)"/.exec(text)?.[1]
        return table !== undefined && !created.has(table)
      })
      assert.ok(closed.length === 0 || indexesOver(statements).length === 0, name)
    }
  })

  const breaking = [
    'drop table "users"',
    'drop index "users_email_key"',
    'alter table "users" drop column "phone"',
    'alter table "users" rename to "people"',
    'alter table "users" rename column "phone" to "telephone"',
    'alter table "users" alter column "phone" type bigint',
    'alter table "users" alter column "phone" set not null',
    'alter table "users" alter column "phone" drop default',
    'alter table "users" add column "locale" text not null',
    'alter table "users" add column "locale" text unique',
    'alter table "users" add constraint "c" check (phone is not null)',
    'create unique index "i" on "users" ("phone")',
    'delete from "users"',
    'truncate "users"',
    'create trigger "t" before insert on "users"',
  ]
  for (const statement of breaking)
    it(`are refused with: ${statement}`, () => assert.deepEqual(breakingOf([statement]), [statement]))

  it('may add what no earlier version stumbles over', () => {
    const fine = [
      'create table "notes" ("id" text primary key, "text" text not null)',
      'create unique index "notes_key" on "notes" ("text")',
      'alter table "users" add column "locale" text',
      'alter table "users" add column "locale" text default \'en\' not null',
      'create index "users_locale_index" on "users" ("locale")',
      'insert into "notes" ("id") values ($1) -- with ["a"]',
      'update "users" set "locale" = $1 -- with ["en"]',
      'select "id" from "users"',
    ]
    assert.deepEqual(breakingOf(fine), [])
    assert.deepEqual(indexesOver(fine), ['users_locale_index'])
  })

  it('are caught when one of their code would break the rule', async () => {
    const up = async (db: Kysely<unknown>) => {
      await db.schema.alterTable('users').dropColumn('phone').execute()
    }
    for (const engine of engines)
      assert.equal(breakingOf(await captureStatements(engine, { up })).length, 1, engine)
  })
})

/** Statements on which a version of before would stumble, or which take something away. */
function breakingOf(statements: readonly string[]): string[] {
  const created = createdBy(statements)
  return statements.filter((statement) => {
    const text = statement.toLowerCase()
    if (/^(select|insert into|update|create table)\b/.test(text)) return false
    const unique = /^create unique index .* on "(\w+)"/.exec(text)
    if (unique) return !created.has(unique[1] ?? '')
    if (text.startsWith('create index')) return false
    const [, table = '', change = ''] = /^alter table "(\w+)" (.*)$/s.exec(text) ?? []
    if (created.has(table)) return false
    if (!change.startsWith('add column')) return true
    const needsValue = change.includes('not null') && !change.includes('default')
    return needsValue || /\b(unique|check|primary key)\b/.test(change)
  })
}

function indexesOver(statements: readonly string[]): string[] {
  const created = createdBy(statements)
  return statements.flatMap((statement) => {
    const [, name = '', table = ''] =
      /^create (?:unique )?index (?:if not exists )?"?(\w+)"? on "?(\w+)"?/.exec(statement) ?? []
    return name === '' || created.has(table) ? [] : [name]
  })
}

function createdBy(statements: readonly string[]): Set<string> {
  return new Set(
    statements.flatMap((text) => /^create table (?:if not exists )?"(\w+)"/.exec(text)?.[1] ?? []),
  )
}

/** Only a new minor version may ask that none of before runs beside it. */
function assertNewMinor(name: string): void {
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  const minor = (text: string) => text.split('.').slice(0, 2).join('.')
  const last = Object.keys(releasedMigrations).at(-1) ?? ''
  assert.notEqual(minor(version), minor(last), `${name} has no place in ${version}`)
}
