import assert from 'node:assert/strict'
import { tokenIn } from './mail.ts'
import type { FoundedOrganization, Member } from './organizations.ts'
import type { TestApp } from './test-app.ts'

export interface SentInvitation {
  id: string
  email: string
  /** From the newest mail to the address. */
  token: string
}

/** Invites an address, as a member of the organization would; its owner unless somebody else is named. */
export async function invited(
  app: TestApp,
  organization: FoundedOrganization,
  email: string,
  { role = 'viewer', by = organization.owner }: { role?: string; by?: Member } = {},
): Promise<SentInvitation> {
  const answer = await by.browser.post<{ id: string }>(`${organization.path}/invitations`, { email, role })
  assert.equal(answer.status, 201, answer.text)
  return { id: answer.body.id, email, token: tokenIn(await app.mailTo(email)) }
}

/** The status that those who may invite see, and whether it could be accepted. */
export async function invitationStates(organization: FoundedOrganization) {
  const { body } = await organization.owner.browser.get<{
    items: { id: string; email: string; status: string; inviterMayInvite: boolean; role: { id: string } }[]
  }>(`${organization.path}/invitations?limit=100`)
  return new Map(body.items.map((item) => [item.id, item]))
}
