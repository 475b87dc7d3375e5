import assert from 'node:assert/strict'
import { createId } from '../../src/crypto/ids.ts'
import type { Answer, Json } from './http-client.ts'
import { type Person, registeredPerson } from './people.ts'
import { userIdOf } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

/** Somebody with an account, and where operators find it. */
export interface Account extends Person {
  id: string
  /** `/v1/deployment/users/usr_…` */
  path: string
}

export async function accountOf(app: TestApp, person?: Person): Promise<Account> {
  const somebody = person ?? (await registeredPerson(app))
  const id = await userIdOf(app, somebody.email)
  return { ...somebody, id, path: `/v1/deployment/users/${id}` }
}

/** What stands where an id should and names no account to operators: another directory's user is none of theirs. */
export async function idsOfNobody(app: TestApp): Promise<string[]> {
  const [foreign, ada] = [await accountOf(app), await accountOf(app)]
  const directoryId = `dir_${createId('user')}`
  const { kysely } = app.context.database
  await kysely
    .insertInto('directories')
    .values({ id: directoryId, kind: 'experience', created_at: 1 })
    .execute()
  await kysely.updateTable('users').set({ directory_id: directoryId }).where('id', '=', foreign.id).execute()
  return [foreign.id, createId('user'), 'nonsense', ada.email]
}

/** What the log holds of the acts of operators on an account, oldest first. */
export async function operatorActsOn(app: TestApp, { id }: { id: string }) {
  return app.context.database.kysely
    .selectFrom('audit_events')
    .select(['act', 'actor_kind', 'actor_id', 'method', 'session_id', 'address'])
    .where('user_id', '=', id)
    .where('actor_kind', '=', 'operator')
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Asserts that exactly these acts stand in the log of an account, each by this operator and with where it came from. */
export async function assertActsBy(
  app: TestApp,
  operator: { id: string; browser: Person['browser'] },
  account: { id: string },
  acts: string[],
): Promise<void> {
  const session = await operator.browser.get<{ id: string }>('/v1/session')
  const recorded = await operatorActsOn(app, account)
  assert.deepEqual(
    recorded.map(({ act }) => act),
    acts,
  )
  for (const event of recorded) {
    assert.equal(event.actor_id, operator.id)
    assert.equal(event.method, null)
    if (['api-key.held', 'account-link.removed'].includes(event.act)) continue
    assert.equal(event.session_id, session.body.id)
    assert.notEqual(event.address, null)
  }
}

export function assertDone(answer: Answer<Json>): void {
  assert.deepEqual([answer.status, answer.text], [204, ''], answer.text)
}
