import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { operation } from '../../src/http/operation.ts'
import { createServer } from '../../src/http/server.ts'
import { operations } from '../../src/operations.ts'
import { sessionTokenOf } from '../support/credentials.ts'
import { proveDomain, startExperience } from '../support/experiences.ts'
import { registeredPerson } from '../support/people.ts'
import { startTestApp } from '../support/test-app.ts'
import { type Property, property, type Suite } from './driver.ts'
import { near } from './hostile-text.ts'

// The head of a request: whom it is for, and from whom it comes, before any operation is asked.

const domain = 'login.harbour.example'
const proxy = '127.0.0.1'

/** Tells how a request's sender is known, on both ways to an operation. */
const probes = [
  { id: 'probeSender', path: '/probe-sender' } as const,
  { id: 'probeSenderDirectly', path: '/probe-sender-directly', direct: true } as const,
].map((one) =>
  operation({
    ...one,
    method: 'GET',
    access: 'anyone',
    tag: 'probe',
    summary: 'Who sends this?',
    responses: { 204: null },
    problems: [],
    handle: ({ client }) => ({ status: 204, headers: { 'x-sender': client.address } }),
  }),
)

const nearHost = near(
  domain,
  domain.toUpperCase(),
  'login',
  '.',
  'harbour.example',
  'localhost',
  ':',
  ':7420',
  '@',
  '/',
  ' ',
  ',',
  '[::1]',
  '127.0.0.1',
)
/** The domain in whatever letters, and something behind it. */
const variedHost = fc
  .tuple(
    fc.mixedCase(fc.constant(domain)),
    fc.constantFrom('', '.', '..', ':', ':80', ':7420', '.:7420', ':x', '@', '/'),
  )
  .map((parts) => parts.join(''))
const target = fc.constantFrom(
  '/v1/session',
  '/v1/account/profile',
  '/V1/session',
  '//v1/session',
  '/v1//session',
  '/assets/../v1/session',
  '/%761/session',
  'http://localhost/v1/session',
  '/e/harbour/v1/session',
)
const nearSenders = near(
  '1.2.3.4',
  '::1',
  '127.0.0.1',
  '10.0.0.1',
  ',',
  ' ',
  ':',
  ':80',
  '[',
  ']',
  '%eth0',
  'unknown',
)
const sender = fc.oneof(fc.ipV4(), fc.ipV6()).filter((address) => address !== proxy)

export async function openRequests(): Promise<Suite> {
  const settings = {
    LATCHKEY_TRUSTED_PROXIES: proxy,
    LATCHKEY_BASE_URL: 'https://accounts.example',
    LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:1',
  }
  const app = await startTestApp({ settings })
  const server = await createServer(app.context, [...operations, ...probes])
  await server.listen({ port: 0, host: proxy })
  const { port } = server.server.address() as AddressInfo
  await proveDomain(app, await startExperience(app), domain)
  const ada = await registeredPerson(app)
  const token = await sessionTokenOf(app, ada)
  const authorization = `Bearer ${token}`

  const properties: Property[] = [
    property('Host', {
      of: fc.record({
        host: fc.oneof(nearHost, variedHost),
        path: target,
      }),
      inputs: 300,
      async check({ host, path }) {
        const { status, text } = await ask(port, path, { host: asHeader(host), authorization })
        assert.ok(status < 500, text)
        if (!isOfExperience(host)) return
        assert.ok(
          !text.includes(ada.email),
          'a session of the platform opened something on a domain of an Experience',
        )
      },
    }),
    property('X-Forwarded-For', {
      of: fc.record({
        claimed: fc.array(nearSenders, { maxLength: 3 }),
        address: sender,
        probe: fc.constantFrom(...probes.map(({ path }) => `/v1${path}`)),
      }),
      inputs: 300,
      async check({ claimed, address, probe }) {
        const forwarded = [...claimed.map(asHeader), address]
        const { status, headers } = await ask(port, probe, { 'x-forwarded-for': forwarded })
        assert.equal(status, 204)
        // What the proxy wrote, whatever stood there before.
        assert.equal(headers['x-sender'], address)
      },
    }),
  ]
  return {
    properties,
    async [Symbol.asyncDispose]() {
      await server.close()
      await app[Symbol.asyncDispose]()
    },
  }
}

/** As browsers read it. */
function isOfExperience(host: string): boolean {
  return URL.parse(`http://${host}/`)?.hostname.replace(/\.$/, '') === domain
}

/** Without what cannot stand in a header, as clients and proxies see to. */
function asHeader(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/gu, '')
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string | string[]>,
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: proxy, port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    request.on('error', reject)
    request.end()
  })
}
