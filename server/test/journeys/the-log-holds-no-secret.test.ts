import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { pino } from 'pino'
import { agentPlace, mintedAgent } from '../support/agent-tokens.ts'
import { madeKey, makeOperator } from '../support/api-keys.ts'
import { fetchTransport, type Json } from '../support/http-client.ts'
import { codeIn, tokenIn } from '../support/mail.ts'
import { foundedOrganization } from '../support/organizations.ts'
import { type Person, registeredPerson } from '../support/people.ts'
import { codeNow, enrolTotp, passwordProven, stepMs, wrongCode } from '../support/second-factors.ts'
import { startTestApp, type TestApp, type TestMail } from '../support/test-app.ts'

const wrongPassword = 'a wrong guess at Utrecht'
const newPassword = 'seven bicycles in the fjord'
const shortest = 6

/** Everything said while people do what they do, on the most talkative settings. */
async function listeningApp(): Promise<{ app: TestApp; heard: () => string }> {
  const written: string[] = []
  const stream = { write: (text: string) => void written.push(text) }
  const settings = { LATCHKEY_LOG_REQUESTS: 'all', LATCHKEY_SLOW_REQUEST_MS: '1' }
  return {
    app: await startTestApp({ settings, log: pino({ level: 'trace' }, stream) }),
    heard: () => written.join(''),
  }
}

/** Every text of an answer that could be a secret or could name somebody. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

async function signsInWithMistakes(app: TestApp, person: Person, secrets: Set<string>): Promise<void> {
  const { email, password } = person
  await app.program().post('/v1/sign-in/password', { email, password: wrongPassword })
  await app.program().post('/v1/sign-in/password', { email, password, extra: 'unknown-field-value' })
  await app.program().request('POST', '/v1/sign-in/password', {
    body: `{"email":"${email}","password":"${password}"`,
    headers: { 'content-type': 'application/json' },
  })
  const given = { email, password, delivery: 'token' }
  const answer = await app.program().post<{ token: string }>('/v1/sign-in/password', given)
  secrets.add(answer.body.token)
  const program = app.program(answer.body.token)
  assert.equal((await program.get('/v1/session')).status, 200)
  await program.get(`/v1/session?token=${answer.body.token}`)
  await program.get(`/nothing/${answer.body.token}?email=${email}`)
}

async function usesSecondFactors(app: TestApp, person: Person, secrets: Set<string>): Promise<void> {
  const { secret, recoveryCodes } = await enrolTotp(app, person)
  for (const one of [secret, ...recoveryCodes]) secrets.add(one)
  app.clock.advance(stepMs)
  const browser = await passwordProven(app, person)
  const [wrong, right] = [wrongCode(app, secret), codeNow(app, secret)]
  await browser.post('/v1/sign-in/totp', { code: wrong })
  assert.equal((await browser.post('/v1/sign-in/totp', { code: right })).status, 200)
  const other = await passwordProven(app, person)
  assert.equal((await other.post('/v1/sign-in/recovery-code', { code: recoveryCodes[0] })).status, 200)
}

async function losesPassword(app: TestApp, person: Person): Promise<void> {
  const browser = app.browser()
  await browser.post('/v1/recovery', { email: person.email })
  const token = tokenIn(await app.mailTo(person.email), 'lkr')
  assert.equal((await browser.post('/v1/recovery/reset', { token, newPassword })).status, 200)
  assert.equal((await browser.post('/v1/recovery/reset', { token, newPassword })).status, 410)
}

async function worksInOrganization(app: TestApp, secrets: Set<string>): Promise<void> {
  const owner = await registeredPerson(app)
  const organization = await foundedOrganization(app, owner)
  const invited = await owner.browser.post(`${organization.path}/invitations`, {
    email: 'grace@example.com',
    role: 'viewer',
  })
  assert.equal(invited.status, 201, invited.text)
  const key = await madeKey(app, owner)
  secrets.add(key.secret)
  assert.equal((await key.program.get('/v1/organizations')).status, 200)
  const agent = await mintedAgent(await agentPlace(app, owner))
  secrets.add(agent.secret)
  await app
    .program(agent.secret)
    .post('/v1/access/check', { organizationId: organization.id, permission: 'project.read' })
  await makeOperator(app, owner)
}

function secretsOfMails(mails: TestMail[]): string[] {
  return mails.flatMap((mail) => [
    ...[...mail.text.matchAll(/#token=(\S+)/g)].map(([, token = '']) => token),
    ...(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.test(mail.text) ? [codeIn(mail)] : []),
    mail.to,
    mail.text,
  ])
}

it('says nothing that opens anything, and names nobody, at the most talkative', async () => {
  const { app, heard } = await listeningApp()
  await using _app = app
  const secrets = new Set<string>([wrongPassword, newPassword, 'unknown-field-value'])
  const ada = await registeredPerson(app)
  for (const one of [ada.email, ada.password, ...ada.browser.cookies.values()]) secrets.add(one)
  await signsInWithMistakes(app, ada, secrets)
  await usesSecondFactors(app, ada, secrets)
  await losesPassword(app, ada)
  await worksInOrganization(app, secrets)
  const profile = await ada.browser.get<Json>('/v1/account/profile')
  for (const text of textsIn(profile.body)) if (text.includes('@')) secrets.add(text)
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.server.address() as AddressInfo
  // An error that nobody expected is logged with its cause: what was asked must not be part of it.
  app.context.database.readTogether = () => {
    throw new Error('disk I/O error')
  }
  const transport = fetchTransport(`http://127.0.0.1:${port}`)
  const [token = ''] = [...secrets].filter((one) => one.startsWith('lks_'))
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ permission: 'project.read', userId: ada.email })
  await transport.send({ method: 'POST', path: '/v1/access/check?a=b', headers, body, address: undefined })
  for (const one of secretsOfMails(await app.mails())) secrets.add(one)

  const said = heard()
  assert.ok(said.split('\n').filter((line) => line.includes('"msg":"request"')).length > 20)
  assert.ok(said.includes('disk I/O error'))
  assert.ok(secrets.size > 30, `only ${secrets.size} secrets were met`)
  const leaked = [...secrets].filter((one) => one.length >= shortest && said.includes(one))
  assert.deepEqual(leaked, [])
})
