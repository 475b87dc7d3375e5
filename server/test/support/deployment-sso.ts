import assert from 'node:assert/strict'
import { assertProblem, type Client, type Json } from './http-client.ts'
import { type Person, registeredPerson } from './people.ts'
import { userIdOf } from './second-factors.ts'
import { oidcFacts, type SsoApp, setRecord } from './sso.ts'
import type { TestApp } from './test-app.ts'

export interface Operator extends Person {
  id: string
}

/** Somebody who runs the deployment, in a session that proves two factors. */
export async function operatorOf(app: TestApp, person?: Person): Promise<Operator> {
  const somebody = person ?? (await registeredPerson(app))
  const id = await userIdOf(app, somebody.email)
  const db = app.context.database.kysely
  await db
    .updateTable('users')
    .set({ operator_since: app.context.clock.now() })
    .where('id', '=', id)
    .execute()
  await setMethods(app, id, ['pwd', 'otp', 'mfa'])
  return { ...somebody, id }
}

/** As if this user's sessions had proven exactly these. */
export async function setMethods(app: TestApp, userId: string, methods: string[]): Promise<void> {
  await app.context.database.kysely
    .updateTable('sessions')
    .set({ methods: JSON.stringify(methods) })
    .where('user_id', '=', userId)
    .execute()
}

export const deploymentPath = '/v1/deployment/sso-connections'

/** A draft as the operator begins it. */
export async function deploymentConnection(
  operator: Operator,
  facts: Json = { kind: 'oidc', name: 'Harbour staff' },
): Promise<{ id: string; path: string }> {
  const answer = await operator.browser.post<{ id: string }>(deploymentPath, facts)
  assert.equal(answer.status, 201, answer.text)
  return { id: answer.body.id, path: `${deploymentPath}/${answer.body.id}` }
}

/** A domain that waits for its record. */
export async function waitingDomain(operator: Operator, { path }: { path: string }, domain: string) {
  const answer = await operator.browser.post<{ id: string; record: { name: string; value: string } }>(
    `${path}/domains`,
    { domain },
  )
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

/** Switched on, for this domain. */
export async function runningConnection(
  app: SsoApp,
  operator: Operator,
  { provider, domain }: { provider: { url: string }; domain: string },
): Promise<{ id: string; path: string }> {
  const connection = await deploymentConnection(operator, oidcFacts(provider))
  const added = await waitingDomain(operator, connection, domain)
  setRecord(app, added.record)
  const proven = await operator.browser.post(`${connection.path}/domains/${added.id}/verify`, {})
  assert.equal(proven.status, 200, proven.text)
  await app.context.database.kysely
    .updateTable('sso_connections')
    .set({ tested_at: app.context.clock.now() })
    .where('id', '=', connection.id)
    .execute()
  const on = await operator.browser.patch(connection.path, { state: 'on' })
  assert.equal(on.status, 200, on.text)
  return connection
}

/** To everybody but an operator with a second factor the operation is not there, or says what is missing. */
export async function assertOperatorsOnly(
  app: TestApp,
  method: string,
  path: string,
  body?: Json,
): Promise<void> {
  const ask = (browser: Client) => browser.request(method, path, body === undefined ? {} : { body })
  assertProblem(await ask((await registeredPerson(app)).browser), 404, 'not-found')
  assertProblem(await ask(app.browser()), 401, 'not-signed-in')
  const operator = await operatorOf(app)
  await setMethods(app, operator.id, ['pwd'])
  const problem = assertProblem(await ask(operator.browser), 403, 'access-denied')
  assert.deepEqual([problem.reason, problem.remedy], ['mfa-required', { action: 'enrolMfa' }])
}
