import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem, injectTransport } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { HashingOverload } from '../crypto/password-hash.ts'
import { toProblem } from './error-answers.ts'
import { Problem } from './problems.ts'
import { createServer } from './server.ts'

describe('what a request ends with', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const busy = Object.assign(new Error('database is locked'), { errcode: 5 })
  const table: [string, unknown, string, number | undefined][] = [
    ['a problem', new Problem('link-expired'), 'link-expired', undefined],
    ['too many hashes at once', new HashingOverload('Too many'), 'overloaded', 2],
    ['a conflict that did not go away', busy, 'overloaded', 1],
    [
      'too large a body',
      Object.assign(new Error(), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }),
      'body-too-large',
      undefined,
    ],
    [
      'what the framework refuses',
      Object.assign(new Error(), { statusCode: 400 }),
      'malformed-request',
      undefined,
    ],
    ['a mistake of ours', new TypeError('x is not a function'), 'internal', undefined],
    ['something that is no error', 'text', 'internal', undefined],
  ]
  for (const [name, error, code, retryAfterSeconds] of table) {
    it(`${name} becomes ${code}`, () => {
      const problem = toProblem(app.context, error)
      assert.deepEqual([problem.code, problem.facts.retryAfterSeconds], [code, retryAfterSeconds])
    })
  }

  it('says nothing of the inside when nobody expected it, and tells the log', async () => {
    const logged: unknown[] = []
    const log = app.context.log.child({})
    log.level = 'error'
    Object.assign(log, { error: (facts: unknown) => logged.push(facts), child: () => log })
    const failing = {
      id: 'fail',
      method: 'GET',
      path: '/fail',
      access: 'anyone',
      tag: 'x',
      summary: 'x',
      responses: { 204: null },
      problems: [],
      handle: async () => {
        throw new Error('the inside: select * from users')
      },
    } as const
    const server = await createServer({ ...app.context, log }, [failing])
    const transport = injectTransport(server, app.context.config.baseUrl)
    const answer = await transport.send({
      method: 'GET',
      path: '/v1/fail',
      headers: {},
      body: undefined,
      address: undefined,
    })
    await server.close()
    assertProblem({ ...answer, body: JSON.parse(answer.text) }, 500, 'internal')
    assert.doesNotMatch(answer.text, /inside|select/)
    assert.match(String((logged[0] as { err: Error }).err.message), /the inside/)
  })
})
