import assert from 'node:assert/strict'
import type { Client, Json } from './http-client.ts'
import { type FoundedOrganization, foundedOrganization, projectIn, workspaceIn } from './organizations.ts'
import type { Person } from './people.ts'
import type { TestApp } from './test-app.ts'

/** A workspace with all that is around it. */
export interface AgentPlace {
  organization: FoundedOrganization
  projectId: string
  workspaceId: string
  /** `/v1/organizations/…/workspaces/wsp_…` */
  path: string
  /** Where its agent tokens are. */
  tokens: string
}

/** An organization with a project and a workspace, founded by the person given or by somebody new. */
export async function agentPlace(app: TestApp, founder?: Person): Promise<AgentPlace> {
  const organization = await foundedOrganization(app, founder)
  const projectId = await projectIn(app, organization)
  return placeIn(organization, projectId, await workspaceIn(app, organization, projectId))
}

export function placeIn(
  organization: FoundedOrganization,
  projectId: string,
  workspaceId: string,
): AgentPlace {
  const path = `${organization.path}/projects/${projectId}/workspaces/${workspaceId}`
  return { organization, projectId, workspaceId, path, tokens: `${path}/agent-tokens` }
}

export interface MintedAgent {
  id: string
  secret: string
  view: Json
}

/** An agent token, minted by the founder unless another browser is given. */
export async function mintedAgent(
  place: AgentPlace,
  body: Json = {},
  browser: Client = place.organization.owner.browser,
): Promise<MintedAgent> {
  const answer = await browser.post<{ agentToken: Json & { id: string }; secret: string }>(place.tokens, {
    description: 'Nightly build',
    ...body,
  })
  assert.equal(answer.status, 201, answer.text)
  const { agentToken, secret } = answer.body
  return { id: agentToken.id, secret, view: agentToken }
}
