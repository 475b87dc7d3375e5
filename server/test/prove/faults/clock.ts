import assert from 'node:assert/strict'
import { tokenIn } from '../../support/mail.ts'
import type { Case } from './case.ts'
import { done, type House, mailTo, password, startHouse } from './house.ts'
import { compileShim } from './shim.ts'

const limit = 3
const hour = 3600

export const clockCases: readonly Case[] = [
  {
    name: 'the clock jumps forward by two hours',
    expected:
      'links and proofs that are too old by it are refused; sessions live on; nothing that ended opens',
    needsShim: true,
    run: () => withClock(forward),
  },
  {
    name: 'the clock jumps forward by eight days',
    expected: 'a session that was not used for seven days by it has ended',
    needsShim: true,
    run: () => withClock(farForward),
  },
  {
    name: 'the clock jumps back by a day, and to the moment at which a code was used',
    expected: 'what was used or ended stays so, pauses stay, sessions live on',
    needsShim: true,
    run: () => withClock(back),
  },
]

type Turn = (house: House, jump: (seconds: number) => void) => Promise<string>

async function withClock(turn: Turn): Promise<string> {
  using shim = compileShim()
  await using house = await startHouse({
    settings: { ...shim.environment, LATCHKEY_LIMIT_ACCOUNT_FAILURES: String(limit) },
  })
  return await turn(house, (seconds) => shim.set(`clock ${seconds}`))
}

const forward: Turn = async (house, jump) => {
  const { browser, email, visitor } = house
  await done(visitor().post('/v1/recovery', { email }), 202)
  const token = tokenIn(await mailTo(visitor(), email, /^Choose/), 'lkr')
  jump(2 * hour)
  const late = await visitor().post('/v1/recovery/reset', { token, newPassword: `${password} 3` })
  assert.equal(late.status, 410, late.text)
  const stale = await browser.post('/v1/api-keys', { name: 'Late' })
  assert.deepEqual([stale.status, stale.body.code], [403, 'fresh-proof-required'])
  await house.assertShut()
  await house.assertOpen()
  return 'link 410, act that needs a fresh proof 403, session 200'
}

const farForward: Turn = async (house, jump) => {
  jump(8 * 24 * hour)
  assert.equal((await house.browser.get('/v1/session')).status, 401)
  await house.assertShut()
  assert.equal((await house.signIn()).status, 200)
  return 'session 401, a new sign-in 200'
}

const back: Turn = async (house, jump) => {
  const { email, visitor, browser } = house
  for (let count = 0; count < limit; count++) await house.signIn(`guess number ${count} of many`)
  const paused = await house.signIn()
  assert.equal(paused.status, 429, paused.text)
  for (const seconds of [-24 * hour, -hour, -Math.ceil((Date.now() - house.codeUsedAt) / 1000)]) {
    jump(seconds)
    const still = await visitor().post('/v1/sign-in/password', { email, password })
    assert.equal(still.status, 429, still.text)
    assert.equal((await browser.get('/v1/session')).status, 200)
    await house.assertShut()
  }
  return 'pause 429, used code refused, session 200, at three moments of the past'
}
