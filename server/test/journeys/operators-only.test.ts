import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createId } from '../../src/crypto/ids.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations } from '../../src/operations.ts'
import { wholeAnswer } from '../support/access-answers.ts'
import { type Operator, operatorOf, setMethods } from '../support/deployment-sso.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import { accountOf } from '../support/operator-people.ts'
import { foundedOrganization } from '../support/organizations.ts'
import { enrolTotp } from '../support/second-factors.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Every operation that runs the deployment, found by its declaration: a new one is asked as well.

const ofOperators = operations.filter(({ access }) => typeof access === 'object' && 'operator' in access)
const isChange = ({ method }: AnyOperation) => method !== 'GET'

describe('what runs the deployment', () => {
  let app: TestApp
  let ids: Record<string, string>
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    const { id: userId } = await accountOf(app)
    ids = { userId, organizationId: (await foundedOrganization(app)).id }
  })
  after(() => app[Symbol.asyncDispose]())

  const ask = (client: Client, { method, path }: AnyOperation, body: unknown = {}): Promise<Answer<Json>> => {
    const url = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? createId('invitation'))
    return client.request(method, `/v1${url}`, method === 'GET' ? {} : { body })
  }

  it('lies at one place, asks for an operator, and every change that is more than a look for a fresh proof', () => {
    assert.ok(ofOperators.length >= 18 + 13, String(ofOperators.length))
    for (const { id, path } of ofOperators) assert.match(path, /^\/deployment\//, id)
    for (const { id, path } of operations.filter(({ access }) => access !== 'anyone'))
      if (path.startsWith('/deployment/'))
        assert.ok(
          ofOperators.some((one) => one.id === id),
          id,
        )
  })

  it('is not there for whoever is no operator, to the byte, whatever is sent', async () => {
    const stranger = await accountOf(app)
    const { browser: owner } = (await foundedOrganization(app)).owner
    for (const operation of ofOperators) {
      const nothing = await ask(stranger.browser, operation)
      assertProblem(nothing, 404, 'not-found')
      for (const body of [{ nonsense: true }, '{"name":']) {
        const answer = await ask(owner, operation, body)
        assert.equal(wholeAnswer(answer), wholeAnswer(nothing), operation.id)
      }
    }
  })

  it('answers nobody who is not signed in', async () => {
    for (const operation of ofOperators)
      assertProblem(await ask(app.browser(), operation), 401, 'not-signed-in')
  })

  for (const isEnrolled of [false, true])
    it(`asks an operator without a proven second factor to ${isEnrolled ? 'prove' : 'set up'} one`, async () => {
      const operator = await operatorOf(app)
      if (isEnrolled) await enrolTotp(app, operator)
      await setMethods(app, operator.id, ['pwd'])
      for (const operation of ofOperators) {
        const problem = assertProblem(await ask(operator.browser, operation), 403, 'access-denied')
        const action = isEnrolled ? 'proveFresh' : 'enrolMfa'
        assert.deepEqual([problem.reason, problem.remedy], ['mfa-required', { action }], operation.id)
      }
    })

  it('asks for a fresh proof before it changes an account or an organization', async () => {
    const operator: Operator = await operatorOf(app)
    app.clock.advance(app.context.config.freshProofTtl * 1000)
    const changes = ofOperators.filter(isChange).filter(({ access }) => (access as { fresh?: boolean }).fresh)
    assert.ok(changes.length >= 12, String(changes.length))
    const people = ofOperators
      .filter(isChange)
      .filter(({ path }) => /\/(users|invitations|organizations)/.test(path))
    for (const { id } of people)
      assert.ok(
        changes.some((one) => one.id === id),
        `${id} asks for no fresh proof`,
      )
    for (const operation of changes)
      assertProblem(await ask(operator.browser, operation), 403, 'fresh-proof-required')
    for (const operation of ofOperators.filter((one) => !isChange(one)))
      assert.notEqual((await ask(operator.browser, operation)).status, 403, operation.id)
  })
})
