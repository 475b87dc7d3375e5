import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '../../test/support/otlp-receiver.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { loadConfig } from '../config/config.ts'
import { isTracing, startTracing } from './tracing.ts'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const callerSpan = '00f067aa0ba902b7'

function attribute({ attributes }: ReceivedSpan, key: string) {
  const value = attributes.find((one) => one.key === key)?.value
  return value?.stringValue ?? value?.intValue
}

/** The whole server over a real connection, traced from its beginning; the spans are there once it is stopped. */
async function tracedApp(
  receiver: OtlpReceiver,
  { engine = 'sqlite', settings = {} }: { engine?: 'sqlite' | 'postgres'; settings?: Record<string, string> },
) {
  const otlp = { LATCHKEY_OTLP_URL: receiver.url, ...settings }
  const stop = await startTracing(loadConfig(otlp))
  const app = await startTestApp({ engine, settings: otlp })
  await app.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.server.address() as AddressInfo
  return { app, stop, base: `http://127.0.0.1:${port}` }
}

async function ask(base: string, path: string, { flags = '01', token = '' } = {}): Promise<Response> {
  const headers = { traceparent: `00-${trace}-${callerSpan}-${flags}`, authorization: `Bearer ${token}` }
  const answer = await fetch(base + path, {
    headers: token === '' ? { traceparent: headers.traceparent } : headers,
  })
  await answer.text()
  return answer
}

async function signedInToken(app: TestApp): Promise<{ token: string; email: string }> {
  const { email, password } = await registeredPerson(app)
  const given = { email, password, delivery: 'token' }
  const answer = await app.program().post<{ token: string }>('/v1/sign-in/password', given)
  assert.equal(answer.status, 200, answer.text)
  return { token: answer.body.token, email }
}

eachEngine((engine) => {
  it('traces a request with its statements and hashes, as a part of the caller’s trace', async () => {
    await using receiver = await startOtlpReceiver()
    const { app, stop, base } = await tracedApp(receiver, { engine })
    const { token, email } = await signedInToken(app)
    assert.equal((await ask(base, '/v1/session', { token })).status, 200)
    assert.equal((await ask(base, '/v1/account/profile', { token })).status, 200)
    assert.equal((await ask(base, '/v1/session')).status, 401)
    await stop()
    await app[Symbol.asyncDispose]()

    const { spans } = receiver
    const ofCaller = spans.filter((span) => span.traceId === trace && span.parentSpanId === callerSpan)
    assert.deepEqual(ofCaller.map(({ name }) => name).toSorted(), ['getProfile', 'getSession', 'getSession'])
    const lane = ofCaller.find((span) => attribute(span, 'http.response.status_code') === 200)
    assert.ok(lane)
    assert.equal(attribute(lane, 'http.request.method'), 'GET')
    for (const name of ['getSession', 'getProfile']) {
      const request = ofCaller.find((span) => span.name === name) as ReceivedSpan
      assert.match(String(attribute(request, 'http.route')), /^\/v1\//)
      const statements = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId)
      assert.ok(statements.length > 0, `${name} has no statements`)
      for (const statement of statements) {
        assert.equal(attribute(statement, 'db.system.name'), engine === 'sqlite' ? 'sqlite' : 'postgresql')
        assert.match(String(attribute(statement, 'db.query.text')), /\?|\$1/)
      }
    }
    const signIn = spans.find(({ name }) => name === 'signInWithPassword') as ReceivedSpan
    const inside = spans.filter(({ traceId }) => traceId === signIn.traceId).map(({ name }) => name)
    assert.ok(inside.includes('password.hash'), inside.join())
    assert.ok(inside.includes('transaction'), inside.join())
    assert.ok(inside.includes('INSERT sessions'), inside.join())

    const sent = receiver.bodies.join('\n')
    for (const secret of [token, email, 'quiet lanterns', '127.0.0.1', 'Moreau'])
      assert.equal(sent.includes(secret), false, secret)
  })
})

describe('tracing', () => {
  it('shows the sending of a mail and a call of a provider, by its host alone', async () => {
    await using receiver = await startOtlpReceiver()
    const { app, stop } = await tracedApp(receiver, {})
    await registeredPerson(app)
    await app.runJob('send-emails')
    const { observeProviderCall } = await import('./provider-calls.ts')
    const asked = { address: 'https://login.example.com/token?code=only-once', method: 'POST' }
    await assert.rejects(observeProviderCall('sso', asked, () => Promise.reject(new TypeError('only-once'))))
    await stop()
    await app[Symbol.asyncDispose]()
    const mail = receiver.spans.find(({ name }) => name === 'mail.send')
    assert.ok(mail)
    const call = receiver.spans.find(({ name }) => name === 'provider sso') as ReceivedSpan
    assert.equal(attribute(call, 'server.address'), 'login.example.com')
    assert.equal(attribute(call, 'error.type'), 'TypeError')
    assert.equal(call.status.code, 2)
    assert.equal(receiver.bodies.join().includes('only-once'), false)
  })

  it('respects a caller that wants no trace, and takes no more than its share', async () => {
    await using receiver = await startOtlpReceiver()
    const whole = await tracedApp(receiver, {})
    await ask(whole.base, '/v1/deployment', { flags: '00' })
    await whole.stop()
    await whole.app[Symbol.asyncDispose]()
    const none = await tracedApp(receiver, { settings: { LATCHKEY_OTLP_SAMPLING: '0' } })
    await ask(none.base, '/v1/deployment', { flags: '01' })
    await none.stop()
    await none.app[Symbol.asyncDispose]()
    assert.deepEqual(receiver.spans, [])
  })

  it('sends the headers that the collector asks for', async () => {
    await using receiver = await startOtlpReceiver()
    const settings = { LATCHKEY_OTLP_HEADERS: 'x-team=accounts,authorization=Basic YWJj=' }
    const { app, stop, base } = await tracedApp(receiver, { settings })
    await ask(base, '/v1/deployment')
    await stop()
    await app[Symbol.asyncDispose]()
    assert.equal(receiver.headers[0]?.['x-team'], 'accounts')
    assert.equal(receiver.headers[0]?.authorization, 'Basic YWJj=')
  })

  it('is not there unless a collector is configured', async () => {
    const stop = await startTracing(loadConfig({}))
    assert.equal(isTracing(), false)
    await stop()
  })

  it('keeps nobody waiting whose collector is gone', async () => {
    const receiver = await startOtlpReceiver()
    const { app, stop, base } = await tracedApp(receiver, {})
    await receiver[Symbol.asyncDispose]()
    assert.equal((await ask(base, '/v1/deployment')).status, 200)
    const startedAt = performance.now()
    await stop()
    assert.ok(performance.now() - startedAt < 2500)
    await app[Symbol.asyncDispose]()
  })
})
