import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type SamlIdentityProvider, startSamlIdentityProvider } from '../../../demo/saml/identity-provider.ts'
import { walk } from '../../../demo/walk.ts'
import { eachEngine } from '../support/each-engine.ts'
import type { Client, Json } from '../support/http-client.ts'
import { registeredPerson } from '../support/people.ts'
import {
  askedBy,
  askProvider,
  fragmentOf,
  postForm,
  postResponse,
  type SamlConnection,
  samlConnection,
  tokenOf,
} from '../support/saml.ts'
import { type SsoApp, startSsoApp } from '../support/sso.ts'

eachEngine((engine) => {
  describe('signing in through a SAML provider', () => {
    let app: SsoApp
    let idp: SamlIdentityProvider
    let connection: SamlConnection
    let logoutUrl: string

    before(async () => {
      idp = await startSamlIdentityProvider({ automatic: {} })
      // The provider writes its times by the clock of the world.
      app = await startSsoApp({ engine, startsAt: Date.now() })
      connection = await samlConnection(app, idp.metadata())
      logoutUrl = `${app.context.config.baseUrl}/v1/sso/${connection.id}/logout`
    })
    beforeEach(() => {
      idp.automatic = {}
      idp.sign = 'assertion'
      idp.sessions.length = 0
      idp.authnContext = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'
      idp.people = [person('hana', 'G-1001'), person('ivo', 'G-1002')]
      const { entityId, acsUrl } = connection
      idp.setServiceProvider({ entityId, acsUrl, logoutUrl })
    })
    after(async () => {
      await app[Symbol.asyncDispose]()
      await idp.close()
    })

    function person(name: string, nameId: string) {
      const attributes = { email: `${name}@${connection.domain}`, firstName: name, lastName: 'Sato' }
      return { nameId, attributes }
    }

    /** The browser goes to the provider and comes back with its form. */
    async function comeBack(browser: Client, url: URL) {
      const { form } = await walk(url, { arriveAt: connection.acsUrl })
      return postForm(browser, new URL(connection.acsUrl).pathname, Object.fromEntries(form ?? []))
    }

    async function enter(browser: Client, nameId = 'G-1001', more: Json = {}): Promise<Json> {
      idp.automatic = { nameId }
      const token = tokenOf(await comeBack(browser, (await askProvider(browser, connection, more)).url))
      const entered = await browser.post('/v1/sign-in/sso/enter', { answer: token })
      assert.equal(entered.status, 200, entered.text)
      return entered.body
    }

    async function whoIs(browser: Client): Promise<{ id: string; email: string } | null> {
      const answer = await browser.get<{ user: { id: string; email: string } }>('/v1/session')
      return answer.status === 200 ? answer.body.user : null
    }

    it('makes an account the first time, and finds it again from anywhere', async () => {
      const browser = app.browser()
      const body = await enter(browser, 'G-1001', { returnTo: '/account/profile' })
      assert.equal(body.next, 'done')
      assert.equal(body.returnTo, '/account/profile')
      const hana = await whoIs(browser)
      assert.equal(hana?.email, `hana@${connection.domain}`)
      const elsewhere = app.browser()
      assert.equal((await enter(elsewhere)).next, 'done')
      assert.deepEqual(await whoIs(elsewhere), hana)
    })

    it('knows people by their NameID: another person under the address of one gets no account of theirs', async () => {
      const ivo = app.browser()
      await enter(ivo, 'G-1002')
      const was = await whoIs(ivo)
      idp.people = [person('ivo', 'G-1003')]
      idp.automatic = { nameId: 'G-1003' }
      const browser = app.browser()
      const token = tokenOf(await comeBack(browser, (await askProvider(browser, connection)).url))
      await browser.post('/v1/sign-in/sso/enter', { answer: token })
      assert.notDeepEqual((await whoIs(browser))?.id, was?.id)
    })

    it('tells the owner of an existing account what changes, and links it when they agree', async () => {
      const email = `vera@${connection.domain}`
      const vera = await registeredPerson(app, { email })
      const before = await whoIs(vera.browser)
      idp.people = [person('vera', 'G-1004')]
      const browser = app.browser()
      const notice = await enter(browser, 'G-1004')
      assert.equal(notice.next, 'sso-notice')
      assert.equal(await whoIs(browser), null)
      const agreed = await browser.post('/v1/sign-in/sso/enter', { answer: notice.token, accept: true })
      assert.equal(agreed.body.next, 'done', agreed.text)
      assert.equal((await whoIs(browser))?.id, before?.id)
      const { email: typed, password } = vera
      const old = await app.browser().post('/v1/sign-in/password', { email: typed, password })
      assert.equal(old.status, 401, old.text)
    })

    it('is refused for an address that the organization has not proven', async () => {
      idp.people = [{ nameId: 'G-2000', attributes: { email: 'root@another.example' } }]
      idp.automatic = { nameId: 'G-2000' }
      const browser = app.browser()
      const token = tokenOf(await comeBack(browser, (await askProvider(browser, connection)).url))
      const entered = await browser.post('/v1/sign-in/sso/enter', { answer: token })
      assert.equal(entered.body.code, 'sign-in-refused', entered.text)
      assert.equal(await whoIs(browser), null)
    })

    for (const sign of ['response', 'both'] as const) {
      it(`takes what a provider signs that signs: ${sign}`, async () => {
        idp.sign = sign
        assert.equal((await enter(app.browser())).next, 'done')
      })
    }

    it('is told when the person cancels there', async () => {
      idp.automatic = { answer: 'cancel' }
      const browser = app.browser()
      const answer = await comeBack(browser, (await askProvider(browser, connection)).url)
      assert.equal(fragmentOf(answer), 'problem=provider-failed&reason=status')
    })

    it('counts as several factors where the provider says so', async () => {
      const browser = app.browser()
      idp.authnContext = 'https://refeds.org/profile/mfa'
      const { session } = (await enter(browser)) as { session: { methods: string[] } }
      assert.ok(session.methods.includes('mfa'), String(session.methods))
      idp.authnContext = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'
      const one = (await enter(app.browser())) as { session: { methods: string[] } }
      assert.ok(!one.session.methods.includes('mfa'), String(one.session.methods))
    })

    it('asks the person to prove themselves anew where a fresh proof is needed', async () => {
      const { url } = await askProvider(app.browser(), connection, { again: true })
      assert.match(askedBy(url).xml, / ForceAuthn="true"/)
      const { url: plain } = await askProvider(app.browser(), connection)
      assert.doesNotMatch(askedBy(plain).xml, /ForceAuthn/)
    })

    it('can be tested by its administrators, and then signs nobody in', async () => {
      const { owner } = connection.organization
      const begun = await owner.browser.post<{ authorizationUrl: string }>(`${connection.path}/test`, {})
      assert.equal(begun.status, 200, begun.text)
      const token = tokenOf(await comeBack(owner.browser, new URL(begun.body.authorizationUrl)))
      const tested = await owner.browser.post('/v1/sign-in/sso/enter', { answer: token })
      assert.equal(tested.body.next, 'sso-tested', tested.text)
      assert.match(tested.text, /G-1001/)
      assert.equal((await whoIs(owner.browser))?.email, owner.email.toLowerCase())
    })

    describe('that wants signed requests', () => {
      async function wanting(edit: (metadata: string) => string) {
        const metadata = edit(idp.metadata({ wantsSignedRequests: true }))
        const one = await samlConnection(app, metadata)
        const { entityId, acsUrl } = one
        const ours = await app.browser().get(new URL(entityId).pathname)
        const [, base64 = ''] = /<ds:X509Certificate>([^<]*)/.exec(ours.text) ?? []
        const certificate = `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
        idp.setServiceProvider({ entityId, acsUrl, certificate })
        return one
      }

      it('gets them by redirect', async () => {
        const one = await wanting((metadata) => metadata)
        const browser = app.browser()
        const { url } = await askProvider(browser, one)
        const { form } = await walk(url, { arriveAt: one.acsUrl })
        tokenOf(await postForm(browser, new URL(one.acsUrl).pathname, Object.fromEntries(form ?? [])))
        url.searchParams.delete('Signature')
        url.searchParams.delete('SigAlg')
        await assert.rejects(walk(url, { arriveAt: one.acsUrl }), /MUST be signed/)
      })

      it('gets them by POST, where it knows nothing else', async () => {
        const one = await wanting((metadata) =>
          metadata.replace(/<md:SingleSignOnService Binding="[^"]*HTTP-Redirect"[^>]*>/, ''),
        )
        const browser = app.browser()
        const begun = await browser.post<{ post: { url: string; fields: Record<string, string> } }>(
          '/v1/sign-in/sso',
          { connectionId: one.id },
        )
        assert.equal(begun.status, 200, begun.text)
        const { url, fields } = begun.body.post
        const page = await (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).text()
        const value = /name="SAMLResponse" value="([^"]*)"/.exec(page)?.[1] ?? ''
        const xml = Buffer.from(value, 'base64').toString()
        tokenOf(await postResponse(browser, one, { xml, relayState: fields.RelayState ?? '' }))
      })
    })

    describe('that signs the person out', () => {
      it('ends the session here, by redirect, and gets our answer', async () => {
        const browser = app.browser()
        await enter(browser)
        const asked = await walk(`${idp.sloUrl}?nameId=G-1001`, { arriveAt: logoutUrl })
        assert.ok(await whoIs(browser))
        const changed = new URL(asked.url)
        changed.searchParams.set('RelayState', 'changed')
        const refusal = await app.browser().get(changed.pathname + changed.search)
        assert.equal(fragmentOf(refusal), 'problem=provider-failed&reason=signature')
        assert.ok(await whoIs(browser))
        // In whatever browser: only the signature counts.
        const answer = await app.browser().get(asked.url.pathname + asked.url.search)
        assert.equal(answer.status, 303, answer.text)
        assert.equal(await whoIs(browser), null)
        const back = new URL(answer.headers.get('location') ?? '')
        assert.equal(back.origin + back.pathname, idp.sloUrl)
        assert.equal((await fetch(back)).status, 200)
        assert.equal(idp.sessions.length, 0)
        const replayed = await app.browser().get(asked.url.pathname + asked.url.search)
        assert.equal(fragmentOf(replayed), 'problem=provider-failed&reason=replayed')
      })

      it('ends the session here, by POST', async () => {
        const { entityId, acsUrl } = connection
        idp.setServiceProvider({ entityId, acsUrl, logoutUrl, logoutBinding: 'post' })
        const browser = app.browser()
        const other = app.browser()
        await enter(browser)
        await enter(other, 'G-1002')
        const { form } = await walk(`${idp.sloUrl}?nameId=G-1001`, { arriveAt: logoutUrl })
        const fields = Object.fromEntries(form ?? [])
        const path = new URL(logoutUrl).pathname
        const request = Buffer.from(fields.SAMLRequest ?? '', 'base64').toString()
        const forged = Buffer.from(request.replace('G-1001', 'G-1002')).toString('base64')
        const refusal = await postForm(other, path, { ...fields, SAMLRequest: forged })
        assert.equal(fragmentOf(refusal), 'problem=provider-failed&reason=signature')
        const unsigned = Buffer.from(request.replace(/<Signature.*<\/Signature>/s, '')).toString('base64')
        const unsignedRefusal = await postForm(other, path, { ...fields, SAMLRequest: unsigned })
        assert.equal(fragmentOf(unsignedRefusal), 'problem=provider-failed&reason=not-signed')
        assert.equal((await postForm(other, path, fields)).status, 303)
        assert.equal(await whoIs(browser), null)
        assert.ok(await whoIs(other))
      })

      it('is told when somebody signs out here', async () => {
        const browser = app.browser()
        await enter(browser)
        const asked = await browser.get<{ url: string }>('/v1/session/provider-sign-out')
        assert.equal((await browser.delete('/v1/session')).status, 204)
        const back = await walk(asked.body.url, { arriveAt: logoutUrl })
        assert.equal(idp.sessions.length, 0)
        const answer = await browser.get(back.url.pathname + back.url.search)
        assert.equal(answer.headers.get('location'), `${app.context.config.baseUrl}/sign-in`)
      })

      it('has no say over somebody who did not come through it', async () => {
        const asked = await connection.organization.owner.browser.get('/v1/session/provider-sign-out')
        assert.deepEqual(asked.body, { url: null, connectionName: null })
      })
    })

    // Last: the connection knows another certificate afterwards.
    it('goes on with a new certificate as soon as the connection knows it, and without the old one', async () => {
      const { owner } = connection.organization
      await idp.rollOver()
      const browser = app.browser()
      idp.automatic = { nameId: 'G-1001' }
      const early = await comeBack(browser, (await askProvider(browser, connection)).url)
      assert.equal(fragmentOf(early), 'problem=provider-failed&reason=signature')
      const told = await owner.browser.patch(connection.path, { saml: { metadataXml: idp.metadata() } })
      assert.equal(told.status, 200, told.text)
      assert.equal((await enter(app.browser())).next, 'done')
      await idp.rollOver({ forgetOld: true })
      const gone = await owner.browser.patch(connection.path, { saml: { metadataXml: idp.metadata() } })
      assert.equal(gone.status, 200, gone.text)
      assert.equal((await enter(app.browser())).next, 'done')
    })
  })
})
