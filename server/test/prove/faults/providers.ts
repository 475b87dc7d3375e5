import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { freePort } from '../../support/free-port.ts'
import type { Answer, Json } from '../../support/http-client.ts'
import {
  backFromProvider,
  companyWith,
  employeeOf,
  finish,
  speakOf,
  startOidcApp,
} from '../../support/oidc.ts'
import { connectionOf, newDomain, organizationAt } from '../../support/sso.ts'
import type { Case } from './case.ts'
import { done, startHouse } from './house.ts'

/** What a provider does instead of answering as it should. */
const troubles = ['down', 'silent', 'garbage', 'error'] as const
type Trouble = (typeof troubles)[number]

export const providerCases: readonly Case[] = [
  {
    name: 'GitHub is down, silent, talks nonsense or fails',
    expected: 'that way in answers 502 in its time and opens nothing; every other way works',
    run: github,
  },
  {
    name: 'an identity provider talks nonsense, fails or is down',
    expected: 'nobody comes in through it; who is in stays in; well by itself when it is back',
    run: identityProvider,
  },
  {
    name: 'the name servers are down',
    expected: 'no domain becomes proven, the answer says so; nothing else changes',
    run: nameServers,
  },
]

async function github(): Promise<string> {
  const port = await freePort()
  await using house = await startHouse({
    settings: {
      LATCHKEY_GITHUB_URL: `http://127.0.0.1:${port}`,
      LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.tests',
      LATCHKEY_GITHUB_CLIENT_SECRET: 'a-client-secret-of-the-tests',
      LATCHKEY_PROVIDER_TIMEOUT: '1',
    },
  })
  const seen: string[] = []
  for (const trouble of troubles) {
    const server = await startTrouble(port, trouble)
    const browser = house.visitor()
    const begun = await done<{ authorizationUrl: string }>(browser.post('/v1/sign-in/github', {}))
    const state = new URL(begun.authorizationUrl).searchParams.get('state')
    const answer = await browser.post('/v1/sign-in/github/finish', { state, code: 'a-code' })
    assertNobodyIn(trouble, answer)
    assert.equal((await browser.get('/v1/session')).status, 401)
    await house.assertOpen()
    await house.assertShut()
    seen.push(`${trouble} ${answer.status}`)
    await stop(server)
  }
  return seen.join(', ')
}

async function identityProvider(): Promise<string> {
  await using app = await startOidcApp({ settings: { LATCHKEY_PROVIDER_TIMEOUT: '1' } })
  const { provider } = app
  const company = await companyWith(app, provider)
  const employee = await employeeOf(app, company)
  const seen: string[] = []
  const troubled = async (name: string, begin: () => unknown) => {
    speakOf(app, company)
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    await begin()
    const answer = await finish(browser, back)
    assertNobodyIn(name, answer)
    assert.equal((await browser.get('/v1/session')).status, 401)
    assert.equal((await employee.browser.get('/v1/session')).status, 200)
    seen.push(`${name} ${answer.status}`)
  }
  for (const [name, token] of [
    ['garbage', { status: 200, body: '{"keys": [[[ <html>' }],
    ['error', { status: 500, body: 'out of order' }],
  ] as const) {
    await troubled(name, () => {
      provider.untruths = { answers: { '/token': token } }
    })
    provider.untruths = {}
    await employeeOf(app, company)
    seen.push('back 200')
  }
  await troubled('down', () => provider.close())
  return seen.join(', ')
}

async function nameServers(): Promise<string> {
  // Nobody listens there.
  const settings = { LATCHKEY_DNS_SERVERS: `127.0.0.1:${await freePort()}` }
  await using app = await startOidcApp({ settings })
  const domain = newDomain()
  const connection = await connectionOf(await organizationAt(app, domain))
  const { browser } = connection.organization.owner
  const { id } = await done(browser.post(`${connection.path}/domains`, { domain }), 201)
  const answer = await browser.post(`${connection.path}/domains/${id}/verify`)
  assert.ok(answer.status >= 400 && answer.status !== 500, answer.text)
  const shown = await done<{ domains: { provenAt: string | null }[] }>(browser.get(connection.path))
  assert.deepEqual(
    shown.domains.map(({ provenAt }) => provenAt),
    [null],
  )
  return `${answer.status} ${answer.body.code}`
}

/** Refused by a provider's failure, in words. */
function assertNobodyIn(trouble: string, { status, text, headers }: Answer<Json>): void {
  assert.equal(status, 502, `${trouble}: ${status} ${text}`)
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
}

async function startTrouble(port: number, trouble: Trouble): Promise<Server | undefined> {
  if (trouble === 'down') return undefined
  const server = createServer((_request, response) => {
    if (trouble === 'silent') return
    const isError = trouble === 'error'
    response.writeHead(isError ? 500 : 200, { 'content-type': isError ? 'text/plain' : 'application/json' })
    response.end(isError ? 'out of order' : '{"keys": [[[ <html>')
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function stop(server: Server | undefined): Promise<void> {
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
}
