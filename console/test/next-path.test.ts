import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nextPath, signInPathFor } from '../src/sign-in/next-path.ts'

const origin = 'https://accounts.example'

describe('the page after signing in', () => {
  it('is the page of the account area that was asked for', () => {
    assert.equal(nextPath('?next=%2Faccount%2Fdevices%3Fa%3D1', origin), '/account/devices?a=1')
  })

  it('is the organization or the invitation that was asked for', () => {
    assert.equal(nextPath('?next=%2Forganizations%2Forg_1%2Fmembers', origin), '/organizations/org_1/members')
    assert.equal(nextPath('?next=%2Fjoin', origin), '/join')
  })

  it('is the way back to an application, with all that it sent along', () => {
    const path = `/continue?${new URLSearchParams({ returnTo: 'https://app.example/in?a=1', state: 's&t' })}`
    assert.equal(nextPath(`?${new URLSearchParams({ next: path })}`, origin), path)
  })

  it('is the account when nothing was asked for', () => {
    assert.equal(nextPath('', origin), '/account')
  })

  for (const asked of [
    'https://evil.example/account',
    '//evil.example/account',
    '/\\evil.example/account',
    '\t//evil.example/account',
    'javascript:alert(1)',
    '/account/../sign-in',
    '/accounting',
    '/joinery',
    '/continued',
    'https://accounts.example@evil.example/account',
    'https://accounts.example:444/account',
    '///',
  ]) {
    it(`is the account when asked for ${JSON.stringify(asked)}`, () => {
      assert.equal(nextPath(`?${new URLSearchParams({ next: asked })}`, origin), '/account')
    })
  }

  it('is reached from a sign-in page that carries a mailed token in its fragment only', () => {
    assert.equal(
      signInPathFor('/account/email-change', 'lke_x'),
      '/sign-in?next=%2Faccount%2Femail-change#token=lke_x',
    )
    assert.equal(signInPathFor('/account', undefined), '/sign-in')
  })
})
