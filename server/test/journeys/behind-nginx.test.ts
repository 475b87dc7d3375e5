import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { WebSocket } from 'ws'
import { findCaddy, findNginx } from '../../../tools/find-programs.ts'
import { createId } from '../../src/crypto/ids.ts'
import { agentTokenIn, apiKeyOf } from '../support/credentials.ts'
import { freePort } from '../support/free-port.ts'
import { type GuardedService, type SeenRequest, startGuardedService } from '../support/guarded-service.ts'
import {
  type FoundedOrganization,
  foundedOrganization,
  type Member,
  memberOf,
  projectIn,
  workspaceIn,
} from '../support/organizations.ts'
import {
  blockOf,
  type ProxyAnswer,
  type RequestOptions,
  type RunningProxy,
  startCaddy,
  startNginx,
} from '../support/proxy.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// The configurations are those of the guide, and the proxies are real.
const guide = 'docs/guides/forward-auth.md'
const kinds = {
  nginx: {
    program: findNginx(),
    language: 'nginx',
    start: startNginx,
    isNeeded: true,
    leadsToSignIn: true,
    hasPublicPath: true,
  },
  // Not every distribution has Caddy: where it is missing, the report says so.
  Caddy: {
    program: findCaddy(),
    language: 'caddyfile',
    start: startCaddy,
    isNeeded: false,
    leadsToSignIn: false,
    hasPublicPath: false,
  },
}

for (const [name, kind] of Object.entries(kinds)) {
  const { program, language, start, isNeeded, leadsToSignIn, hasPublicPath } = kind
  const skip = program === undefined && !isNeeded && `${name} is not on this machine`
  describe(`a service behind ${name}`, { skip }, () => {
    let app: TestApp
    let service: GuardedService
    let proxy: RunningProxy
    let organization: FoundedOrganization
    let editor: Member
    let projectId: string
    /** Requests that reached Latchkey's forwardAuth, with the bytes of their bodies. */
    let asked: { url: string; bytes: string | undefined }[]

    before(async () => {
      assert.ok(program, `${name} is not on this machine: run node tools/prepare-tests.ts`)
      const port = await freePort()
      app = await startTestApp({
        settings: {
          LATCHKEY_BASE_URL: `https://localhost:${port}`,
          LATCHKEY_TRUSTED_PROXIES: '127.0.0.1',
        },
      })
      await app.server.listen({ port: 0, host: '127.0.0.1' })
      app.server.server.prependListener('request', ({ url = '', headers }) => {
        if (url.startsWith('/v1/access/forward')) asked.push({ url, bytes: headers['content-length'] })
      })
      service = await startGuardedService()
      const latchkey = (app.server.server.address() as AddressInfo).port
      const ports = { proxy: port, latchkey, service: service.port }
      proxy = await start(program.path, blockOf(guide, language), ports)
      organization = await foundedOrganization(app)
      editor = await memberOf(app, organization, 'editor')
      projectId = await projectIn(app, organization)
    })
    after(async () => {
      await proxy?.[Symbol.asyncDispose]()
      await service?.[Symbol.asyncDispose]()
      await app?.[Symbol.asyncDispose]()
    })
    beforeEach(() => {
      asked = []
      service?.seen.splice(0)
    })

    const cookieOf = ({ browser }: Member) =>
      [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
    const deployPath = () => `/app/deploy/${organization.id}/${projectId}/now`
    const get = (path: string, headers: RequestOptions['headers'] = {}) => proxy.request(path, { headers })
    const seenBy = (answer: ProxyAnswer): SeenRequest => {
      assert.equal(answer.status, 200, answer.text)
      return JSON.parse(answer.text)
    }
    const assertRefused = (answer: ProxyAnswer, status: number, what?: string) => {
      assert.equal(answer.status, status, what ?? answer.text)
      assert.deepEqual(service.seen, [], 'the service was reached')
    }
    const identityIn = ({ headers }: SeenRequest) =>
      // nginx leaves empty headers out, Caddy sends them empty.
      Object.fromEntries(
        Object.entries(headers).filter(([key, value]) => /^x.latchkey/.test(key) && value !== ''),
      )

    it('learns who the browser belongs to, and nothing that opens the account', async () => {
      const cookie = `theme=dark; ${cookieOf(editor)}; other=1`
      assert.match(cookie, /__Host-latchkey=lks_/)
      const seen = seenBy(await get('/app/hello?x=1', { cookie }))
      const { 'x-latchkey-credential-id': session = '', ...identity } = identityIn(seen)
      assert.deepEqual(identity, {
        'x-latchkey-user': editor.id,
        'x-latchkey-email': editor.email,
        'x-latchkey-name': 'Ada Moreau',
        'x-latchkey-credential': 'session',
      })
      assert.match(String(session), /^ses_/)
      assert.equal(seen.url, '/app/hello?x=1')
      assert.ok(!JSON.stringify(seen).includes('lks_'), 'the session token reached the service')
      assert.match(seen.headers.cookie ?? '', /theme=dark.*other=1/)
    })

    it('sends the service its own cookies and none of Latchkey', async () => {
      const device = '__Host-latchkey-device=lkd_secret'
      const attempt = '__Host-latchkey-attempt=lkp_secret'
      const session = `__Host-latchkey=${editor.browser.cookies.get('__Host-latchkey')}`
      const withOneOfEach = [
        `${device}; theme=dark; ${attempt}; ${session}; other=1`,
        `${session}; ${device}; theme=dark; other=1; ${attempt}`,
        `theme=dark; ${session}; latchkey-device=lkd_secret; other=1; latchkey-attempt=lkp_secret`,
      ]
      for (const cookie of withOneOfEach) {
        const { cookie: received = '' } = seenBy(await get('/app/', { cookie })).headers
        assert.equal(received.replace(/; ?$/, ''), 'theme=dark; other=1', cookie)
      }
      const repeated = `${session}; ${device}; latchkey=lks_secret;${device};  ${attempt}; ${session}; ${device}`
      for (const cookie of [repeated, [`theme=dark; ${session}`, device, `${attempt}; ${repeated}`]]) {
        const { headers } = seenBy(await get('/app/', { cookie }))
        assert.doesNotMatch(headers.cookie ?? '', /latchkey|lk[sdp]_/)
      }
      if (hasPublicPath) {
        const { headers } = seenBy(await get('/app/public/', { cookie: withOneOfEach[0] ?? '' }))
        assert.equal(headers.cookie, 'theme=dark; other=1')
      }
    })

    it('lets API keys and agents pass, and keeps them from the service', async () => {
      const key = await apiKeyOf(app, editor)
      const seen = seenBy(await get('/app/', bearer(key.secret)))
      assert.equal(seen.headers['x-latchkey-credential-id'], key.id)
      assert.equal(seen.headers.authorization, undefined)
      const workspaceId = await workspaceIn(app, organization, projectId)
      const agent = await agentTokenIn(app, { organizationId: organization.id, projectId, workspaceId })
      const machine = identityIn(seenBy(await get('/app/', bearer(agent.secret))))
      assert.deepEqual(machine, {
        'x-latchkey-credential': 'agent',
        'x-latchkey-credential-id': agent.id,
      })
    })

    it('has the permission in the path asked', async () => {
      const allowed = seenBy(await get(deployPath(), { cookie: cookieOf(editor) }))
      assert.equal(allowed.headers['x-latchkey-organization'], organization.id)
      assert.equal(allowed.headers['x-latchkey-role'], 'editor')
      assert.equal(
        asked[0]?.url,
        `/v1/access/forward?permission=project.deploy&organizationId=${organization.id}&projectId=${projectId}`,
      )
    })

    it('is not reached by whoever is signed out: people are led to sign in, programs are told', async () => {
      const program = await get('/app/')
      assertRefused(program, 401)
      assert.equal(program.headers['www-authenticate'], 'Bearer')
      assertRefused(await get('/app/', bearer('lks_nonsense')), 401)
      const person = await get('/app/', { 'sec-fetch-mode': 'navigate' })
      assertRefused(person, leadsToSignIn ? 302 : 401)
      if (leadsToSignIn) assert.match(person.headers.location ?? '', /\/sign-in$/)
    })

    it('is not reached by whoever may not, nor at a place that is not there', async () => {
      const viewer = await memberOf(app, organization, 'viewer')
      const cookie = cookieOf(viewer)
      seenBy(await get('/app/', { cookie }))
      service.seen.splice(0)
      assertRefused(await get(deployPath(), { cookie }), 403)
      for (const path of [
        `/app/deploy/${organization.id}/${createId('project')}/now`,
        `/app/deploy/${createId('organization')}/${projectId}/now`,
        `/app/deploy/${organization.id}`,
        '/app/deploy/',
        '/app/deploy',
        `/app/deploy/${organization.id.toUpperCase()}/${projectId}`,
      ])
        assertRefused(await get(path, { cookie: cookieOf(editor) }), 403, path)
    })

    it('is not reached any more from the moment on when a credential expires or is revoked', async () => {
      const db = app.context.database.kysely
      const key = await apiKeyOf(app, editor, { expiresAt: app.clock.now() + 1000 })
      seenBy(await get('/app/', bearer(key.secret)))
      app.clock.advance(1000)
      service.seen.splice(0)
      assertRefused(await get('/app/', bearer(key.secret)), 401)

      const another = await apiKeyOf(app, editor)
      seenBy(await get('/app/', bearer(another.secret)))
      await db.updateTable('api_keys').set({ revoked_at: 1 }).where('id', '=', another.id).execute()
      service.seen.splice(0)
      assertRefused(await get('/app/', bearer(another.secret)), 401)

      const leaver = await memberOf(app, organization, 'editor')
      const cookie = cookieOf(leaver)
      seenBy(await get(deployPath(), { cookie }))
      await db.updateTable('members').set({ role: 'none' }).where('user_id', '=', leaver.id).execute()
      service.seen.splice(0)
      assertRefused(await get(deployPath(), { cookie }), 403)
      await leaver.browser.delete('/v1/session')
      assertRefused(await get('/app/', { cookie }), 401)
    })

    it('is told nothing that the client made up', async () => {
      const forged = {
        'x-latchkey-user': 'usr_forged',
        'X-LATCHKEY-EMAIL': 'root@example.com',
        'x-latchkey-name': 'Root',
        'x-latchkey-organization': 'org_forged',
        'x-latchkey-role': 'owner',
        'x-latchkey-credential': 'session',
        'x-latchkey-credential-id': 'ses_forged',
        x_latchkey_user: 'usr_forged',
      }
      const workspaceId = await workspaceIn(app, organization, projectId, 'Production')
      const agent = await agentTokenIn(app, { organizationId: organization.id, projectId, workspaceId })
      for (const headers of [{ cookie: cookieOf(editor) }, bearer(agent.secret)]) {
        const seen = seenBy(await get('/app/', { ...headers, ...forged }))
        const text = JSON.stringify(identityIn(seen))
        assert.ok(!/forged|root|owner/i.test(text), text)
      }
      service.seen.splice(0)
      assertRefused(await get('/app/', forged), 401)
    })

    it('takes no change from a page of another site', async () => {
      const cookie = cookieOf(editor)
      const post = (headers: Record<string, string>) =>
        proxy.request('/app/change', { method: 'POST', body: 'x=1', headers: { cookie, ...headers } })
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      assertRefused(await post(foreign), 403)
      assertRefused(await post({ origin: 'https://evil.example' }), 403)
      assertRefused(await post({}), 403)
      // What a client says about its method is not what the proxy says.
      assertRefused(await post({ ...foreign, 'x-original-method': 'GET', 'x-forwarded-method': 'GET' }), 403)
      seenBy(await get('/app/', { cookie, ...foreign }))
      assert.equal(seenBy(await post({ origin: proxy.origin })).method, 'POST')
      assert.equal(seenBy(await post({ 'sec-fetch-site': 'same-origin' })).bytes, 3)
    })

    it('opens websockets for whoever may pass', async () => {
      const open = (options: RequestOptions) =>
        new Promise<WebSocket | number>((resolve, reject) => {
          const url = `${proxy.origin.replace('https', 'wss')}/app/live`
          const socket = new WebSocket(url, { ...options, rejectUnauthorized: false, family: 4 })
          socket.once('open', () => resolve(socket))
          socket.once('unexpected-response', (request, answer) => {
            resolve(answer.statusCode ?? 0)
            request.destroy()
          })
          socket.once('error', reject)
        })
      const cookie = cookieOf(editor)
      const { origin } = proxy
      const socket = await open({ headers: { cookie, origin } })
      assert.ok(socket instanceof WebSocket)
      const echoed = new Promise((resolve) => socket.once('message', (data) => resolve(String(data))))
      const sent = randomBytes(100_000).toString('hex')
      socket.send(sent)
      assert.equal(await echoed, sent)
      assert.equal(service.seen[0]?.headers['x-latchkey-user'], editor.id)
      socket.terminate()
      service.seen.splice(0)
      assert.equal(await open({ headers: { origin } }), 401)
      assert.equal(await open({ headers: { cookie, origin: 'https://evil.example' } }), 403)
      assert.deepEqual(service.seen, [])
    })

    it('is reached through no tunnel of another protocol', async () => {
      const headers = { cookie: cookieOf(editor), origin: proxy.origin }
      const upgrading = {
        connection: 'Upgrade, HTTP2-Settings',
        'http2-settings': 'AAMAAABkAARAAAAAAAIAAAAA',
      }
      const protocols = ['h2c', 'H2C', 'tls/1.0', 'h2c, websocket', 'websocket, h2c', 'websocketx', '{x}h2c']
      for (const upgrade of [...protocols, ['h2c', 'websocket'], ['websocket', 'h2c']])
        for (const path of ['/app/hello', '/app/public/hello']) {
          service.seen.splice(0)
          const answer = await get(path, { ...headers, ...upgrading, upgrade })
          const what = `${answer.status} to ${upgrade} at ${path}`
          // Of several lines nginx reads the first: a websocket is then all that it asks the service for.
          if (upgrade[0] !== 'websocket') assert.notEqual(answer.status, 101, what)
          for (const seen of service.seen) {
            assert.match(seen.headers.upgrade ?? 'websocket', /^websocket$/, what)
            if (seen.headers.upgrade === undefined)
              assert.doesNotMatch(seen.headers.connection ?? '', /upgrade/i, what)
            assert.equal(seen.headers['http2-settings'], undefined, what)
          }
        }
    })

    it('opens websockets however the client writes the word', async () => {
      const key = { 'sec-websocket-version': '13', 'sec-websocket-key': randomBytes(16).toString('base64') }
      for (const upgrade of ['websocket', 'WebSocket']) {
        const headers = {
          cookie: cookieOf(editor),
          origin: proxy.origin,
          connection: 'Upgrade',
          upgrade,
          ...key,
        }
        assert.equal((await get('/app/live', headers)).status, 101, upgrade)
      }
    })

    it('receives a large upload unharmed, of which Latchkey sees nothing', async () => {
      const body = randomBytes(20 * 2 ** 20)
      const headers = { cookie: cookieOf(editor), origin: proxy.origin }
      const seen = seenBy(await proxy.request('/app/upload', { method: 'PUT', body, headers }))
      assert.equal(seen.bytes, body.length)
      assert.equal(seen.sha256, createHash('sha256').update(body).digest('hex'))
      assert.equal(asked.length, 1)
      assert.ok(asked[0]?.bytes === undefined || asked[0].bytes === '0')
      service.seen.splice(0)
      const refused = await proxy.request('/app/upload', { method: 'PUT', body: 'x' })
      assertRefused(refused, 401)
    })

    it('is reached by no trick with the path past what is asked', async () => {
      const viewer = cookieOf(await memberOf(app, organization, 'viewer'))
      const secret = deployPath().slice('/app/'.length)
      const ways = [
        `/app//${secret}`,
        `/app/./${secret}`,
        `/app/x/../${secret}`,
        `/app/x/%2e%2e/${secret}`,
        `/app/x/..%2f${secret}`,
        `/app/%2e/${secret}`,
        `/app%2f${secret}`,
        `/%61pp/${secret}`,
        `/app/%64eploy/${secret.slice('deploy/'.length)}`,
        `//app/${secret}`,
        `/app/public/../${secret}`,
        `/app/public/%2e%2e/${secret}`,
        `/app/public/..%2f${secret}`,
        `/app/public/..%252f${secret}`,
        `/app/public/..\\${secret}`,
        `/app/public/..%5c${secret}`,
        `/app/public/..;/${secret}`,
        `/app/${secret}/../../../../public/x`,
        `/app/${secret.replaceAll('/', '%2F')}`,
        `/app/deploy/${organization.id}/${projectId}%2f..%2f..%2f..%2fx`,
        `/_latchkey/../app/${secret}`,
        '/_latchkey',
        `/app/${secret}?/app/public/`,
        `/app/${secret}#/app/public/`,
      ]
      const readAs = (url: string) => new URL(decodeURIComponent(url), 'http://service').pathname
      for (const way of ways) {
        service.seen.splice(0)
        asked.splice(0)
        for (const headers of [{}, { cookie: viewer }] as Record<string, string>[]) {
          const answer = await get(way, headers)
          assert.ok(answer.status < 500, `${answer.status} to ${way}`)
        }
        for (const { url } of service.seen) {
          const isDeploy = /^\/+app\/+deploy/.test(readAs(url)) || /^\/+app\/+deploy/.test(url)
          assert.ok(!isDeploy, `${way} reached the service as ${url}`)
        }
      }
    })

    it('is sent no path that it could read as another one', async () => {
      const cookie = cookieOf(await memberOf(app, organization, 'viewer'))
      const place = `${organization.id}/${projectId}/now`
      for (const way of [
        `/app/deploy;x/${place}`,
        `/app/deploy;/${place}`,
        `/app/;/deploy/${place}`,
        `/app/;x=1/deploy/${place}`,
        `/app/deploy%3b/${place}`,
        `/app/deploy%3Bx/${place}`,
        `/app/public/..;/deploy/${place}`,
        `/app/deploy\\${place}`,
        `/app/x\\..\\deploy/${place}`,
        `/app/%5cdeploy/${place}`,
        `/app/deploy%00/${place}`,
        `/app/%09deploy/${place}`,
        `/app/deploy%0a/${place}`,
        `/app/deploy%7f/${place}`,
        // To Caddy braces can be a placeholder.
        `/app/{/../deploy;x/${place}/}`,
        `/app/%7b/../deploy;x/${place}/%7d`,
        `/app/deploy{;x}/${place}`,
      ])
        assertRefused(await get(way, { cookie }), 400, way)
      // Refused, or tidied before the service is sent it.
      for (const way of ['//x', '/x%2f%2fy', '/./x', '/x/%2e', '/x/../y', '/x/%2e%2e%2fy', '/x/..']) {
        service.seen.splice(0)
        const { status } = await get(`/app${way}`, { cookie })
        assert.ok([200, 400].includes(status), `${status} to ${way}`)
        for (const { url } of service.seen)
          assert.doesNotMatch(decodeURIComponent(url), /\/\/|\/\.\.?(\/|$)/, way)
      }
      const tidy = '/app/a-b_c~d.e/.well-known/x..y/caf%C3%A9,+@:!$&()*=%20/'
      assert.equal(decodeURI(seenBy(await get(tidy, { cookie })).url), decodeURI(tidy))
    })

    it('is asked about the very place that the service is sent', async () => {
      const foreign = await foundedOrganization(app)
      const theirs = `${foreign.id}/${await projectIn(app, foreign)}/now`
      const own = `/app/deploy/${organization.id}/${projectId}`
      const headers = { cookie: cookieOf(editor) }
      for (const way of [
        `${own}/../../${theirs}`,
        `${own}/..//../${theirs}`,
        `${own}/%2e%2e/%2e%2e/${theirs}`,
        `${own}%2f..%2f..%2f${theirs}`,
        `${own}\\..\\..\\${theirs}`,
        `${own}/..;/..;/${theirs}`,
        `/app/deploy/${theirs}/../../../${organization.id}/${projectId}/now`,
      ]) {
        service.seen.splice(0)
        const { status } = await get(way, headers)
        assert.ok([200, 400, 403].includes(status), `${status} to ${way}`)
        for (const { url } of service.seen) assert.ok(!url.includes(foreign.id), `${way} came as ${url}`)
      }
    })

    it('answers nothing while Latchkey cannot be asked', async () => {
      const cookie = cookieOf(editor)
      seenBy(await get('/app/', { cookie }))
      service.seen.splice(0)
      await app.context.database[Symbol.asyncDispose]()
      const answer = await get('/app/', { cookie })
      assert.ok(answer.status >= 500, String(answer.status))
      assert.deepEqual(service.seen, [])
    })
  })
}
