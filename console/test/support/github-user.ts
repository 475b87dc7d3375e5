import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { githubEmail, startGithub } from '../../../demo/github/github.ts'
import { asBrowser, type Client, fetchTransport } from '../../../server/test/support/http-client.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'

type Github = Awaited<ReturnType<typeof startGithub>>
type GithubPerson = Github['people'][number]

/** The program with a GitHub beside it that shows its pages. */
export interface WithGithub {
  server: ServerProcess
  github: Github
  [Symbol.asyncDispose](): Promise<void>
}

export async function startWithGithub(settings: Record<string, string> = {}): Promise<WithGithub> {
  await using opened = new AsyncDisposableStack()
  const github = opened.use(await startGithub({ people: [] }))
  const { clientId, clientSecret } = github.application
  const server = opened.use(
    await startServerProcess({
      settings: {
        LATCHKEY_GITHUB_URL: github.url,
        LATCHKEY_GITHUB_CLIENT_ID: clientId,
        LATCHKEY_GITHUB_CLIENT_SECRET: clientSecret,
        ...settings,
      },
    }),
  )
  const open = opened.move()
  return { server, github, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

export interface GithubUser {
  login: string
  email: string
}

let count = 0

/** Somebody at GitHub. */
export function githubUser(
  { github }: WithGithub,
  facts: { email?: string; verified?: boolean; name?: string | null } = {},
): GithubUser {
  count += 1
  const { email = `octavia${count}@example.com`, verified = true, name = 'Octavia Moreau' } = facts
  const login = `octavia-${count}`
  const person: GithubPerson = { id: 4000 + count, login, name, emails: [githubEmail(email, { verified })] }
  github.people.push(person)
  return { login, email }
}

/** On GitHub's own page: chooses who it is, and presses a button. */
export async function answerAtGithub(
  page: Page,
  { login }: Pick<GithubUser, 'login'>,
  button: 'Authorize' | 'Cancel' = 'Authorize',
): Promise<void> {
  await page.getByRole('heading', { name: 'Authorize Latchkey' }).waitFor()
  await page.locator(`input[name="person"][value="${login}"]`).check()
  await page.getByRole('button', { name: button }).click()
}

/** An account made by GitHub, without a password, in a program's browser: what the pages do is the matter of other tests. */
export async function accountByGithub(
  side: WithGithub,
  facts: Parameters<typeof githubUser>[1] = {},
): Promise<GithubUser & { client: Client }> {
  const user = githubUser(side, facts)
  const client = asBrowser(fetchTransport(side.server.baseUrl))
  const begun = await client.post<{ authorizationUrl: string }>('/v1/sign-in/github', {})
  const form = new URL(begun.body.authorizationUrl).searchParams
  form.set('person', user.login)
  form.set('answer', 'approve')
  const approved = await fetch(`${side.github.url}/login/oauth/authorize`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  const back = new URL(approved.headers.get('location') ?? '').searchParams
  const body = { state: back.get('state'), code: back.get('code') }
  const { body: answer } = await client.post<{ token: string }>('/v1/sign-in/github/finish', body)
  const names = { firstName: 'Octavia', lastName: 'Moreau' }
  const made = await client.post('/v1/registration', { ...names, email: user.email, github: answer.token })
  assert.equal(made.status, 201, made.text)
  return { ...user, client }
}
