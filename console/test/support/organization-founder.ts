import assert from 'node:assert/strict'
import type { Answer, Json } from '../../../server/test/support/http-client.ts'
import { tokenIn } from '../../../server/test/support/mail.ts'
import {
  type AccountHolder,
  type EnrolledApp,
  enrolApp,
  type Named,
  registerHolder,
} from './account-holder.ts'
import { mailTo } from './inbox.ts'

export interface Founded {
  owner: AccountHolder
  organizationId: string
  name: string
}

interface FoundedOptions {
  name?: string
  owner?: AccountHolder
}

function created(answer: Answer<Json>): string {
  assert.equal(answer.status, 201, answer.text)
  return String(answer.body.id)
}

/** An organization with its owner, without a window. */
export async function foundOrganization(baseUrl: string, options: FoundedOptions = {}): Promise<Founded> {
  const name = options.name ?? 'Lagoon Works'
  const owner = options.owner ?? (await registerHolder(baseUrl))
  const organizationId = created(await owner.client.post('/v1/organizations', { name }))
  return { owner, organizationId, name }
}

/** Somebody joins by invitation, as they would: with the token of the mail. */
export async function joinAs(
  baseUrl: string,
  founded: Founded,
  role: string,
  name?: Named,
): Promise<AccountHolder> {
  const member = await registerHolder(baseUrl, name)
  await inviteTo(founded, member.email, role)
  const token = await invitationToken(baseUrl, member.email)
  const joined = await member.client.post('/v1/invitations/accept', { token })
  assert.equal(joined.status, 200, joined.text)
  return member
}

export async function inviteTo(founded: Founded, email: string, role: string): Promise<string> {
  const path = `/v1/organizations/${founded.organizationId}/invitations`
  return created(await founded.owner.client.post(path, { email, role }))
}

/** What the link of the newest invitation to this address carries. */
export async function invitationToken(baseUrl: string, email: string): Promise<string> {
  const mail = await mailTo({ baseUrl }, email, { template: 'organization-invitation' })
  return tokenIn(mail)
}

export async function createProject(founded: Founded, name: string, workspaces: string[] = []) {
  const path = `/v1/organizations/${founded.organizationId}/projects`
  const { client } = founded.owner
  const projectId = created(await client.post(path, { name, description: `What ${name} needs` }))
  const workspaceIds: string[] = []
  for (const workspace of workspaces) {
    const made = await client.post(`${path}/${projectId}/workspaces`, { name: workspace, description: null })
    workspaceIds.push(created(made))
  }
  return { projectId, workspaceIds }
}

/** The owner has a second factor, and a session that proved it. */
export async function secureOwner({ owner }: Founded): Promise<EnrolledApp> {
  return enrolApp(owner)
}
