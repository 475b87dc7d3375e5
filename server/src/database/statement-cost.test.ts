import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { judgeStatement } from './statement-cost.ts'

const cases: [sql: string, postgres: string, sqlite: string][] = [
  ['create table "notes" ("id" text primary key)', 'instant', 'instant'],
  ['create index "i" on "users" ("created_at")', 'reads, changes of users wait', 'reads, every change waits'],
  ['create unique index concurrently "i" on "users" ("a")', 'reads', 'reads, every change waits'],
  ['create index "i" on "notes" ("id")', 'instant', 'instant'],
  ['alter table "users" add column "locale" text', 'instant', 'instant'],
  ['alter table "users" add column "locale" text default \'en\' not null', 'instant', 'instant'],
  [
    'alter table "users" add column "r" float default (random())',
    'rewrites, users is closed',
    'rewrites, every change waits',
  ],
  [
    'alter table "users" add column "o" text references "organizations" ("id")',
    'reads, users is closed',
    'reads, every change waits',
  ],
  [
    'alter table "users" add constraint "c" check (a > 0)',
    'reads, users is closed',
    'reads, every change waits',
  ],
  [
    'alter table "users" add constraint "c" check (a > 0) not valid',
    'instant, users is closed',
    'instant, every change waits',
  ],
  [
    'alter table "users" alter column "a" set not null',
    'reads, users is closed',
    'reads, every change waits',
  ],
  [
    'alter table "users" alter column "a" type bigint',
    'rewrites, users is closed',
    'rewrites, every change waits',
  ],
  ['alter table "users" drop column "a"', 'instant', 'rewrites, every change waits'],
  ['alter table "users" rename to "people"', 'instant', 'instant'],
  ['drop index "i"', 'instant', 'instant'],
  [
    'update "users" set "a" = $1',
    'reads, changes of the same rows of users wait',
    'reads, every change waits',
  ],
  ['insert into "jobs" ("name") values ($1)', 'instant', 'instant'],
  [
    'insert into "notes" ("id") select "id" from "users"',
    'reads, changes of the same rows of notes wait',
    'reads, every change waits',
  ],
  ['select "id" from "users" where "id" > $1', 'reads', 'reads, every change waits'],
  ['vacuum', 'rewrites, everything may wait', 'rewrites, everything may wait'],
]

describe('what a statement of a migration costs', () => {
  for (const engine of ['postgres', 'sqlite'] as const)
    for (const [sql, onPostgres, onSqlite] of cases)
      it(`on ${engine}: ${sql}`, () => {
        const { work, waits } = judgeStatement(sql, engine, new Set(['notes']))
        const short = [work.split(' ')[0], waits?.replace(' meanwhile', '')].filter(Boolean).join(', ')
        assert.equal(short, engine === 'postgres' ? onPostgres : onSqlite)
      })

  it('is nothing for a table that the same migration has made, under its new name too', () => {
    const created = new Set<string>()
    for (const sql of [
      'create table "notes" ("id" text)',
      'alter table "notes" rename to "remarks"',
      'create index "i" on "remarks" ("id")',
    ])
      assert.equal(judgeStatement(sql, 'postgres', created).work, 'instant', sql)
  })
})
