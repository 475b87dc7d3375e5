import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type SignInMethod, type StepMethod, signInMethods } from './methods.ts'
import {
  type AccountFactors,
  isMfaEnabled,
  missingFactors,
  provesMfa,
  secondSteps,
  sessionMethods,
} from './required-factors.ts'

const nothing: AccountFactors = { hasPassword: true, hasTotp: false, passkeys: 0, recoveryCodesLeft: 0 }
const app = { ...nothing, hasTotp: true, recoveryCodesLeft: 10 }
const key = { ...nothing, passkeys: 1, recoveryCodesLeft: 10 }
const both = { ...app, passkeys: 2 }
const missing = (proven: readonly SignInMethod[], factors: AccountFactors) =>
  missingFactors({ userId: 'usr_ada', proven }, factors)

describe('what is still missing', () => {
  const cases: [string, readonly SignInMethod[], AccountFactors, StepMethod[]][] = [
    ['of a password account, when nothing is proven', [], nothing, ['password']],
    ['of a password account, after the password', ['pwd'], nothing, []],
    ['with an app, after the password', ['pwd'], app, ['totp', 'recovery-code']],
    ['with a key, after the password', ['pwd'], key, ['passkey', 'recovery-code']],
    ['with both, after the password, best first', ['pwd'], both, ['passkey', 'totp', 'recovery-code']],
    ['with no code left', ['pwd'], { ...app, recoveryCodesLeft: 0 }, ['totp']],
    ['after password and code', ['pwd', 'otp'], app, []],
    ['after password and recovery code', ['pwd', 'recovery'], both, []],
    ['after password and key', ['pwd', 'hwk'], key, []],
    ['after a key and then the password', ['swk', 'pwd'], key, []],
    ['after a passkey that verified its user', ['hwk', 'mfa'], both, []],
    ['after a key alone', ['hwk'], key, ['password']],
    ['after a key alone, without anything else', ['swk'], nothing, ['password']],
    ['after code and key, which are both things to have', ['otp', 'hwk'], both, ['password']],
    ['after a code alone', ['otp'], app, ['password']],
    ['after a recovery code alone', ['recovery'], app, ['password']],
    ['with an app, after GitHub', ['github'], app, ['totp', 'recovery-code']],
    ['after GitHub, without a second factor', ['github'], nothing, []],
    ['with a key, after the company provider', ['sso'], key, ['passkey', 'recovery-code']],
    ['after the company provider that asked for two factors', ['sso', 'mfa'], key, []],
    ['after the password twice', ['pwd', 'pwd'], app, ['totp', 'recovery-code']],
  ]
  for (const [name, proven, factors, expected] of cases) {
    it(`${name}: ${expected.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(missing(proven, factors), expected))
  }
})

describe('for every account and everything that can be proven', () => {
  const accounts = [true, false].flatMap((hasPassword) =>
    [true, false].flatMap((hasTotp) =>
      [0, 1, 3].flatMap((passkeys) =>
        [0, 1].map((recoveryCodesLeft) => ({ hasPassword, hasTotp, passkeys, recoveryCodesLeft })),
      ),
    ),
  )
  const subsets = Array.from({ length: 2 ** signInMethods.length }, (_, bits) =>
    signInMethods.filter((_method, i) => bits & (1 << i)),
  )
  const all = accounts.flatMap((factors) => subsets.map((proven) => ({ factors, proven })))

  it('an account with a second factor is opened by nothing less than two factors', () => {
    for (const { factors, proven } of all) {
      if (!isMfaEnabled(factors) || missing(proven, factors).length > 0) continue
      const has = (method: SignInMethod) => proven.includes(method)
      const hasFirst = has('pwd') || has('github') || has('sso')
      const isTwo = has('mfa') || (hasFirst && (has('otp') || has('hwk') || has('swk') || has('recovery')))
      assert.ok(isTwo, `${proven} opens ${JSON.stringify(factors)}`)
    }
  })

  it('no account is opened by less than the password, a provider, or a passkey that verified its user', () => {
    for (const { factors, proven } of all) {
      if (missing(proven, factors).length > 0) continue
      assert.ok(
        (['pwd', 'github', 'sso', 'mfa'] as const).some((method) => proven.includes(method)),
        `${proven} opens ${JSON.stringify(factors)}`,
      )
    }
  })

  it('proving more never makes more missing than the password and then its second step', () => {
    for (const { factors, proven } of all) {
      if (missing(proven, factors).length > 0) continue
      for (const more of signInMethods) assert.deepEqual(missing([...proven, more], factors), [])
    }
  })

  it('only what the account has is asked for, and something is asked for unless it is open', () => {
    for (const { factors, proven } of all) {
      const asked = missing(proven, factors)
      assert.ok(!asked.includes('passkey') || factors.passkeys > 0)
      assert.ok(!asked.includes('totp') || factors.hasTotp)
      assert.ok(!asked.includes('recovery-code') || factors.recoveryCodesLeft > 0)
      const hasFirst = (['pwd', 'github', 'sso'] as const).some((method) => proven.includes(method))
      const isOpen = provesMfa(proven) || (hasFirst && !isMfaEnabled(factors))
      assert.equal(asked.length === 0, isOpen, `${proven} ${JSON.stringify(factors)}`)
    }
  })

  it('a session says mfa exactly where two factors were proven, and everything once', () => {
    for (const proven of subsets) {
      const methods = sessionMethods([...proven, ...proven])
      assert.equal(new Set(methods).size, methods.length)
      assert.equal(methods.includes('mfa'), provesMfa(proven))
      for (const method of proven) assert.ok(methods.includes(method))
    }
  })
})

describe('a second factor', () => {
  it('is an app or a passkey; recovery codes alone are none', () => {
    assert.equal(isMfaEnabled(nothing), false)
    assert.equal(isMfaEnabled({ ...nothing, recoveryCodesLeft: 10 }), false)
    assert.equal(isMfaEnabled(app), true)
    assert.equal(isMfaEnabled(key), true)
  })

  it('is offered best first', () => {
    assert.deepEqual(secondSteps(both), ['passkey', 'totp', 'recovery-code'])
    assert.deepEqual(secondSteps(nothing), [])
  })
})
