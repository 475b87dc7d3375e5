import assert from 'node:assert/strict'
import { createId } from '../../src/crypto/ids.ts'
import { findExperienceOf } from '../../src/experiences/experiences.ts'
import type { ExperienceSettings } from '../../src/experiences/settings.ts'
import { assertAbsent } from './access-answers.ts'
import { apiKeyOf } from './credentials.ts'
import { changeSettings, type ExperienceApp, seenFrom } from './experiences.ts'
import { type Answer, assertProblem, type Client, type Json } from './http-client.ts'
import { tokenIn } from './mail.ts'
import { type FoundedOrganization, foundedOrganization, memberOf } from './organizations.ts'
import { goodPassword } from './people.ts'
import type { TestApp } from './test-app.ts'

export const backAddress = 'https://app.example.com/back'

/** An application of an organization, as those who run it see it. */
export interface DevelopedExperience {
  organization: FoundedOrganization
  /** The owner's browser. */
  browser: Client
  applicationId: string
  experienceId: string
  directoryId: string
  /** `/v1/applications/app_…/experience`: what its paths begin with. */
  path: string
  /** The same app as the people of the Experience see it. */
  inside: ExperienceApp
}

/** An application that the owner of an organization, or of a new one, has made. */
export async function developedExperience(
  app: TestApp,
  facts: { organization?: FoundedOrganization; name?: string; settings?: Partial<ExperienceSettings> } = {},
): Promise<DevelopedExperience> {
  const organization = facts.organization ?? (await foundedOrganization(app))
  const { browser } = organization.owner
  const name = facts.name ?? 'Harbour'
  const made = await browser.post<{ id: string }>('/v1/applications', {
    organizationId: organization.id,
    name,
  })
  assert.equal(made.status, 201, made.text)
  const applicationId = made.body.id
  const experience = await findExperienceOf(app.context, applicationId)
  if (experience === null) throw new Error('The application has no Experience.')
  await changeSettings(app, experience.id, { returnAddresses: [backAddress], ...facts.settings })
  return {
    organization,
    browser,
    applicationId,
    experienceId: experience.id,
    directoryId: experience.directoryId,
    path: `/v1/applications/${applicationId}/experience`,
    inside: await seenFrom(app, experience),
  }
}

let count = 0

/** A user whom those who run the application make; the answer's body. */
export async function madeUser(
  { browser, path }: Pick<DevelopedExperience, 'browser' | 'path'>,
  facts: Json = {},
): Promise<Json & { id: string; email: string }> {
  count += 1
  const given = { email: `noor${count}@example.net`, firstName: 'Noor', lastName: 'Haddad', ...facts }
  const answer = await browser.post<Json & { id: string; email: string }>(`${path}/users`, given)
  assert.equal(answer.status, 201, answer.text)
  return answer.body
}

/** A user of the Experience who has followed the invitation and signed in, with their browser there. */
export async function settledUser(
  app: TestApp,
  experience: DevelopedExperience,
  facts: Json = {},
): Promise<{ id: string; email: string; password: string; browser: Client }> {
  const { id, email } = await madeUser(experience, facts)
  const browser = experience.inside.browser()
  const token = tokenIn(await app.mailTo(email), 'lkr')
  const newPassword = goodPassword
  const reset = await browser.post('/v1/recovery/reset', { token, newPassword })
  assert.equal(reset.status, 200, reset.text)
  await signIn(browser, { email, password: newPassword })
  return { id, email, password: newPassword, browser }
}

export async function signIn(browser: Client, person: { email: string; password: string }): Promise<void> {
  const answer = await browser.post('/v1/sign-in/password', person)
  assert.equal(answer.status, 200, answer.text)
}

/** A group that those who run the application make: its id. */
export async function madeGroup(
  { browser, path }: Pick<DevelopedExperience, 'browser' | 'path'>,
  name: string,
  parentId: string | null = null,
): Promise<string> {
  const answer = await browser.post<{ id: string }>(`${path}/groups`, { name, parentId })
  assert.equal(answer.status, 201, answer.text)
  return answer.body.id
}

export async function addTo(
  { browser, path }: Pick<DevelopedExperience, 'browser' | 'path'>,
  groupId: string,
  userId: string,
): Promise<void> {
  const answer = await browser.post(`${path}/groups/${groupId}/members`, { userId })
  assert.equal(answer.status, 204, answer.text)
}

/** The application's back end: a program with an API key of the owner. */
export async function backEnd(app: TestApp, { organization }: DevelopedExperience): Promise<Client> {
  return app.program((await apiKeyOf(app, organization.owner)).secret)
}

/** The code with which the person comes back to the application. */
export async function handedOver(browser: Client, returnTo = backAddress): Promise<string> {
  const answer = await browser.post<{ location: string }>('/v1/handovers', { returnTo })
  assert.equal(answer.status, 201, answer.text)
  return new URL(answer.body.location).searchParams.get('code') ?? ''
}

/** The application has learned of the session of whoever is signed in in the browser. */
export async function redeemed(
  program: Client,
  { path }: Pick<DevelopedExperience, 'path'>,
  browser: Client,
): Promise<string> {
  const code = await handedOver(browser)
  const answer = await program.post<{ sessionToken: string }>(`${path}/handovers/redeem`, { code })
  assert.equal(answer.status, 200, answer.text)
  return answer.body.sessionToken
}

/** What the application is told about a session, and a group if one is named. */
export async function checked(
  program: Client,
  { path }: Pick<DevelopedExperience, 'path'>,
  question: Json,
): Promise<Answer<Json>> {
  const answer = await program.post(`${path}/access`, question)
  assert.equal(answer.status, 200, answer.text)
  return answer
}

const ladder = ['none', 'viewer', 'collaborator', 'editor', 'admin'] as const

/**
 * Asserts who is let in: nobody before signing in, no person of another organization or of the Experience itself, and of
 * the organization's own members those who hold at least this role.
 * @param ask sends a request that is right but for who sends it, or at least wrong in its body only.
 */
export async function assertKeptFor(
  app: TestApp,
  experience: DevelopedExperience,
  lowest: (typeof ladder)[number],
  ask: (client: Client, path: string) => Promise<Answer<Json>>,
): Promise<void> {
  const { path, organization } = experience
  assertProblem(await ask(app.browser(), path), 401, 'not-signed-in')
  const stranger = await foundedOrganization(app)
  const absent = `/v1/applications/${createId('application')}/experience`
  await assertAbsent(ask(stranger.owner.browser, path), ask(stranger.owner.browser, absent))
  const person = await settledUser(app, experience)
  const asPlatform = app.browser()
  for (const [name, value] of person.browser.cookies) asPlatform.cookies.set(name, value)
  assertProblem(await ask(asPlatform, path), 401, 'not-signed-in')
  for (const role of ladder) {
    const { browser } = await memberOf(app, organization, role)
    const { status, text } = await ask(browser, path)
    const isIn = ladder.indexOf(role) >= ladder.indexOf(lowest)
    if (isIn) assert.ok(![401, 403, 404].includes(status), `${role}: ${text}`)
    else assert.equal(status, role === 'none' ? 404 : 403, `${role}: ${text}`)
  }
}

/** The acts in the log of the organization, and what they were done to, oldest first. */
export async function ownersActs(app: TestApp, { organization }: DevelopedExperience) {
  const rows = await app.context.database.kysely
    .selectFrom('audit_events')
    .select(['act', 'target_kind', 'target_id', 'details', 'directory_id'])
    .where('organization_id', '=', organization.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row }))
}
