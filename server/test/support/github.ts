import assert from 'node:assert/strict'
import type { GithubPerson } from '../../../demo/github/accounts.ts'
import { type Github, githubEmail, startGithub } from '../../../demo/github/github.ts'
import type { Answer, Client, Json } from './http-client.ts'
import { foundedOrganization } from './organizations.ts'
import { connectionOf } from './sso.ts'
import type { TestAppOptions } from './test-app.ts'
import { startTestApp, type TestApp } from './test-app.ts'

/** The server with a GitHub beside it, both of their own. */
export interface GithubApp extends TestApp {
  github: Github
}

/** What the browser brings back from GitHub. */
export interface GithubReturn {
  state: string
  code?: string
  error?: string
}

const clientId = 'Iv1.tests'
const clientSecret = 'a-client-secret-of-the-tests'

export async function startGithubApp({ engine, settings }: TestAppOptions = {}): Promise<GithubApp> {
  const callbackUrl = 'http://localhost:7420/sign-in/github'
  const github = await startGithub({
    port: 0,
    people: [],
    applications: [{ clientId, clientSecret, name: 'Latchkey', callbackUrl }],
    automatic: { answer: 'approve' },
  })
  const app = await startTestApp({
    ...(engine && { engine }),
    settings: {
      LATCHKEY_GITHUB_URL: github.url,
      LATCHKEY_GITHUB_CLIENT_ID: clientId,
      LATCHKEY_GITHUB_CLIENT_SECRET: clientSecret,
      ...settings,
    },
  })
  return {
    ...app,
    github,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      await github.close()
    },
  }
}

let count = 0

/** Somebody new at GitHub, with one verified address. */
export function githubPerson(
  app: GithubApp,
  facts: Partial<GithubPerson> & { email?: string; verified?: boolean } = {},
): GithubPerson & { email: string } {
  count += 1
  const { email = `octo${count}@example.com`, verified = true, ...rest } = facts
  const person = {
    id: 1000 + count,
    login: `octo${count}`,
    name: 'Octavia Moreau',
    emails: [githubEmail(email, { verified })],
    ...rest,
  }
  app.github.people.push(person)
  return Object.assign(person, { email })
}

/** Follows an authorization URL as a browser in which this person is signed in at GitHub. */
export async function throughGithub(authorizationUrl: string, login: string): Promise<GithubReturn> {
  const url = new URL(authorizationUrl)
  url.searchParams.set('login', login)
  const answer = await fetch(url, { redirect: 'manual' })
  assert.equal(answer.status, 302, await answer.text())
  const back = new URL(answer.headers.get('location') ?? '')
  assert.equal(`${back.origin}${back.pathname}`, 'http://localhost:7420/sign-in/github')
  const found = Object.fromEntries(back.searchParams) as unknown as GithubReturn & Record<string, string>
  const { state, code, error } = found
  return { state, ...(code && { code }), ...(error && { error }) }
}

/** The first half of a sign-in: to GitHub and back. */
export async function backFromGithub(
  browser: Client,
  { login }: Pick<GithubPerson, 'login'>,
  start: { returnTo?: string; invitation?: string } = {},
): Promise<GithubReturn> {
  const begun = await browser.post<{ authorizationUrl: string }>('/v1/sign-in/github', start)
  assert.equal(begun.status, 200, begun.text)
  return throughGithub(begun.body.authorizationUrl, login)
}

/** Both halves of a sign-in. */
export async function signInByGithub(
  browser: Client,
  person: Pick<GithubPerson, 'login'>,
  start: { returnTo?: string; invitation?: string } = {},
): Promise<Answer<Json>> {
  return browser.post('/v1/sign-in/github/finish', await backFromGithub(browser, person, start))
}

/** Both halves of connecting GitHub in the account. */
export async function linkGithub(
  browser: Client,
  person: Pick<GithubPerson, 'login'>,
): Promise<Answer<Json>> {
  return browser.post('/v1/account/links/github/finish', await backForLink(browser, person))
}

/** The first half of connecting: to GitHub and back. */
export async function backForLink(
  browser: Client,
  { login }: Pick<GithubPerson, 'login'>,
): Promise<GithubReturn> {
  const begun = await browser.post<{ authorizationUrl: string }>('/v1/account/links/github')
  assert.equal(begun.status, 200, begun.text)
  return throughGithub(begun.body.authorizationUrl, login)
}

/** The token with which this person of GitHub can register, in this browser. */
export async function newcomerToken(
  browser: Client,
  person: Pick<GithubPerson, 'login'>,
  start: { invitation?: string } = {},
): Promise<string> {
  const answer = await signInByGithub(browser, person, start)
  assert.equal(answer.body.next, 'register-with-github', answer.text)
  return answer.body.token as string
}

/** An account made by GitHub, without a password, signed in. */
export async function registeredByGithub(
  app: GithubApp,
  facts: Parameters<typeof githubPerson>[1] = {},
): Promise<GithubPerson & { email: string; browser: Client }> {
  const person = githubPerson(app, facts)
  const browser = app.browser()
  const github = await newcomerToken(browser, person)
  const names = { firstName: 'Octavia', lastName: 'Moreau' }
  const answer = await browser.post('/v1/registration', { ...names, email: person.email, github })
  assert.equal(answer.status, 201, answer.text)
  return Object.assign(person, { browser })
}

/** From now on a company manages how this user signs in; whatever else the account had stays, to see that it is refused. */
export async function handToCompany(app: TestApp, email: string): Promise<void> {
  const organization = await foundedOrganization(app)
  const { id } = await connectionOf(organization)
  await app.context.database.kysely
    .updateTable('users')
    .set({ sso_connection_id: id, sso_linked_at: app.clock.now() })
    .where('email', '=', email)
    .execute()
}
