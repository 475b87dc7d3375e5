import assert from 'node:assert/strict'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { type DnsServer, startDnsServer } from '../../../demo/dns/dns-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Context } from '../context.ts'
import { certifiedKey } from '../crypto/certified-key.ts'
import { fetchDocument, fetchOutgoing, OutgoingError, type OutgoingFault } from './outgoing-fetch.ts'

describe('a request to an address that somebody gave us', () => {
  let app: TestApp
  let dns: DnsServer
  let server: Awaited<ReturnType<typeof startServer>>
  const asked: string[] = []
  const slow = new Set<ReturnType<typeof setInterval>>()

  before(async () => {
    dns = await startDnsServer()
    server = await startServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`)
      if (request.url === '/redirect') return response.writeHead(302, { location: '/document' }).end()
      if (request.url === '/inside')
        return response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
      if (request.url === '/missing') return response.writeHead(404).end('no')
      if (request.url === '/silent') return
      if (request.url === '/huge') return response.end(Buffer.alloc(1024 * 1024 + 1, 0x20))
      if (request.url === '/endless') return void pour(response, 64 * 1024, 1)
      if (request.url === '/slow') return void pour(response, 1, 50)
      if (request.url === '/bomb') response.setHeader('content-encoding', 'gzip')
      response.end(`${request.method} ${request.url}`)
    })
    app = await startTestApp({
      settings: { LATCHKEY_DNS_SERVERS: dns.address, LATCHKEY_PROVIDER_TIMEOUT: '1' },
    })
  })
  after(async () => {
    for (const timer of slow) clearInterval(timer)
    server.close()
    await Promise.all([app[Symbol.asyncDispose](), dns.close()])
  })

  function pour(response: Parameters<RequestListener>[1], bytes: number, everyMs: number) {
    const timer = setInterval(() => response.write(Buffer.alloc(bytes, 0x20)), everyMs)
    slow.add(timer)
    response.once('close', () => clearInterval(timer))
  }

  /** The same server with other settings. */
  const withSettings = (settings: Partial<Context['config']>): Context => ({
    ...app.context,
    config: { ...app.context.config, ...settings },
  })
  const allowing = (...outgoingPrivate: string[]) => withSettings({ outgoingPrivate })
  const refused = async (context: Context, address: string): Promise<OutgoingFault | 'answered'> => {
    try {
      await fetchDocument(context, address)
      return 'answered'
    } catch (error) {
      assert.ok(error instanceof OutgoingError, String(error))
      return error.fault
    }
  }

  describe('reaches nothing inside', () => {
    const hosts = [
      '169.254.169.254',
      '127.0.0.1',
      '[::1]',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '0',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '127。0。0。1',
      '[::ffff:127.0.0.1]',
      '[::ffff:a9fe:a9fe]',
      '[64:ff9b::7f00:1]',
      '[fc00::1]',
      '[fd12:3456:789a::1]',
      '[fe80::1]',
      '[::]',
    ]
    for (const host of hosts) {
      it(`as ${host}`, async () => {
        assert.equal(await refused(app.context, `https://${host}:${server.port}/document`), 'not-public')
      })
    }

    it('by a name that leads there, also when only one of its addresses does', async () => {
      dns.records.set('inside.example', { A: ['127.0.0.1'] })
      dns.records.set('metadata.example', { A: ['169.254.169.254'] })
      dns.records.set('half.example', { A: ['93.184.215.14', '10.0.0.1'] })
      for (const host of ['inside.example', 'metadata.example', 'half.example', 'INSIDE.example.']) {
        assert.equal(await refused(app.context, `https://${host}/`), 'not-public', host)
      }
      assert.equal(asked.length, 0)
    })

    it('as localhost, whoever resolves the name', async () => {
      const bySystem = withSettings({ dnsServers: [] })
      assert.equal(await refused(bySystem, `https://localhost:${server.port}/document`), 'not-public')
      assert.equal(await refused(app.context, `https://localhost:${server.port}/document`), 'no-such-host')
    })

    it('by a redirect, which is never followed', async () => {
      const context = allowing('127.0.0.1')
      for (const path of ['redirect', 'inside']) {
        assert.equal(await refused(context, `${server.url}/${path}`), 'redirect')
      }
      assert.ok(!asked.some((each) => each.endsWith('/document')))
    })

    it('by a name that leads elsewhere once it was checked', async () => {
      // Allowed at first, forbidden at any later look: the request goes to the first answer or nowhere.
      dns.records.set('rebind.example', { A: ['127.0.0.1'] })
      const context = allowing('127.0.0.1')
      const before = dns.asked('rebind.example')
      const answer = fetchDocument(context, `http://rebind.example:${server.port}/document`)
      while (dns.asked('rebind.example') < before + 2) await new Promise((resolve) => setImmediate(resolve))
      dns.records.set('rebind.example', { A: ['127.0.0.2'] })
      assert.equal(await answer, 'GET /document')
      // One question for each kind of address, and none when connecting.
      assert.equal(dns.asked('rebind.example'), before + 2)
      assert.equal(asked.at(-1), `rebind.example:${server.port}/document`)
      assert.equal(await refused(context, `http://rebind.example:${server.port}/document`), 'not-public')
    })

    it('by other schemes, user names, or nonsense', async () => {
      const context = allowing('127.0.0.1')
      const cases: [string, OutgoingFault][] = [
        [`http://93.184.215.14:${server.port}/`, 'not-https'],
        ['ftp://127.0.0.1/', 'not-https'],
        ['file:///etc/passwd', 'not-https'],
        ['gopher://127.0.0.1/', 'not-https'],
        ['data:text/plain,hello', 'not-https'],
        [`http://user:secret@127.0.0.1:${server.port}/document`, 'address'],
        ['//127.0.0.1/', 'address'],
        ['', 'address'],
      ]
      for (const [address, fault] of cases) assert.equal(await refused(context, address), fault, address)
    })
  })

  it('goes to private hosts that the operator allows, by address, network and name', async () => {
    dns.records.set('idp.corp.example', { A: ['127.0.0.1'] })
    const named = `http://idp.corp.example:${server.port}/document`
    assert.equal(await refused(allowing('127.0.0.1'), `${server.url}/document`), 'answered')
    assert.equal(await refused(allowing('127.0.0.0/8'), `${server.url}/document`), 'answered')
    assert.equal(await refused(allowing('idp.corp.example'), named), 'answered')
    assert.equal(await refused(allowing('corp.example'), named), 'not-public')
    assert.equal(await refused(allowing('10.0.0.0/8'), `${server.url}/document`), 'not-public')
  })

  it('goes by http to loopback alone, and only in local mode', async () => {
    const outgoingPrivate = ['127.0.0.1', '10.0.0.1']
    const production = withSettings({ localMode: false, outgoingPrivate })
    assert.equal(await refused(production, `${server.url}/document`), 'not-https')
    assert.equal(await refused(withSettings({ outgoingPrivate: [] }), `${server.url}/document`), 'not-https')
    assert.equal(await refused(withSettings({ outgoingPrivate }), 'http://10.0.0.1/document'), 'not-https')
  })

  it('trusts a certificate for the name that was asked for, and no other', async () => {
    const { privateKey: key, certificate: cert } = await certifiedKey({ commonName: 'secure.example' })
    const secure = createHttpsServer({ key, cert }, (_request, response) => response.end('hello'))
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const { port } = secure.address() as AddressInfo
    dns.records.set('secure.example', { A: ['127.0.0.1'] })
    dns.records.set('other.example', { A: ['127.0.0.1'] })
    const context = allowing('127.0.0.1')
    const known = getCACertificates()
    try {
      assert.equal(await refused(context, `https://secure.example:${port}/`), 'unreachable')
      setDefaultCACertificates([...known, cert])
      assert.equal(await fetchDocument(context, `https://secure.example:${port}/`), 'hello')
      assert.equal(await refused(context, `https://other.example:${port}/`), 'unreachable')
      assert.equal(await refused(context, `https://127.0.0.1:${port}/`), 'unreachable')
    } finally {
      setDefaultCACertificates(known)
      secure.close()
    }
  })

  it('ends with what is too large, too slow, missing or not there', async () => {
    const context = allowing('127.0.0.1', 'gone.example')
    const cases: [string, OutgoingFault][] = [
      ['/huge', 'too-large'],
      ['/endless', 'too-large'],
      ['/slow', 'too-slow'],
      ['/silent', 'too-slow'],
      ['/missing', 'status'],
    ]
    for (const [path, fault] of cases) assert.equal(await refused(context, server.url + path), fault, path)
    assert.equal(await refused(context, 'https://gone.example/'), 'no-such-host')
    assert.equal(await refused(context, 'http://127.0.0.1:1/'), 'unreachable')
    dns.records.set('mute.example', { silent: true })
    assert.equal(await refused(context, 'https://mute.example/'), 'too-slow')
  })

  it('reads an answer as it is, unpacking nothing', async () => {
    assert.equal(await fetchDocument(allowing('127.0.0.1'), `${server.url}/bomb`), 'GET /bomb')
  })

  it('takes a method, and gives back the answer whatever its status', async () => {
    const answer = await fetchOutgoing(allowing('127.0.0.1'), `${server.url}/token`, {
      method: 'POST',
      body: 'grant_type=authorization_code',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.deepEqual([answer.status, await answer.text()], [200, 'POST /token'])
    assert.equal((await fetchOutgoing(allowing('127.0.0.1'), `${server.url}/missing`)).status, 404)
  })
})

async function startServer(listener: RequestListener) {
  const server = createHttpServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port, url: `http://127.0.0.1:${port}`, close }
}
