import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { offerableWays } from './offered-ways.ts'
import { missingFactors } from './required-factors.ts'
import {
  type HeldFactors,
  hasUsableWayIn,
  listWaysIn,
  type Possession,
  rehearseLoss,
  type WayIn,
} from './ways-in.ts'

const bare: HeldFactors = {
  offered: offerableWays,
  hasPassword: true,
  hasGithub: false,
  hasTotp: false,
  passkeys: [],
  recoveryCodesLeft: 0,
}
const phone = { id: 'phone', userVerification: true, discoverable: true }
const key = { id: 'key', userVerification: false, discoverable: false }
const app = { ...bare, hasTotp: true, recoveryCodesLeft: 10 }

describe('the ways in', () => {
  const cases: [string, HeldFactors, WayIn[]][] = [
    ['with a password', bare, [['password'], ['mailbox']]],
    ['with nothing at all', { ...bare, hasPassword: false }, [['mailbox']]],
    [
      'with an app',
      app,
      [
        ['password', 'app'],
        ['password', 'recovery-codes'],
        ['mailbox', 'app'],
        ['mailbox', 'recovery-codes'],
      ],
    ],
    [
      'with a phone that verifies its user',
      { ...bare, passkeys: [phone] },
      [['passkey:phone'], ['password', 'passkey:phone'], ['mailbox', 'passkey:phone']],
    ],
    [
      'with a key that does not',
      { ...bare, passkeys: [key] },
      [
        ['password', 'passkey:key'],
        ['mailbox', 'passkey:key'],
      ],
    ],
    [
      'with a passkey of which the browser did not say whether it can be found',
      { ...bare, hasPassword: false, passkeys: [{ ...phone, discoverable: null }] },
      [['passkey:phone'], ['mailbox', 'passkey:phone']],
    ],
    [
      'with a passkey that verifies its user but cannot be found',
      { ...bare, passkeys: [{ ...phone, discoverable: false }] },
      [
        ['password', 'passkey:phone'],
        ['mailbox', 'passkey:phone'],
      ],
    ],
    ['with GitHub alone', { ...bare, hasPassword: false, hasGithub: true }, [['github'], ['mailbox']]],
    [
      'with GitHub and an app: it stands in for the password only',
      { ...app, hasPassword: false, hasGithub: true, recoveryCodesLeft: 0 },
      [
        ['github', 'app'],
        ['mailbox', 'app'],
      ],
    ],
    [
      'without what the deployment offers no more, which is a second factor still',
      { ...app, offered: ['github'], hasGithub: true, passkeys: [phone], recoveryCodesLeft: 0 },
      [
        ['github', 'passkey:phone'],
        ['github', 'app'],
      ],
    ],
    ['with a password where none is offered', { ...bare, offered: ['passkey'] }, []],
    ['with recovery codes left over', { ...bare, recoveryCodesLeft: 3 }, [['password'], ['mailbox']]],
  ]
  for (const [name, held, expected] of cases) it(name, () => assert.deepEqual(listWaysIn(held), expected))
})

describe('a loss', () => {
  const cases: [string, HeldFactors, Possession[], boolean][] = [
    ['of the phone with the app, with recovery codes', app, ['app'], false],
    ['of the phone with the app, when no code is left', { ...app, recoveryCodesLeft: 0 }, ['app'], true],
    ['of app and codes', app, ['app', 'recovery-codes'], true],
    ['of the password: the mailbox renews it', app, ['password'], false],
    ['of the mailbox', app, ['mailbox'], false],
    ['of password and mailbox', app, ['password', 'mailbox'], true],
    ['of password and mailbox with a passkey', { ...app, passkeys: [phone] }, ['password', 'mailbox'], false],
    ['of the only passkey', { ...bare, passkeys: [phone] }, ['passkey:phone'], true],
    ['of one of two', { ...bare, passkeys: [phone, key] }, ['passkey:phone'], false],
    [
      'of GitHub, which has no password beside it',
      { ...bare, hasPassword: false, hasGithub: true },
      ['github'],
      false,
    ],
    ['of nothing', bare, [], false],
  ]
  for (const [name, held, lost, lockedOut] of cases) {
    it(`${name}: ${lockedOut ? 'locked out' : 'a way remains'}`, () => {
      const rehearsal = rehearseLoss(held, lost)
      assert.deepEqual([rehearsal.lost, rehearsal.lockedOut], [lost, lockedOut])
      assert.equal(rehearsal.remaining.length === 0, lockedOut)
    })
  }
})

describe('over every set of factors', () => {
  const passkeys = [true, false].flatMap((userVerification) =>
    [true, false, null].map((discoverable, i) => ({
      id: `${userVerification}${i}`,
      userVerification,
      discoverable,
    })),
  )
  const sets = Array.from({ length: 2 ** passkeys.length }, (_, bits) =>
    passkeys.filter((_passkey, i) => bits & (1 << i)),
  )
  const firsts = [true, false].flatMap((hasPassword) =>
    [true, false].map((hasGithub) => ({ hasPassword, hasGithub })),
  )
  const all = firsts.flatMap((first) =>
    [true, false].flatMap((hasTotp) =>
      [0, 1].flatMap((recoveryCodesLeft) =>
        sets.map((some) => ({
          ...first,
          offered: offerableWays,
          hasTotp,
          recoveryCodesLeft,
          passkeys: some,
        })),
      ),
    ),
  )

  it('each way in opens the account at the sign-in as well', () => {
    const methodsOf = (thing: Possession, isAlone: boolean) => {
      if (thing === 'password' || thing === 'mailbox') return ['pwd'] as const
      if (thing === 'github') return ['github'] as const
      if (thing === 'app') return ['otp'] as const
      if (thing === 'recovery-codes') return ['recovery'] as const
      return isAlone ? (['hwk', 'mfa'] as const) : (['hwk'] as const)
    }
    for (const held of all) {
      for (const way of listWaysIn(held)) {
        const proven = way.flatMap((thing) => [...methodsOf(thing, way.length === 1)])
        const factors = { ...held, passkeys: held.passkeys.length }
        assert.deepEqual(
          missingFactors({ userId: 'usr_ada', proven }, factors),
          [],
          `${way} of ${JSON.stringify(held)}`,
        )
      }
    }
  })

  it('neither the mailbox nor GitHub opens alone what has a second factor', () => {
    for (const held of all) {
      const isProtected = held.hasTotp || held.passkeys.length > 0
      const opensAlone = (thing: Possession) =>
        listWaysIn(held).some((way) => way.length === 1 && way[0] === thing)
      assert.equal(opensAlone('mailbox'), !isProtected)
      assert.equal(opensAlone('github'), held.hasGithub && !isProtected)
    }
  })

  it('losing more never leaves more, and losing everything leaves nothing', () => {
    for (const held of all) {
      const ways = listWaysIn(held)
      const things = [...new Set(ways.flat())]
      for (const thing of things) {
        const { remaining } = rehearseLoss(held, [thing])
        assert.ok(remaining.every((way) => ways.some((before) => before.join() === way.join())))
        assert.ok(remaining.length < ways.length)
      }
      assert.equal(rehearseLoss(held, things).lockedOut, true)
    }
  })

  it('a usable way in is one that does not begin with a mail', () => {
    for (const held of all) {
      const canOpenAlone = held.passkeys.some(
        ({ userVerification, discoverable }) => userVerification && discoverable !== false,
      )
      const isUsable = held.hasPassword || held.hasGithub || canOpenAlone
      assert.equal(hasUsableWayIn(held), isUsable, JSON.stringify(held))
    }
  })
})
