import assert from 'node:assert/strict'
import { setMethods } from './deployment-sso.ts'
import type { Answer, Client, Json } from './http-client.ts'
import type { Person } from './people.ts'
import { userIdOf } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

/** What an answer shows of an API key. */
export interface ShownKey {
  id: string
  name: string
  kind: string
  state: string
  usable: boolean
  problem: string | null
  cap: {
    role: string | null
    organizations: { id: string; name: string | null; role: string | null }[] | null
    permissions: string[] | null
    projects: { id: string; name: string | null; organizationId: string | null }[] | null
  }
  provesMfa: boolean
  createdAt: string
  updatedAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  lastUsedAddress: string | null
  rotation: { previousSecretEndsAt: string } | null
}

export interface MadeKey {
  id: string
  /** `/v1/api-keys/key_…` */
  path: string
  secret: string
  view: ShownKey
  /** A program that uses it. */
  program: Client
}

/** A key that its owner makes, as a person would. */
export async function madeKey(app: TestApp, { browser }: Pick<Person, 'browser'>, facts: Json = {}) {
  return toMadeKey(app, await browser.post('/v1/api-keys', { name: 'CI deploy', ...facts }))
}

/** The key in the answer of making or rotating one. */
export function toMadeKey(app: TestApp, answer: Answer<unknown>): MadeKey {
  assert.ok(answer.status === 201 || answer.status === 200, answer.text)
  const { apiKey, secret } = answer.body as { apiKey: ShownKey; secret: string }
  const path = `/v1/api-keys/${apiKey.id}`
  return { id: apiKey.id, path, secret, view: apiKey, program: app.program(secret) }
}

/** The key as its owner sees it now. */
export async function shownKey({ browser }: Pick<Person, 'browser'>, key: { path: string }) {
  const { status, text, body } = await browser.get<ShownKey>(key.path)
  assert.equal(status, 200, text)
  return body
}

/** The names of all fields at which a request was refused, with their codes. */
export function fieldCodes(answer: Answer<Json>): string[] {
  assert.equal(answer.body.code, 'validation', answer.text)
  return (answer.body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`)
}

/** The account runs the deployment, and its sessions have proven two factors. */
export async function makeOperator(app: TestApp, { email }: Pick<Person, 'email'>): Promise<void> {
  const userId = await userIdOf(app, email)
  await app.context.database.kysely
    .updateTable('users')
    .set({ operator_since: app.context.clock.now() })
    .where('id', '=', userId)
    .execute()
  await setMethods(app, userId, ['pwd', 'otp', 'mfa'])
}
