import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../http/problems.ts'
import { requireGoodPassword } from './password-policy.ts'

const config = { passwordMinLength: 15, passwordMaxLength: 256, name: 'Acme Portal' }
const grace = { email: 'grace.hopper@navy.example', firstName: 'Grace', lastName: 'Hopper' }
type Verdict = 'accepted' | 'too-short' | 'too-long' | 'too-common' | 'context-word'

async function judge(
  password: string,
  settings: Partial<typeof config> = {},
  person = grace,
): Promise<Verdict> {
  try {
    await requireGoodPassword({ ...config, ...settings }, password, person, 'newPassword')
    return 'accepted'
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'validation') throw error
    const [fault] = error.facts.errors ?? []
    assert.equal(fault?.path, 'newPassword')
    assert.match(fault?.message ?? '', /^[A-Z].*\.$/)
    return fault?.code as Verdict
  }
}

/** Words without meaning, of exactly so many code points. */
const ofLength = (length: number) => 'vex quartz jim bop funk dwy glyph '.repeat(10).slice(0, length)
const emoji = ['🏮', '🌊', '🐙', '🍋', '🎻', '🚲', '🌵', '🧊', '🪁', '🥨', '🦊', '🎈', '🏔', '🪐', '🛶']

describe('a new password', () => {
  const table: [string, string, Verdict][] = [
    ['of 14 code points', ofLength(14), 'too-short'],
    ['of 15 code points', ofLength(15), 'accepted'],
    ['of 14 emoji, 28 units long', emoji.slice(0, 14).join(''), 'too-short'],
    ['of 15 emoji', emoji.join(''), 'accepted'],
    ['of 64 code points', ofLength(64), 'accepted'],
    ['of 256 code points', ofLength(256), 'accepted'],
    ['of 257 code points', ofLength(257), 'too-long'],
    [
      'of 256 emoji, 512 units long',
      Array.from({ length: 256 }, (_, i) => emoji[(i * i) % 15]).join(''),
      'accepted',
    ],
    ['with spaces', 'quiet lanterns over Trieste', 'accepted'],
    ['of small letters alone', 'quietlanternsovertrieste', 'accepted'],
    ['in another script', 'тихие фонари над морем', 'accepted'],
    ['that is a password with digits', 'password1234567', 'too-common'],
    ['that is a password twice', 'passwordpassword', 'too-common'],
    ['that is a password with other signs', 'P@ssw0rdP@ssw0rd', 'too-common'],
    ['that is a password with digits and a sign', 'Password123456!', 'too-common'],
    ['of keys that alternate', '1q2w3e4r5t6y7u8', 'too-common'],
    ['of a season and a year, twice', 'Summer2024Summer', 'too-common'],
    ['that is a sentence everybody tries', 'thisismypassword', 'too-common'],
    ['of digits in a row', '123456789012345', 'too-common'],
    ['of neighbouring keys', 'qwertyuiopasdfgh', 'too-common'],
    ['of letters in a row', 'abcdefghijklmno', 'too-common'],
    ['of one letter', 'a'.repeat(15), 'too-common'],
    ['of one letter, as long as allowed', 'a'.repeat(256), 'too-common'],
    ['of something common, repeated', 'abc123abc123abc123', 'too-common'],
    ['of the product and digits', 'AcmePortal12345', 'context-word'],
    ['of the product, spaced', 'acme portal 2030', 'context-word'],
    ['of the program behind the product', 'LatchKey-2030-!!', 'context-word'],
    ['of the product in wide letters', 'ａｃｍｅ ｐｏｒｔａｌ 2030', 'context-word'],
    ['of the own name', 'GraceHopper1234', 'context-word'],
    ['of the own name, turned round', 'hopper, grace 1906', 'context-word'],
    ['that is the own address', 'grace.hopper@navy.example', 'context-word'],
    ['of the domain of the own address', 'navynavynavynavy', 'context-word'],
    ['with the own name among other words', 'Grace found moths in relays', 'accepted'],
  ]
  for (const [name, password, verdict] of table) {
    it(`${name} is ${verdict}`, async () => assert.equal(await judge(password), verdict))
  }

  it('may be as short as the operator says', async () => {
    assert.equal(await judge('v8Qz!k2w', { passwordMinLength: 8 }), 'accepted')
    assert.equal(await judge('v8Qz!k2', { passwordMinLength: 8 }), 'too-short')
  })

  it('of a name of one or two letters is not refused for it', async () => {
    const person = { ...grace, firstName: 'A', lastName: 'Li' }
    assert.equal(await judge('a libretto about alibis', {}, person), 'accepted')
  })

  it('is judged in no time, however it is made', async () => {
    await judge('the dictionaries are loaded')
    const startedAt = performance.now()
    for (const password of ['a1'.repeat(128), ofLength(256), emoji.join('').repeat(17), '(('.repeat(128)]) {
      await judge(password)
    }
    assert.ok(performance.now() - startedAt < 3000)
  })
})
