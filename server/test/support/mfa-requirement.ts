import assert from 'node:assert/strict'
import { type FoundedOrganization, foundedOrganization } from './organizations.ts'
import { personWithTotp } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

export interface WrittenRule {
  appliesTo: string
  roles?: string[]
  graceUntil?: string | null
  appliesToApiKeys?: boolean
}

/** The owner sets the rule; the answer may be a refusal. */
export function setRequirement({ owner, path }: FoundedOrganization, rule: WrittenRule) {
  return owner.browser.request('PUT', `${path}/mfa-requirement`, {
    body: { appliesToApiKeys: false, ...rule },
  })
}

/** An organization with this rule, whose owner satisfies it. */
export async function ruledOrganization(
  app: TestApp,
  rule: WrittenRule,
  name?: string,
): Promise<FoundedOrganization> {
  const organization = await foundedOrganization(app, await personWithTotp(app), name)
  const answer = await setRequirement(organization, rule)
  assert.equal(answer.status, 200, answer.text)
  return organization
}

/** The rule as the organization shows it to its owner. */
export async function requirementOf({ owner, path }: FoundedOrganization) {
  const { status, text, body } = await owner.browser.get<{ mfaRequirement: WrittenRule }>(path)
  assert.equal(status, 200, text)
  return body.mfaRequirement
}
