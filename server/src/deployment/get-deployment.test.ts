import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startTestApp } from '../../test/support/test-app.ts'
import { version } from './version.ts'

const path = '/v1/deployment'

describe('getDeployment', () => {
  it('tells strangers what a sign-in page must know, and nothing beside', async () => {
    await using app = await startTestApp()
    const { status, body } = await app.program().get(path)
    assert.equal(status, 200)
    assert.deepEqual(Object.keys(body).sort(), [
      'apiKeyMaxDays',
      'baseUrl',
      'experience',
      'localMode',
      'name',
      'passwordLimits',
      'registration',
      'secondFactors',
      'signInMethods',
      'version',
    ])
    assert.deepEqual(body.passwordLimits, { minLength: 15, maxLength: 256 })
    assert.equal(body.name, 'Latchkey')
    assert.equal(body.registration, 'open')
    assert.equal(body.localMode, true)
    assert.equal(body.baseUrl, app.context.config.baseUrl)
    assert.equal(body.version, version)
    assert.match(version, /^\d+\.\d+\.\d+/)
    assert.ok((body.signInMethods as string[]).includes('password'))
  })

  it('follows the settings', async () => {
    await using app = await startTestApp({
      settings: {
        LATCHKEY_NAME: 'Harbour',
        LATCHKEY_REGISTRATION: 'closed',
        LATCHKEY_PASSWORD_MIN_LENGTH: '20',
        LATCHKEY_BASE_URL: 'https://id.example.com',
        LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:9',
        LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.tests',
        LATCHKEY_GITHUB_CLIENT_SECRET: 'a-client-secret',
      },
    })
    const { body, text } = await app.program().get(path)
    assert.deepEqual(
      [body.name, body.registration, body.baseUrl, body.localMode],
      ['Harbour', 'closed', 'https://id.example.com', false],
    )
    assert.deepEqual(body.passwordLimits, { minLength: 20, maxLength: 256 })
    assert.deepEqual(body.signInMethods, ['password', 'passkey', 'github'])
    assert.ok(!/smtp|secret/i.test(text))
  })
})
