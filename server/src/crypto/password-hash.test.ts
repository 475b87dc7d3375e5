import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { before, describe, it } from 'node:test'
import { createPasswordHasher, HashingOverload, type PasswordHasher } from './password-hash.ts'
import { createSecrets } from './secret-box.ts'

const secret = 'a-secret-of-the-tests-0123456789-abcdefghijklmnop'
const olderSecret = 'another-secret-0123456789-abcdefghijklmnopqrstuv'

describe('a password', () => {
  let passwords: PasswordHasher
  before(async () => {
    passwords = await createPasswordHasher(createSecrets([secret]), 'test')
  })

  const long = 'm'.repeat(72)
  const pairs: [string, string, string, boolean][] = [
    ['itself', 'quiet lanterns', 'quiet lanterns', true],
    ['another case', 'quiet lanterns', 'Quiet lanterns', false],
    ['a space at its end', 'quiet lanterns', 'quiet lanterns ', false],
    ['a space at its start', 'quiet lanterns', ' quiet lanterns', false],
    ['another byte 73', `${long}a`, `${long}b`, false],
    ['nothing after byte 72', `${long}a`, long, false],
    ['text after a zero byte', 'quiet\0lanterns', 'quiet\0lantern', false],
    ['its other normal form (é)', 'caf\u00e9 by the sea', 'cafe\u0301 by the sea', true],
    ['its other normal form (한)', '한국어 암호', '한국어 암호'.normalize('NFD'), true],
    ['a compatible form (ﬁ)', 'the \ufb01rst of them', 'the first of them', false],
    ['another accent', 'caf\u00e9 by the sea', 'cafe by the sea', false],
    ['emoji', '🗝️🏮🌊', '🗝️🏮🌊', true],
    ['another emoji', '🗝️🏮🌊', '🗝️🏮🌋', false],
  ]
  for (const [name, chosen, given, isRight] of pairs) {
    it(`${isRight ? 'is right' : 'is wrong'} when given as ${name}`, async () => {
      assert.equal(await passwords.verify(await passwords.hash(chosen), given), isRight)
    })
  }

  it('is hashed with a salt of its own', async () => {
    const [a, b] = await Promise.all([passwords.hash('quiet'), passwords.hash('quiet')])
    assert.notEqual(a.hash, b.hash)
    for (const { hash } of [a, b]) {
      const salt = hash.split('$')[4] ?? ''
      assert.ok(Buffer.from(salt, 'base64').length >= 16, hash)
    }
  })

  it('is wrong where nothing is stored, and costs a hash all the same', async () => {
    const before = passwords.typicalMs()
    assert.equal(await passwords.verify(undefined, 'nobody has this password'), false)
    assert.notEqual(passwords.typicalMs(), before)
  })
})

describe('the stored form', () => {
  it('is Argon2id with at least 19 MiB and two passes by default', async () => {
    const passwords = await createPasswordHasher(createSecrets([secret]), 'standard')
    const { hash } = await passwords.hash('quiet lanterns')
    const [, memory, time, lanes] =
      /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(hash)?.map(Number) ?? []
    assert.ok(Number(memory) >= 19_456 && Number(time) >= 2 && lanes === 1, hash)
  })

  it('cannot be checked without the pepper, which is not in it', async () => {
    const stored = await (await createPasswordHasher(createSecrets([secret]), 'test')).hash('quiet')
    const thief = await createPasswordHasher(createSecrets([olderSecret]), 'test')
    assert.equal(await thief.verify(stored, 'quiet'), false)
    const claimed = { ...stored, keyId: createSecrets([olderSecret]).pepper.id }
    assert.equal(await thief.verify(claimed, 'quiet'), false)
  })

  it('of an older pepper is accepted while that secret is configured, and is outdated', async () => {
    const stored = await (await createPasswordHasher(createSecrets([olderSecret]), 'test')).hash('quiet')
    const rotated = await createPasswordHasher(createSecrets([secret, olderSecret]), 'test')
    assert.equal(await rotated.verify(stored, 'quiet'), true)
    assert.equal(await rotated.verify(stored, 'quieter'), false)
    assert.equal(rotated.isOutdated(stored), true)
    assert.equal(rotated.isOutdated(await rotated.hash('quiet')), false)
  })

  it('with smaller parameters is outdated, with greater ones not', async () => {
    const secrets = createSecrets([secret])
    const cheap = await createPasswordHasher(secrets, 'test')
    const dear = await createPasswordHasher(secrets, 'standard')
    assert.equal(dear.isOutdated(await cheap.hash('quiet')), true)
    assert.equal(cheap.isOutdated(await dear.hash('quiet')), false)
    assert.equal(dear.isOutdated(await dear.hash('quiet')), false)
  })
})

describe('the queue of hashes', () => {
  it('turns away what would only be late, checks nothing less for it, and recovers', async () => {
    const passwords = await createPasswordHasher(createSecrets([secret]), 'test')
    const stored = await passwords.hash('quiet')
    const many = Array.from({ length: 600 }, (_, i) => passwords.verify(stored, i % 2 ? 'quiet' : 'loud'))
    const results = await Promise.allSettled(many)
    const refused = results.filter((result) => result.status === 'rejected')
    assert.equal(refused.length, 600 - 500 - availableParallelism())
    assert.ok(refused.every(({ reason }) => reason instanceof HashingOverload))
    results.forEach((result, i) => {
      if (result.status === 'fulfilled') assert.equal(result.value, i % 2 === 1)
    })
    assert.equal(await passwords.verify(stored, 'quiet'), true)
  })
})
