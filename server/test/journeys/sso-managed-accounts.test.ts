import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { orderReset } from '../../src/operator/order-factor-reset.ts'
import { rescuePassword } from '../../src/operator/rescue-password.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import {
  type Company,
  companyWith,
  linkThrough,
  type OidcApp,
  speakOf,
  startOidcApp,
} from '../support/oidc.ts'
import { assertRejectsWith, type Member } from '../support/organizations.ts'
import { goodPassword } from '../support/people.ts'
import {
  addPasskey,
  enrolTotp,
  listFactors,
  signInWithPasskey,
  startCeremony,
  tryAddingPasskey,
} from '../support/second-factors.ts'
import { type Authenticator, createAuthenticator } from '../support/software-authenticator.ts'
import { memberAt } from '../support/sso.ts'

interface Route {
  operationId: string
  method: string
  path: string
}

/** Every operation there is, so that a new one is asked as well. */
function allRoutes(): Route[] {
  const document: { paths: Record<string, Record<string, { operationId?: string }>> } = JSON.parse(
    readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8'),
  )
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId }]) =>
      operationId === undefined ? [] : [{ operationId, method: method.toUpperCase(), path }],
    ),
  )
}

/** Acts on what opens an account: each answers `sso-managed` to whom a company manages. */
const refusedActs: Record<string, Json | undefined> = {
  changePassword: { currentPassword: goodPassword, newPassword: 'another quiet lantern here' },
  requestEmailChange: { email: 'mine@private.example' },
  confirmEmailChange: { code: '123456' },
  startTotpEnrolment: {},
  confirmTotpEnrolment: { code: '123456', password: goodPassword },
  removeTotp: undefined,
  startPasskeyEnrolment: {},
  renamePasskey: { name: 'Mine' },
  removePasskey: undefined,
  regenerateRecoveryCodes: {},
  startGithubLink: undefined,
  unlinkGithub: undefined,
  proveFresh: { password: goodPassword },
  deleteAccount: { email: 'mine@private.example', password: goodPassword },
}

describe('an account that a company manages', () => {
  let app: OidcApp
  let company: Company
  let ada: Member
  let linked: Client
  let authenticator: Authenticator
  before(async () => {
    app = await startOidcApp({
      settings: {
        LATCHKEY_GITHUB_URL: 'https://github.example',
        LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.tests',
        LATCHKEY_GITHUB_CLIENT_SECRET: 'a-client-secret-of-the-tests',
        // Every operation is asked many times.
        LATCHKEY_LIMITS: 'off',
      },
    })
    company = await companyWith(app, app.provider)
    ada = await memberAt(app, company.organization, company.domain, 'editor')
    await enrolTotp(app, ada)
    authenticator = createAuthenticator({ origin: app.context.config.baseUrl })
    await addPasskey(ada.browser, authenticator)
    speakOf(app, company, { email: ada.email })
    linked = app.browser()
    assert.equal((await linkThrough(linked, company)).status, 200)
  })
  after(() => app[Symbol.asyncDispose]())

  const ask = (browser: Client, { method, path }: Route, body?: Json): Promise<Answer<Json>> => {
    const own = path.replaceAll(/\{[^}]+\}/g, 'x_00000000000000000000000000')
    return browser.request(method, own, body === undefined ? {} : { body })
  }
  const stateOf = async () => {
    const { body } = await linked.get('/v1/account/profile')
    const { password, totp, passkeys, recoveryCodes, github } = await listFactors(linked)
    return { email: body.email, managedBy: body.managedBy, password, totp, passkeys, recoveryCodes, github }
  }
  const bare = () => ({
    email: ada.email,
    managedBy: {
      organization: { id: company.organization.id, name: company.organization.name },
      connectionName: 'Northwind staff',
    },
    password: null,
    totp: null,
    passkeys: [],
    recoveryCodes: null,
    github: null,
  })

  it('has nothing that opens it but the provider, and says who manages it', async () => {
    assert.deepEqual(await stateOf(), bare())
  })

  const routes = allRoutes()
  for (const [operationId, body] of Object.entries(refusedActs)) {
    it(`refuses ${operationId} to its person, naming the organization and what to do`, async () => {
      const route = routes.find((each) => each.operationId === operationId)
      assert.ok(route, `there is no operation ${operationId}`)
      const problem = assertProblem(await ask(linked, route, body), 403, 'sso-managed')
      const { id, name } = company.organization
      assert.deepEqual(problem.organization, { id, name })
      const action = operationId === 'proveFresh' ? 'startSsoSignIn' : 'askAdministrators'
      assert.deepEqual(problem.remedy, { action })
    })
  }

  it('refuses a passkey whose set-up began before', async () => {
    const own = await memberAt(app, company.organization, company.domain, 'viewer')
    const options = await startCeremony(own.browser, '/v1/account/passkeys/enrolment')
    const db = app.context.database.kysely
    await db.updateTable('users').set({ sso_connection_id: company.id }).where('id', '=', own.id).execute()
    const response = createAuthenticator({ origin: app.context.config.baseUrl }).create(options)
    assertProblem(await own.browser.post('/v1/account/passkeys', { response }), 403, 'sso-managed')
    await assert.rejects(tryAddingPasskey(own.browser, authenticator), /sso-managed/)
  })

  it('lets no other operation set or change what opens it', async () => {
    const ending = ['signOut', 'revokeSession', 'revokeOtherSessions', 'leaveOrganization', 'deleteAccount']
    const bodies: Json[] = [
      {},
      { email: ada.email, password: goodPassword, newPassword: 'another quiet lantern here', code: '123456' },
    ]
    for (const route of routes) {
      if (ending.includes(route.operationId)) continue
      for (const body of bodies) {
        for (const browser of [linked, app.browser()]) {
          const answer = await ask(browser, route, route.method === 'GET' ? undefined : body)
          assert.ok(answer.status < 500, `${route.operationId}: ${answer.text}`)
        }
      }
    }
    assert.deepEqual(await stateOf(), bare())
  })

  it('answers the old ways in as it answers for nobody', async () => {
    const nobody = `nobody@${company.domain}`
    const signIn = (email: string) =>
      app.browser().post('/v1/sign-in/password', { email, password: ada.password })
    assert.equal((await signIn(ada.email)).text, (await signIn(nobody)).text)
    assertProblem(await signIn(ada.email), 401, 'invalid-credentials')
    assertProblem(await signInWithPasskey(app.browser(), authenticator), 422, 'passkey-refused')
    const options = (email: string) => app.browser().post('/v1/sign-in/options', { email })
    assert.equal((await options(ada.email)).text, (await options(nobody)).text)
  })

  it('takes as long for its address as for nobody', async () => {
    const millisecondsFor = async (email: string) => {
      const begun = performance.now()
      await app.browser().post('/v1/sign-in/password', { email, password: ada.password })
      return performance.now() - begun
    }
    const managed: number[] = []
    const nobody: number[] = []
    for (let at = 0; at < 9; at++) {
      managed.push(await millisecondsFor(ada.email))
      nobody.push(await millisecondsFor(`nobody@${company.domain}`))
    }
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[4] ?? 0
    assert.ok(Math.abs(middle(managed) - middle(nobody)) < 10, `${managed} against ${nobody}`)
  })

  it('mails no reset to it, and answers as ever', async () => {
    const before = (await app.mails()).length
    const answer = await app.browser().post('/v1/recovery', { email: ada.email })
    const unknown = await app.browser().post('/v1/recovery', { email: `nobody@${company.domain}` })
    assert.deepEqual([answer.status, answer.text], [unknown.status, unknown.text])
    assert.equal((await app.mails()).length, before)
  })

  it('is not rescued from the command line either', async () => {
    await assertRejectsWith(rescuePassword(app.context, ada.email), 'sso-managed')
    await assertRejectsWith(orderReset(app.context, ada.email), 'sso-managed')
    assert.deepEqual(await stateOf(), bare())
  })
})
