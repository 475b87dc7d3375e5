import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createToken, sha256 } from '../crypto/tokens.ts'
import { createClient, sourceOf } from './client.ts'
import type { CookieName, Cookies } from './cookies.ts'

describe('the source of an address', () => {
  const table: [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1::2:3:4:5', '2001:db8:1:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1:2:3:4:5:203.0.113.7', '0:1:2:3::/64'],
    ['203.0.113.7:51000', '203.0.113.7'],
    ['[2001:db8:1:2::1]:51000', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    ['[fe80::1%eth0]:51000', 'fe80:0:0:0::/64'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:FFFF:CB00:7107', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:51000', '203.0.113.7'],
    ['::cb00:7107', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['_hidden', 'unknown'],
    ['203.0.113.7:', 'unknown'],
    ['203.0.113.7:x', 'unknown'],
    ['203.0.113.700', 'unknown'],
    ['203.0.113', 'unknown'],
    ['2001:db8::1::2', 'unknown'],
    ['[2001:db8::1', 'unknown'],
    ['2001:db8:1:2:3:4:5:6:7', 'unknown'],
  ]
  for (const [address, source] of table) {
    it(`${address || 'nothing'} is ${source}`, () => assert.equal(sourceOf(address), source))
  }

  it('is another one in the neighbouring /64', () => {
    assert.notEqual(sourceOf('2001:db8:1:2::1'), sourceOf('2001:db8:1:3::1'))
  })
})

function clientWith(device?: string, userAgent?: string) {
  const written: { name: CookieName; value: string; maxAgeSeconds: number }[] = []
  const cookies: Cookies = {
    read: (name) => (name === 'device' ? device : undefined),
    write: (name, value, maxAgeSeconds) => written.push({ name, value, maxAgeSeconds }),
    clear: () => {},
  }
  return { client: createClient({ address: '203.0.113.7', userAgent, usesBearer: false, cookies }), written }
}

describe('a client', () => {
  it('without a device cookie is given one, once', () => {
    const { client, written } = clientWith()
    assert.equal(client.deviceHash, null)
    const hash = client.ensureDevice()
    assert.equal(client.ensureDevice(), hash)
    assert.equal(client.deviceHash, hash)
    assert.equal(written.length, 1)
    assert.equal(written[0]?.name, 'device')
    assert.equal(sha256(written[0]?.value ?? ''), hash)
  })

  it('with a device cookie keeps it', () => {
    const token = createToken('device')
    const { client, written } = clientWith(token)
    assert.equal(client.ensureDevice(), sha256(token))
    assert.deepEqual(written, [])
  })

  for (const forged of ['x', 'lkd_guess', createToken('session')]) {
    it(`with ${forged.slice(0, 9)}… for a device cookie is a stranger`, () => {
      const { client, written } = clientWith(forged)
      assert.equal(client.deviceHash, null)
      client.ensureDevice()
      assert.equal(written.length, 1)
    })
  }

  it('keeps no more than 400 characters of what it calls itself', () => {
    assert.equal(clientWith(undefined, 'x'.repeat(5000)).client.userAgent?.length, 400)
    assert.equal(clientWith().client.userAgent, null)
  })
})
