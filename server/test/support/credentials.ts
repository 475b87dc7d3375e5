import assert from 'node:assert/strict'
import type { JSONWebKeySet } from 'jose'
import type { Cap } from '../../src/access/cap.ts'
import type { Permission } from '../../src/access/permissions.ts'
import { toCapColumns } from '../../src/api-keys/api-key-cap.ts'
import { createId } from '../../src/crypto/ids.ts'
import { createToken, sha256 } from '../../src/crypto/tokens.ts'
import { platformDirectoryId } from '../../src/users/directories.ts'
import type { Client } from './http-client.ts'
import type { Member } from './organizations.ts'
import { type Person, registeredPerson } from './people.ts'
import { userIdOf } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

// Credentials as they are stored, so that a test of one feature does not hang on the operations of another.

export interface Issued {
  id: string
  secret: string
}

const uncapped: Cap = { role: null, organizations: null, permissions: null, projects: null }

/** An API key of this member, without a limit but those given. */
export async function apiKeyOf(
  app: TestApp,
  owner: Pick<Member, 'id'>,
  facts: { cap?: Partial<Cap>; kind?: 'personal' | 'service'; expiresAt?: number } = {},
): Promise<Issued> {
  const id = createId('apiKey')
  const now = app.context.clock.now()
  const db = app.context.database.kysely
  await db
    .insertInto('api_keys')
    .values({
      id,
      directory_id: platformDirectoryId,
      user_id: owner.id,
      name: 'Deploys',
      kind: facts.kind ?? 'personal',
      ...toCapColumns({ ...uncapped, ...facts.cap }),
      proves_mfa: 0,
      created_at: now,
      updated_at: now,
      expires_at: facts.expiresAt ?? null,
    })
    .execute()
  const secret = createToken('apiKey')
  await db
    .insertInto('api_key_secrets')
    .values({ token_hash: sha256(secret), api_key_id: id, created_at: now, ends_at: null })
    .execute()
  return { id, secret }
}

/** A service key, of an operator who is nobody else in the test. */
export async function serviceKeyOf(app: TestApp): Promise<Issued & { operatorId: string }> {
  const { email } = await registeredPerson(app)
  const operatorId = await userIdOf(app, email)
  await app.context.database.kysely
    .updateTable('users')
    .set({ operator_since: app.context.clock.now() })
    .where('id', '=', operatorId)
    .execute()
  return { ...(await apiKeyOf(app, { id: operatorId }, { kind: 'service' })), operatorId }
}

/** An agent token of a workspace. */
export async function agentTokenIn(
  app: TestApp,
  place: { organizationId: string; projectId: string; workspaceId: string },
  facts: { permissions?: Permission[]; expiresAt?: number } = {},
): Promise<Issued> {
  const id = createId('agentToken')
  const now = app.context.clock.now()
  const db = app.context.database.kysely
  await db
    .insertInto('agent_tokens')
    .values({
      id,
      organization_id: place.organizationId,
      project_id: place.projectId,
      workspace_id: place.workspaceId,
      description: 'Runner',
      permissions: JSON.stringify(facts.permissions ?? ['workspace.read']),
      created_by: createId('user'),
      created_at: now,
      expires_at: facts.expiresAt ?? null,
    })
    .execute()
  const secret = createToken('agent')
  await db
    .insertInto('agent_token_secrets')
    .values({ token_hash: sha256(secret), agent_token_id: id, created_at: now, ends_at: null })
    .execute()
  return { id, secret }
}

/** The token of a new session of this person, as programs hold it. */
export async function sessionTokenOf(
  app: TestApp,
  person: Pick<Person, 'email' | 'password'>,
): Promise<string> {
  const { email, password } = person
  const body = { email, password, delivery: 'token' }
  const answer = await app.program().post<{ token: string }>('/v1/sign-in/password', body)
  assert.equal(answer.status, 200, answer.text)
  return answer.body.token
}

/** The public keys that a server serves, as those who verify its signed tokens fetch them. */
export async function servedKeys(client: Client): Promise<JSONWebKeySet> {
  const answer = await client.get('/.well-known/jwks.json')
  assert.equal(answer.status, 200, answer.text)
  return JSON.parse(answer.text) as JSONWebKeySet
}
