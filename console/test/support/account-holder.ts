import assert from 'node:assert/strict'
import { asBrowser, type Client, fetchTransport } from '../../../server/test/support/http-client.ts'
import { codeIn } from '../../../server/test/support/mail.ts'
import type { TestBrowser, Visit, VisitOptions } from './browser.ts'

export interface AccountHolder {
  email: string
  password: string
  /** A program's browser that is signed in as this person. */
  client: Client
}

let count = 0

/** Registers somebody without a window: what the page does is the matter of other tests. */
export async function registerHolder(baseUrl: string): Promise<AccountHolder> {
  count += 1
  const email = `grace${count}@example.com`
  const password = 'seven herons over Grado'
  const client = asBrowser(fetchTransport(baseUrl))
  const person = { firstName: 'Grace', lastName: 'Okoye', email, password }
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
