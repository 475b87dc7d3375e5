import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLoopbackAddress, isPublicAddress, isWithin } from './public-addresses.ts'

describe('an address', () => {
  const inside = [
    '0.0.0.0',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '192.31.196.1',
    '192.52.193.1',
    '192.175.48.1',
    '2620:4f:8000::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
    '',
  ]
  for (const address of inside) {
    it(`${address || 'of nothing'} is not public`, () => assert.equal(isPublicAddress(address), false))
  }
  for (const address of [
    '1.1.1.1',
    '8.8.8.8',
    '100.128.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ]) {
    it(`${address} is public`, () => assert.equal(isPublicAddress(address), true))
  }

  it('is on loopback or not', () => {
    assert.deepEqual(['127.0.0.1', '127.9.9.9', '::1', '10.0.0.1', '::2'].map(isLoopbackAddress), [
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('lies in a network or not; host names are no networks', () => {
    const networks = ['10.1.0.0/16', 'fd00::/8', '127.0.0.1', 'idp.corp.example']
    assert.deepEqual(
      ['10.1.2.3', '10.2.0.1', 'fd12::1', 'fe80::1', '127.0.0.1', '127.0.0.2'].map((each) =>
        isWithin(networks, each),
      ),
      [true, false, true, false, true, false],
    )
    assert.equal(isWithin(['idp.corp.example'], '10.1.2.3'), false)
  })
})
