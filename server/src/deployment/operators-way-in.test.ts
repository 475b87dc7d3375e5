import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { addPasskey, enrolTotp } from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { SignInMethodName } from '../config/settings.ts'
import { disableAccount } from '../operator/account-state.ts'
import { commandLine } from '../operator/operator-act.ts'
import { findsWayIn, listOperatorFactors, type OperatorFactors } from './operators-way-in.ts'

const nothing: OperatorFactors = {
  isManaged: false,
  hasDeploymentSso: false,
  hasGithubLink: false,
  hasTotp: false,
  passkeys: 0,
  passkeysAlone: 0,
}
const github = { githubClientId: 'Iv1', githubClientSecret: 'secret' }

const cases: [string, Partial<OperatorFactors>, SignInMethodName[], object, boolean][] = [
  ['a password and an app', { hasTotp: true }, ['password'], {}, true],
  ['a password and a passkey for the second step', { passkeys: 1 }, ['password'], {}, true],
  ['a password, and a second factor that can be set up', {}, ['password', 'totp'], {}, true],
  ['a password where no second factor can be set up', {}, ['password'], {}, false],
  ['a passkey that is a way in', { passkeys: 1, passkeysAlone: 1 }, ['passkey'], {}, true],
  ['a passkey that is only a second step', { passkeys: 1 }, ['passkey'], {}, false],
  ['a passkey where passkeys are off', { passkeys: 1, passkeysAlone: 1 }, ['totp'], {}, false],
  ['no way to begin', { hasTotp: true }, ['totp'], {}, false],
  ['GitHub and an app', { hasGithubLink: true, hasTotp: true }, ['github'], github, true],
  ['GitHub that is not set up', { hasGithubLink: true, hasTotp: true }, ['github'], {}, false],
  ['GitHub without a link', { hasTotp: true }, ['github'], github, false],
  ['the deployment’s provider', { isManaged: true, hasDeploymentSso: true }, ['totp'], {}, true],
  ['a provider that is off', { isManaged: true, hasTotp: true }, ['password', 'totp'], {}, false],
]

describe('the way of an operator into the operator area', () => {
  for (const [name, has, signInMethods, config, expected] of cases)
    it(`is ${expected ? 'there' : 'not there'} with ${name}`, () => {
      const offered = { signInMethods, githubClientId: undefined, githubClientSecret: undefined, ...config }
      assert.equal(findsWayIn({ ...nothing, ...has }, offered as never), expected)
    })
})

eachEngine((engine) => {
  describe('what operators can sign in with', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('is read of those who are not disabled', async () => {
      const db = app.context.database.kysely
      assert.deepEqual(await listOperatorFactors(db), [])
      const one = await operatorOf(app)
      await enrolTotp(app, one)
      await addPasskey(one.browser, createAuthenticator({ origin: app.context.config.baseUrl }))
      const gone = await operatorOf(app)
      await disableAccount(app.context, gone.email, commandLine)
      assert.deepEqual(await listOperatorFactors(db), [
        { ...nothing, hasTotp: true, passkeys: 1, passkeysAlone: 1 },
      ])
    })
  })
})
