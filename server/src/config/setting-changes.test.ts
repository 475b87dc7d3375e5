import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { loadConfig } from './config.ts'
import { changedConfig, changeFaults, fitChanges, type SettingChanges } from './setting-changes.ts'
import { changeableKeys, type SettingKey, settingsSchema } from './settings.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())

const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large"}}'

function load(environment: Record<string, string> = {}) {
  const own = { LATCHKEY_DATA_DIR: folder.path, LATCHKEY_PLANS: plans }
  return loadConfig({ ...own, ...environment }, folder.path)
}

function faultsOf(changes: SettingChanges, environment?: Record<string, string>): [SettingKey, string][] {
  return [...changeFaults(load(environment).configured, changes)].map(({ key, message }) => [key, message])
}

describe('what may change while the deployment runs', () => {
  it('is no secret, no address and nothing that is only read at the start', () => {
    const never: SettingKey[] = [
      'port',
      'host',
      'baseUrl',
      'additionalOrigins',
      'dataDir',
      'databaseUrl',
      'secret',
      'smtpUrl',
      'mailFrom',
      'githubClientSecret',
      'trustedProxies',
      // Guards against operators themselves.
      'factorResetDelay',
      'limits',
    ]
    assert.deepEqual(
      changeableKeys.filter((key) => never.includes(key) || 'secret' in settingsSchema.properties[key]),
      [],
    )
    for (const key of ['registration', 'signInMethods', 'limitInvitations'] as const)
      assert.ok(changeableKeys.includes(key), key)
  })

  it('stands in a view of the configuration, which has the rest, secrets included, as it was', () => {
    const config = load({ LATCHKEY_SMTP_URL: 'smtp://mail.example.com', LATCHKEY_NAME: 'Harbour' })
    const view = changedConfig(config, { registration: 'closed', signInMethods: ['passkey'] })
    assert.deepEqual([view.registration, view.signInMethods], ['closed', ['passkey']])
    assert.deepEqual([view.name, view.smtpUrl], ['Harbour', 'smtp://mail.example.com'])
    assert.deepEqual(view.secrets, config.secrets)
    assert.deepEqual([config.registration, view.configured.registration], ['open', 'open'])
    assert.doesNotMatch(JSON.stringify(view), /mail\.example/)
  })

  it('stands by itself, also in a view made of another view', () => {
    const once = changedConfig(load(), { registration: 'closed', personalPlan: 'large' })
    const twice = changedConfig(once, { organizationCreation: 'operators' })
    assert.deepEqual(
      [twice.registration, twice.personalPlan, twice.organizationCreation],
      ['open', undefined, 'operators'],
    )
  })
})

describe('faults of changes', () => {
  it('are those of each value by itself, all at once', () => {
    const faults = faultsOf({ registration: 'ajar', passwordMinLength: 7, signInMethods: [], name: 'Quay' })
    assert.deepEqual(faults.map(([key]) => key).sort(), [
      'passwordMinLength',
      'registration',
      'signInMethods',
    ])
  })

  it('are those of what does not fit what is configured', () => {
    assert.deepEqual(faultsOf({ defaultPlan: 'large', personalPlan: 'large' }), [])
    const [own, personal] = faultsOf({ defaultPlan: 'huge', personalPlan: 'tiny' })
    assert.deepEqual(own, ['defaultPlan', 'There is no plan "huge" in LATCHKEY_PLANS.'])
    assert.deepEqual(personal, ['personalPlan', 'There is no plan "tiny" in LATCHKEY_PLANS.'])
  })

  it('count a session longer than a strict preset has', () => {
    const strict = { LATCHKEY_SESSION_PRESET: 'strict' }
    assert.deepEqual(faultsOf({ sessionTtl: 3600 }, strict), [])
    assert.equal(changedConfig(load(strict), { sessionTtl: 3600 }).sessionTtl, 3600)
    assert.deepEqual(faultsOf({ sessionTtl: 90_000 }), [])
    assert.deepEqual(faultsOf({ sessionTtl: 90_000 }, strict)[0]?.[0], 'sessionTtl')
  })

  it('leave the changes that can stand', () => {
    const { configured } = load()
    const { fit, unfit } = fitChanges(configured, { defaultPlan: 'gone', registration: 'closed' })
    assert.deepEqual([fit, unfit], [{ registration: 'closed' }, ['defaultPlan']])
  })
})
