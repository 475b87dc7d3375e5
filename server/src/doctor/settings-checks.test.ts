import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startTestApp } from '../../test/support/test-app.ts'
import { changeSettings } from '../deployment/change-settings.ts'
import { commandLine } from '../operator/operator-act.ts'
import { lookAtSettings } from './settings-checks.ts'

const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large"}}'

describe('the check of settings', () => {
  it('tells how many were changed, and which of them no longer fit', async () => {
    await using app = await startTestApp({ settings: { LATCHKEY_PLANS: plans } })
    const { context } = app
    const detailNow = async () => (await lookAtSettings(context)).detail
    assert.equal(await detailNow(), 'As configured.')
    await changeSettings(context, { defaultPlan: 'large', registration: 'closed' }, commandLine)
    assert.equal(await detailNow(), '2 changed while the server runs.')
    const { large: _gone, ...left } = context.config.configured.plans
    const configured = { value: { ...context.config.configured, plans: left } }
    const later = { ...context, config: Object.create(context.config, { configured }) }
    const { isOk, detail, remedy } = await lookAtSettings(later)
    assert.equal(isOk, true)
    assert.match(detail, /no longer fit what is configured: defaultPlan\./)
    assert.match(remedy ?? '', /latchkey settings defaultPlan --default$/)
  })
})
