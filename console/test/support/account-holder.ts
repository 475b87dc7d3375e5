import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { asBrowser, type Client, fetchTransport } from '../../../server/test/support/http-client.ts'
import { codeIn } from '../../../server/test/support/mail.ts'
import { appCode, untilStepIsYoung } from './authenticator-app.ts'
import type { TestBrowser, Visit, VisitOptions } from './browser.ts'

export interface AccountHolder {
  email: string
  password: string
  /** A program's browser that is signed in as this person. */
  client: Client
}

export type Named = { firstName: string; lastName: string }

let count = 0

/** Registers somebody without a window: what the page does is the matter of other tests. */
export async function registerHolder(
  baseUrl: string,
  name: Named = { firstName: 'Grace', lastName: 'Okoye' },
  domain = 'example.com',
): Promise<AccountHolder> {
  count += 1
  const email = `grace${count}@${domain}`
  const password = 'seven herons over Grado'
  const client = asBrowser(fetchTransport(baseUrl))
  const person = { ...name, email, password }
  const begun = await client.post('/v1/registration', person)
  assert.equal(begun.status, 202, begun.text)
  const { body } = await client.get<{ items: { to: string; text: string }[] }>('/local/inbox.json')
  const mail = body.items.find(({ to }) => to === email)
  assert.ok(mail, 'no mail came')
  const confirmed = await client.post('/v1/registration/confirm', { code: codeIn(mail) })
  assert.equal(confirmed.status, 200, confirmed.text)
  return { email, password, client }
}

/** A window in which the holder is signed in already. */
export async function visitAs(
  browser: TestBrowser,
  holder: AccountHolder,
  options: VisitOptions,
): Promise<Visit> {
  const visit = await browser.visit(options)
  const url = options.baseUrl
  await visit.context.addCookies(
    [...holder.client.cookies].map(([name, value]) => ({ name, value, url, httpOnly: true })),
  )
  return visit
}

export interface EnrolledApp {
  secret: string
  recoveryCodes: string[]
}

/** Sets up an authenticator app without a window, with the code before the current one: the current one stays usable. */
export async function enrolApp({ client, password }: AccountHolder): Promise<EnrolledApp> {
  await untilStepIsYoung()
  const begun = await client.post<{ secret: string }>('/v1/account/totp/enrolment')
  assert.equal(begun.status, 200, begun.text)
  const { secret } = begun.body
  const code = appCode(secret, { stepsAhead: -1 })
  const done = await client.post<{ recoveryCodes: string[] }>('/v1/account/totp/confirm', { code, password })
  assert.equal(done.status, 200, done.text)
  return { secret, recoveryCodes: done.body.recoveryCodes }
}

/** Types address and password, up to the step that asks for more. */
export async function passPassword(
  { page }: Visit,
  { email, password }: Pick<AccountHolder, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The same person in another session. */
export async function signInElsewhere(holder: AccountHolder, baseUrl: string): Promise<AccountHolder> {
  const client = asBrowser(fetchTransport(baseUrl))
  const { email, password } = holder
  const answer = await client.post('/v1/sign-in/password', { email, password })
  assert.equal(answer.status, 200, answer.text)
  return { ...holder, client }
}

/** Waits until this page is there; an address that only names it in `next` does not count. */
export async function arriveAt(page: Page, path: string): Promise<void> {
  await page.waitForURL((url) => url.pathname === path)
}
