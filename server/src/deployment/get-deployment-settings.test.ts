import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import type { Json } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { changeableKeys } from '../config/settings.ts'
import { commandLine } from '../operator/operator-act.ts'
import { changeSettings } from './change-settings.ts'

const path = '/v1/deployment/settings'
const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large"}}'

describe('getDeploymentSettings', () => {
  let app: TestApp
  let operator: Operator
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_PLANS: plans, LATCHKEY_NAME: 'Harbour' } })
    operator = await operatorOf(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const read = async () => {
    const answer = await operator.browser.get<{ settings: Json[]; plans: string[] }>(path)
    assert.equal(answer.status, 200, answer.text)
    const settings = new Map(answer.body.settings.map((setting) => [setting.key as string, setting]))
    return { settings, plans: answer.body.plans, text: answer.text }
  }

  it('shows each setting that may change, with what it takes and what is configured', async () => {
    const { settings, plans, text } = await read()
    assert.deepEqual([...settings.keys()], changeableKeys)
    assert.deepEqual(plans, ['standard', 'large'])
    const { description, ...registration } = settings.get('registration') ?? {}
    assert.match(String(description), /everybody may register/)
    assert.deepEqual(registration, {
      key: 'registration',
      environmentName: 'LATCHKEY_REGISTRATION',
      type: 'enum',
      values: ['open', 'closed'],
      value: 'open',
      configured: 'open',
      changedAt: null,
      changedBy: null,
    })
    const kinds = ['name', 'signInMethods', 'passwordMinLength', 'defaultPlan'].map((key) => {
      const { type, values, minimum, maximum, value } = settings.get(key) ?? {}
      return { type, values, minimum, maximum, value }
    })
    const none = { values: undefined, minimum: undefined, maximum: undefined }
    assert.deepEqual(kinds, [
      { ...none, type: 'text', value: 'Harbour' },
      {
        ...none,
        type: 'enum-list',
        values: ['password', 'passkey', 'totp', 'github'],
        value: ['password', 'passkey', 'totp', 'github'],
      },
      { ...none, type: 'integer', minimum: 8, maximum: 64, value: 15 },
      { ...none, type: 'enum', values: ['standard', 'large'], value: 'standard' },
    ])
    assert.equal(settings.get('personalPlan')?.value, null)
    assert.doesNotMatch(text, /LATCHKEY_(SECRET|SMTP_URL|DATABASE_URL)\b/)
  })

  it('says what was changed since, when and by whom', async () => {
    await operator.browser.patch(path, { passwordMinLength: 20 })
    await changeSettings(app.context, { organizationCreation: 'operators' }, commandLine)
    const { settings } = await read()
    const at = new Date(app.clock.now()).toISOString()
    const changes = ['passwordMinLength', 'organizationCreation'].map((key) => {
      const { value, configured, changedAt, changedBy } = settings.get(key) ?? {}
      return [value, configured, changedAt, changedBy]
    })
    assert.deepEqual(changes, [
      [20, 15, at, operator.email],
      ['operators', 'everyone', at, null],
    ])
  })

  it('is there for operators with a second factor only', () => assertOperatorsOnly(app, 'GET', path))
})
