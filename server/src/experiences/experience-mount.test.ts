import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { type ExperienceApp, proveDomain, startExperience } from '../../test/support/experiences.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { linkIn } from '../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../test/support/people.ts'
import {
  enrolTotp,
  personWithPasskey,
  personWithTotp,
  signInWithPasskey,
} from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { operations } from '../operations.ts'

eachEngine((engine) => {
  let app: TestApp
  let harbour: ExperienceApp

  before(async () => {
    app = await startTestApp({ engine })
    harbour = await startExperience(app, { settings: { passwordMinLength: 8, sessionTtl: 7200 } })
  })
  after(() => app[Symbol.asyncDispose]())

  describe('the people of an Experience', () => {
    it('register, sign in with password and TOTP, and are somebody there alone', async () => {
      const person = await personWithTotp(harbour)
      const session = await person.browser.get('/v1/session')
      assert.equal(session.status, 200)
      const mail = await harbour.mailTo(person.email)
      assert.match(mail.subject, /Harbour/)
      const inside = [...person.browser.cookies].map(([name]) => name)
      assert.ok(
        inside.every((name) => name.endsWith(harbour.experienceId)),
        inside.join(),
      )
      // The same cookies on the platform and in another Experience are nobody.
      const cookie = [...person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const token = person.browser.cookies.get(`latchkey-${harbour.experienceId}`) ?? ''
      const quay = await startExperience(app, { name: 'Quay' })
      for (const path of ['/v1/session', `${quay.path}/session`]) {
        const headers = { cookie: `${cookie}; latchkey=${token}; latchkey-${quay.experienceId}=${token}` }
        assertProblem(await app.browser().request('GET', path, { headers }), 401, 'not-signed-in')
        assertProblem(await app.program(token).get(path), 401, 'not-signed-in')
      }
      assert.equal((await app.program(token).get(`${harbour.path}/session`)).status, 200)
    })

    it('may have the address of somebody of the platform', async () => {
      const person = await registeredPerson(app)
      const double = await registeredPerson(harbour, { email: person.email, password: 'another one 4 here' })
      const credentials = { email: person.email, password: person.password }
      assertProblem(
        await harbour.browser().post('/v1/sign-in/password', credentials),
        401,
        'invalid-credentials',
      )
      const own = { email: double.email, password: double.password }
      assertProblem(await app.browser().post('/v1/sign-in/password', own), 401, 'invalid-credentials')
      assert.equal((await harbour.browser().post('/v1/sign-in/password', own)).status, 200)
    })

    it('have the rules of their own Experience', async () => {
      const short = { ...newcomer(), password: 'zw7 kol!rq' }
      assert.equal((await harbour.browser().post('/v1/registration', short)).status, 202)
      assert.equal((await app.browser().post('/v1/registration', short)).status, 422)
      const facts = await harbour.program().get('/v1/deployment')
      assert.equal(facts.body.name, 'Harbour')
      assert.deepEqual(facts.body.passwordLimits, { minLength: 8, maxLength: 256 })
      const person = await registeredPerson(harbour)
      const { body } = await person.browser.get('/v1/session')
      assert.equal(Date.parse(String(body.expiresAt)) - app.clock.now(), 7_200_000)
    })

    it('get mails that lead to their own pages', async () => {
      const person = await registeredPerson(harbour)
      await harbour.browser().post('/v1/recovery', { email: person.email })
      const mail = await harbour.mailTo(person.email)
      assert.ok(
        linkIn(mail, 'reset-password').startsWith(
          `${app.context.config.baseUrl}/e/${harbour.slug}/reset-password#`,
        ),
      )
    })

    it('sign in with a passkey', async () => {
      const { authenticator } = await personWithPasskey(harbour)
      const answer = await signInWithPasskey(harbour.browser(), authenticator)
      assert.equal(answer.status, 200, answer.text)
      assert.notEqual((await signInWithPasskey(app.browser(), authenticator)).status, 200)
    })

    it('find nothing of the platform', async () => {
      const { browser } = await registeredPerson(harbour)
      for (const path of ['/v1/organizations', '/v1/api-keys', '/v1/account/links/nothing']) {
        assertProblem(await browser.get(path), 404, 'not-found')
      }
      // Their session opens nothing of the platform either, whatever the path says.
      const token = browser.cookies.get(`latchkey-${harbour.experienceId}`)
      assertProblem(
        await app.program(token).post('/v1/organizations', { name: 'Mine' }),
        401,
        'not-signed-in',
      )
    })

    it('are not asked for a factor that is not offered, and keep the one they have', async () => {
      const pier = await startExperience(app, { name: 'Pier', settings: { signInMethods: ['password'] } })
      const person = await registeredPerson(pier)
      assertProblem(await person.browser.post('/v1/account/totp/enrolment', {}), 403, 'sign-in-method-off')
      await assert.rejects(enrolTotp(pier, person))
      assertProblem(await pier.browser().post('/v1/sign-in/passkey/start', {}), 403, 'sign-in-method-off')
      // What was begun before a way was switched off is not finished by it.
      const finishes = ['sign-in/passkey/finish', 'sign-in/github/finish']
      const method = new Set(
        operations.filter(({ path }) => finishes.includes(path.slice(1))).map((one) => one.signInMethod),
      )
      assert.deepEqual([...method].sort(), ['github', 'passkey'])
    })
  })

  it('an Experience that is not there answers like any absent thing', async () => {
    for (const id of ['exp_01jq3f5m8xe3bsvq0n6gk2d4rt', 'nothing']) {
      assertProblem(await app.program().get(`/v1/experiences/${id}/deployment`), 404, 'not-found')
    }
  })

  it('a registration by invitation alone, and one that is closed', async () => {
    const invited = await startExperience(app, { name: 'Invited', settings: { registration: 'invitation' } })
    assertProblem(await invited.browser().post('/v1/registration', newcomer()), 403, 'registration-closed')
    const options = await invited.browser().post('/v1/sign-in/options')
    assert.equal(options.body.registration, 'closed')
  })

  describe('on a domain of its own', () => {
    let port: number
    before(async () => {
      await proveDomain(app, harbour, 'login.harbour.example')
      const address = await app.server.listen({ port: 0, host: '127.0.0.1' })
      port = Number(new URL(address).port)
    })

    const ask = (
      path: string,
      { host = 'login.harbour.example', method = 'GET', headers = {}, body = '' } = {},
    ): Promise<{ status: number; text: string; cookies: string[] }> =>
      new Promise((resolve, reject) => {
        const request = httpRequest({ port, path, method, headers: { host, ...headers } }, (response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text,
              cookies: response.headers['set-cookie'] ?? [],
            }),
          )
        })
        request.on('error', reject)
        request.end(body)
      })

    it('it is the Experience that answers, and it alone', async () => {
      const facts = JSON.parse((await ask('/v1/deployment')).text) as { name: string; baseUrl: string }
      assert.equal(facts.name, 'Harbour')
      const { protocol, port: ownPort } = new URL(app.context.config.baseUrl)
      assert.equal(facts.baseUrl, `${protocol}//login.harbour.example${ownPort ? `:${ownPort}` : ''}`)
      for (const path of ['/v1/organizations', '/openapi.json', '/healthz', '/local/inbox', '/docs']) {
        assert.equal((await ask(path)).status, 404, path)
      }
      // The same name in other letters, and as the root of all names is written.
      for (const host of ['LOGIN.Harbour.example', 'login.harbour.example.', 'login.harbour.example.:7420']) {
        const { text } = await ask('/v1/deployment', { host })
        assert.equal((JSON.parse(text) as { name?: string }).name, 'Harbour', host)
      }
      for (const host of [
        'login.harbour.example/',
        '@login.harbour.example',
        'login.harbour.example,localhost',
      ]) {
        const { status, text } = await ask('/v1/deployment', { host })
        assert.deepEqual([status, JSON.parse(text).code], [400, 'malformed-request'], host)
      }
      // Browsers find nothing under a name that nobody has proven; programs may have names of their own for us.
      for (const browser of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'https://quay.example' }]) {
        const { status, text } = await ask('/v1/deployment', { host: 'quay.example', headers: browser })
        assert.deepEqual([status, JSON.parse(text).code], [421, 'misdirected-host'])
      }
      const quay = await startExperience(app, { name: 'Quay' })
      assert.equal((await ask(`${quay.path}/deployment`)).status, 404)
      assert.equal((await ask(`${harbour.path}/deployment`)).status, 200)
      // No other header has a say.
      const forwarded = {
        'x-forwarded-host': 'login.harbour.example',
        forwarded: 'host=login.harbour.example',
      }
      const platform = await ask('/v1/deployment', { host: 'localhost', headers: forwarded })
      assert.equal((JSON.parse(platform.text) as { name: string }).name, 'Latchkey')
    })

    it('its people sign in there, from its own pages only', async () => {
      const person = await registeredPerson(harbour)
      const body = JSON.stringify({ email: person.email, password: goodPassword })
      const post = (headers: Record<string, string>) =>
        ask('/v1/sign-in/password', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
        })
      const { protocol, port: ownPort } = new URL(app.context.config.baseUrl)
      const own = await post({ origin: `${protocol}//login.harbour.example${ownPort ? `:${ownPort}` : ''}` })
      assert.equal(own.status, 200, own.text)
      assert.ok(own.cookies.some((cookie) => cookie.startsWith(`latchkey-${harbour.experienceId}=`)))
      assert.equal((await post({ origin: app.context.config.baseUrl })).status, 403)
      assert.equal((await post({ origin: 'https://evil.example' })).status, 403)
    })
  })
})
