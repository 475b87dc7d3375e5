import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { asBrowser, type Client, fetchTransport } from '../../../server/test/support/http-client.ts'
import { codeIn } from '../../../server/test/support/mail.ts'
import { newcomer, type Person } from '../../../server/test/support/people.ts'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import type { Visit } from './browser.ts'
import { mailTo } from './inbox.ts'

export type Newcomer = Omit<Person, 'browser'>

export const otherPassword = 'eleven mittens by the quiet harbour'
export const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

/** Waits until the page has this heading: a page of the console is there when its heading is. */
export async function seeHeading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export async function seeText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** Types into fields by their labels. */
export async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await fieldOf(page, label).fill(value)
}

/** The field with this label; “optional” beside it does not matter. */
export function fieldOf(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^${label}(optional)?$`))
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Fills the registration form that is on the page, and sends it. */
export async function sendRegistration(page: Page, person: Partial<Newcomer>): Promise<void> {
  const { firstName, lastName, email, password } = person
  const fields = { 'First name': firstName, 'Last name': lastName, 'E-mail': email, Password: password }
  for (const [label, value] of Object.entries(fields))
    if (value !== undefined) await fillIn(page, { [label]: value })
  await press(page, 'Create account')
}

/** Fills the sign-in form that is on the page, and sends it. */
export async function sendSignIn(page: Page, { email, password }: Pick<Newcomer, 'email' | 'password'>) {
  await fillIn(page, { 'E-mail': email, Password: password })
  await press(page, 'Sign in')
}

/** Name of the field that has the focus, once it is one of a form. */
export async function focusedField(page: Page): Promise<string> {
  return String(await becomes(page, 'document.activeElement?.name'))
}

/**
 * The value of an expression in the page, once it is truthy. Playwright's own waitForFunction evaluates a text anew
 * from within the page at each try, which our Content-Security-Policy does not let it.
 */
export async function becomes(page: Page, expression: string): Promise<unknown> {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    const value = await page.evaluate(expression)
    if (value) return value
    await sleep(20)
  }
  throw new Error(`In the page this has not become true: ${expression}`)
}

/** The text that is tied to a field for those who do not see it: its errors and hints. */
export async function descriptionOf(page: Page, label: string): Promise<string> {
  const ids = (await fieldOf(page, label).getAttribute('aria-describedby')) ?? ''
  const texts = ids.split(' ').filter(Boolean)
  return (await Promise.all(texts.map((id) => page.locator(`[id="${id}"]`).textContent()))).join(' ')
}

/** Somebody with an account, made through HTTP because a test is about what comes later. */
export async function accountOn(server: ServerProcess, facts: Partial<Newcomer> = {}): Promise<Person> {
  const person = newcomer(facts)
  const browser = asBrowser(fetchTransport(server.baseUrl))
  const begun = await browser.post('/v1/registration', person)
  assert.equal(begun.status, 202, begun.text)
  const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
  const confirmed = await browser.post('/v1/registration/confirm', { code: codeIn(mail) })
  assert.equal(confirmed.status, 200, confirmed.text)
  return { ...person, browser }
}

/** A program of theirs that signs in as well: one more device in the list. */
export async function otherDeviceOf(server: ServerProcess, { email, password }: Newcomer): Promise<Client> {
  const client = asBrowser(fetchTransport(server.baseUrl))
  const answer = await client.post('/v1/sign-in/password', { email, password })
  assert.equal(answer.body.next, 'done', answer.text)
  return client
}

/** From now on the visit's browser is signed in with the session of this client. */
export async function enterWith(visit: Visit, server: ServerProcess, client: Client): Promise<void> {
  const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: server.baseUrl }))
  await visit.context.addCookies(cookies.map((cookie) => ({ ...cookie, httpOnly: true, sameSite: 'Lax' })))
}

/** As if an hour had passed since this person last proved who they are: a real clock cannot be moved. */
export function letProofGrowOld(server: ServerProcess, { email }: Pick<Newcomer, 'email'>): void {
  const database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
  const { changes } = database
    .prepare(
      'UPDATE sessions SET fresh_at = fresh_at - 3600000 WHERE user_id IN (SELECT id FROM users WHERE email = ?)',
    )
    .run(email)
  database.close()
  assert.ok(Number(changes) > 0, `${email} has no session`)
}

/** As if the mail server had refused it: the inbox of local mode never does. */
export function giveUpNewestMail({ dataDir }: ServerProcess): void {
  const database = new DatabaseSync(join(dataDir, 'latchkey.db'), { timeout: 5000 })
  const now = Date.now()
  const { changes } = database
    .prepare(
      `update emails set sent_at = null, failed_at = ?, attempts = 3, last_error = '550 No such mailbox', expires_at = ?
       where id = (select id from emails order by created_at desc limit 1)`,
    )
    .run(now, now + 3_600_000)
  database.close()
  assert.equal(Number(changes), 1)
}
