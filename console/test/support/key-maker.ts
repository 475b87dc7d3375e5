import assert from 'node:assert/strict'
import { runLatchkey } from '../../../server/test/support/command-line.ts'
import type { Json } from '../../../server/test/support/http-client.ts'
import { tokenIn } from '../../../server/test/support/mail.ts'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, signInElsewhere } from './account-holder.ts'
import { mailTo } from './inbox.ts'
import type { Founded } from './organization-founder.ts'

export interface MadeKey {
  id: string
  /** Of its page in the console. */
  page: string
  /** Of the API. */
  path: string
  secret: string
}

/** A key, made without a window. */
export async function makeKey({ client }: AccountHolder, facts: Json): Promise<MadeKey> {
  const answer = await client.post<{ apiKey: { id: string }; secret: string }>('/v1/api-keys', facts)
  assert.equal(answer.status, 201, answer.text)
  const { id } = answer.body.apiKey
  return {
    id,
    page: `/account/api-keys/${id}`,
    path: `/v1/api-keys/${id}`,
    secret: answer.body.secret,
  }
}

/** What a program hears that sends this secret, and nothing else. */
export async function askWith(secret: string, url: string, init: RequestInit = {}) {
  const headers = {
    authorization: `Bearer ${secret}`,
    ...(init.body ? { 'content-type': 'application/json' } : {}),
  }
  const answer = await fetch(url, { ...init, headers })
  const text = await answer.text()
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Json }
}

/** The account is recovered by mail; its owner then signs in again. */
export async function recover(server: ServerProcess, holder: AccountHolder): Promise<AccountHolder> {
  const { email, client } = holder
  assert.equal((await client.post('/v1/recovery', { email })).status, 202)
  const token = tokenIn(await mailTo(server, email, { template: 'password-reset' }))
  const password = 'nine ferries cross the sound'
  const reset = await client.post('/v1/recovery/reset', { token, newPassword: password })
  assert.equal(reset.status, 200, reset.text)
  return signInElsewhere({ ...holder, password }, server.baseUrl)
}

export async function becomeOperator(server: ServerProcess, { email }: AccountHolder): Promise<void> {
  const { code, stderr } = await runLatchkey(server.environment, ['operator', 'grant', email])
  assert.equal(code, 0, stderr)
}

/** The owner takes somebody out of the organization. */
export async function removeMember(founded: Founded, email: string): Promise<void> {
  const path = `/v1/organizations/${founded.organizationId}/members`
  const { body } = await founded.owner.client.get<{ items: { user: { id: string; email: string } }[] }>(path)
  const member = body.items.find(({ user }) => user.email === email)
  const removed = await founded.owner.client.delete(`${path}/${member?.user.id}`)
  assert.equal(removed.status, 204, removed.text)
}
