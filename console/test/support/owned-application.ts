import assert from 'node:assert/strict'
import {
  type Answer,
  asBrowser,
  fetchTransport,
  type Json,
} from '../../../server/test/support/http-client.ts'
import { codeIn } from '../../../server/test/support/mail.ts'
import type { AccountHolder } from './account-holder.ts'
import { mailTo } from './inbox.ts'

export interface OwnedApplication {
  id: string
  experienceId: string
  path: string
  /** Makes something below the application and gives its id. */
  make(below: string, body: Json): Promise<string>
  change(body: Json): Promise<void>
}

/** An application without a window, in an organization or with null in the personal space. */
export async function makeApplication(
  { client }: AccountHolder,
  name: string,
  organizationId: string | null,
): Promise<OwnedApplication> {
  const id = created(await client.post('/v1/applications', { organizationId, name }))
  const api = `/v1/applications/${id}/experience`
  const { body: experience } = await client.get<{ id: string }>(api)
  return {
    id,
    experienceId: experience.id,
    path: `/applications/${id}`,
    make: async (below, body) => created(await client.post(`${api}/${below}`, body)),
    async change(body) {
      const answer = await client.patch(api, body)
      assert.equal(answer.status, 200, answer.text)
    },
  }
}

/** Somebody registers on the Experience's page, and signs in once more, without a window. */
export async function registerThere(
  baseUrl: string,
  { experienceId }: OwnedApplication,
  names: { email: string; firstName: string; lastName: string },
): Promise<void> {
  const api = `/v1/experiences/${experienceId}`
  const client = asBrowser(fetchTransport(baseUrl))
  const password = 'seven herons over Grado'
  const begun = await client.post(`${api}/registration`, { ...names, password })
  assert.equal(begun.status, 202, begun.text)
  const mail = await mailTo({ baseUrl }, names.email, { template: 'confirm-registration' })
  const confirmed = await client.post(`${api}/registration/confirm`, { code: codeIn(mail) })
  assert.equal(confirmed.status, 200, confirmed.text)
  const again = await asBrowser(fetchTransport(baseUrl)).post(`${api}/sign-in/password`, {
    email: names.email,
    password,
  })
  assert.equal(again.status, 200, again.text)
}

function created(answer: Answer<Json>): string {
  assert.equal(answer.status, 201, answer.text)
  return String(answer.body.id)
}
