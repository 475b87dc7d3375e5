import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createSecrets } from './secret-box.ts'

const old = 'an-older-secret-0123456789-abcdefghijklmn'
const current = 'the-present-secret-0123456789-abcdefghijk'

describe('the secret box', () => {
  const secrets = createSecrets([current])

  for (const text of ['', 'a', 'JBSWY3DPEHPK3PXP', 'ünïcödé 🗝️', 'x'.repeat(10_000)]) {
    it(`gives back ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.equal(secrets.open(secrets.seal(text, 'place'), 'place'), text)
    })
  }

  it('shows nothing of its content, and is another one each time', () => {
    const boxes = [1, 2].map(() => secrets.seal('a secret of mine', 'place'))
    assert.notEqual(boxes[0], boxes[1])
    for (const box of boxes) {
      const bytes = Buffer.from(box.split('.')[3] ?? '', 'base64url')
      assert.ok(!bytes.toString('latin1').includes('secret'))
    }
  })

  it('opens only at the place it was sealed for', () => {
    const box = secrets.seal('text', 'totp:usr_1')
    assert.throws(() => secrets.open(box, 'totp:usr_2'))
  })

  it('does not open when any character of it was changed', () => {
    const box = secrets.seal('text', 'place')
    for (let at = 0; at < box.length - 1; at++) {
      const changed = `${box.slice(0, at)}${box[at] === 'A' ? 'B' : 'A'}${box.slice(at + 1)}`
      assert.throws(() => secrets.open(changed, 'place'), `changed at ${at}`)
    }
  })

  it('does not open when it was cut, also within the authentication tag', () => {
    const box = secrets.seal('text', 'place')
    for (const length of [0, 3, 12, box.length - 20, box.length - 4]) {
      assert.throws(() => secrets.open(box.slice(0, length), 'place'), `${length} characters`)
    }
  })
})

describe('rotating the secret', () => {
  const before = createSecrets([old])
  const during = createSecrets([current, old])
  const after = createSecrets([current])

  it('keeps what was sealed before readable, and seals with the new one', () => {
    assert.equal(during.open(before.seal('text', 'place'), 'place'), 'text')
    assert.equal(after.open(during.seal('text', 'place'), 'place'), 'text')
  })

  it('ends with the old secret taken away', () => {
    const box = before.seal('text', 'place')
    assert.throws(() => after.open(box, 'place'), /not configured/)
  })

  it('takes the keyed hashes of every configured secret, and of no other', () => {
    const [made, newer] = [before.mac('12345678'), after.mac('12345678')]
    assert.ok(during.isMacOf(made, '12345678') && during.isMacOf(newer, '12345678'))
    assert.ok(!during.isMacOf(made, '12345679'))
    assert.ok(!after.isMacOf(made, '12345678') && !before.isMacOf(newer, '12345678'))
  })

  it('tells by a box whether it can be opened', () => {
    const box = before.seal('text', 'place')
    assert.deepEqual(
      [before, during, after].map((secrets) => secrets.canOpen(box)),
      [true, true, false],
    )
    assert.equal(box.split('.')[1], during.boxKeyIds[1])
  })

  it('finds the pepper of either by the id stored beside a hash', () => {
    assert.deepEqual(during.pepper, after.pepper)
    assert.deepEqual(during.findPepper(before.pepper.id), before.pepper)
    assert.equal(after.findPepper(before.pepper.id), undefined)
  })
})

describe('derived keys', () => {
  const secrets = createSecrets([current])

  it('are of use for one purpose only', () => {
    const boxId = secrets.seal('x', 'place').split('.')[1]
    assert.notEqual(boxId, secrets.pepper.id)
  })

  it('tell nothing of the secret by their id', () => {
    assert.ok(!secrets.pepper.key.toString('hex').includes(secrets.pepper.id))
    assert.equal(secrets.pepper.id.length, 8)
  })

  it('make keyed hashes that need the secret', () => {
    assert.equal(secrets.mac('12345678'), createSecrets([current]).mac('12345678'))
    assert.notEqual(secrets.mac('12345678'), createSecrets([old]).mac('12345678'))
    assert.notEqual(secrets.mac('12345678'), secrets.mac('12345679'))
  })

  it('need at least one secret', () => assert.throws(() => createSecrets([])))
})
