import assert from 'node:assert/strict'
import type { Client } from './http-client.ts'
import { codeIn } from './mail.ts'
import type { TestApp } from './test-app.ts'

export const goodPassword = 'quiet lanterns over Trieste'

export interface Person {
  email: string
  password: string
  firstName: string
  lastName: string
  /** A browser that is signed in as this person. */
  browser: Client
}

let count = 0

/** What a person who is nobody yet would type into the registration form. */
export function newcomer(facts: Partial<Omit<Person, 'browser'>> = {}): Omit<Person, 'browser'> {
  count += 1
  return {
    email: `ada${count}@example.com`,
    password: goodPassword,
    firstName: 'Ada',
    lastName: 'Moreau',
    ...facts,
  }
}

/** Registers and confirms by code, as a person would: through HTTP and the mail. */
export async function registeredPerson(
  app: TestApp,
  facts: Partial<Omit<Person, 'browser'>> = {},
): Promise<Person> {
  const person = newcomer(facts)
  const browser = app.browser()
  const begun = await browser.post('/v1/registration', person)
  assert.equal(begun.status, 202, begun.text)
  const mail = await app.mailTo(person.email.toLowerCase())
  const confirmed = await browser.post('/v1/registration/confirm', { code: codeIn(mail) })
  assert.equal(confirmed.status, 200, confirmed.text)
  return { ...person, browser }
}

/** A browser of this person's on another device, signed in. */
export async function signedInElsewhere(
  app: TestApp,
  person: Pick<Person, 'email' | 'password'>,
): Promise<Client> {
  const browser = app.browser()
  const { email, password } = person
  const answer = await browser.post('/v1/sign-in/password', { email, password })
  assert.equal(answer.status, 200, answer.text)
  return browser
}
