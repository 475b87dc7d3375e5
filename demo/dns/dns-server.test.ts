import assert from 'node:assert/strict'
import { Resolver } from 'node:dns/promises'
import { after, before, describe, it } from 'node:test'
import { TCPClient } from 'dns2'
import { type DnsServer, startDnsServer } from './dns-server.ts'

describe('the DNS server', () => {
  let server: DnsServer
  let resolver: Resolver

  before(async () => {
    server = await startDnsServer({ port: 0, records: { 'corp.example': { A: ['192.0.2.10'] } } })
    resolver = resolverAt(server, 10_000)
  })
  after(() => server.close())

  it('answers TXT records from its map, whatever the case, as soon as they are set', async () => {
    server.records.set('_latchkey.corp.example', { TXT: ['latchkey=abc', 'v=spf1 -all'] })
    assert.deepEqual(await resolver.resolveTxt('_Latchkey.CORP.example'), [['latchkey=abc'], ['v=spf1 -all']])
    server.records.set('_latchkey.corp.example', { TXT: ['latchkey=def'] })
    assert.deepEqual(await resolver.resolveTxt('_latchkey.corp.example'), [['latchkey=def']])
  })

  it('cuts a long TXT value into character-strings', async () => {
    const long = 'x'.repeat(300)
    server.records.set('long.example', { TXT: [long] })
    const [record] = await resolver.resolveTxt('long.example')
    assert.deepEqual(
      record?.map((piece) => piece.length),
      [255, 45],
    )
    assert.equal(record?.join(''), long)
  })

  it('answers A records, and no data for a type that a name does not have', async () => {
    assert.deepEqual(await resolver.resolve4('corp.example'), ['192.0.2.10'])
    await assert.rejects(resolver.resolveTxt('corp.example'), { code: 'ENODATA' })
  })

  it('says NXDOMAIN for what is not in the map', async () => {
    await assert.rejects(resolver.resolveTxt('nowhere.example'), { code: 'ENOTFOUND' })
  })

  it('can fail, refuse, be slow and be silent', async () => {
    server.records.set('broken.example', { failure: 'SERVFAIL' })
    server.records.set('refused.example', { failure: 'REFUSED' })
    server.records.set('slow.example', { TXT: ['late'], delayMilliseconds: 60 })
    server.records.set('silent.example', { TXT: ['never'], silent: true })
    await assert.rejects(resolver.resolveTxt('broken.example'), { code: 'ESERVFAIL' })
    await assert.rejects(resolver.resolveTxt('refused.example'), { code: 'EREFUSED' })
    const askedAt = performance.now()
    assert.deepEqual(await resolver.resolveTxt('slow.example'), [['late']])
    assert.ok(performance.now() - askedAt >= 55)
    await assert.rejects(resolverAt(server, 100).resolveTxt('silent.example'), { code: 'ETIMEOUT' })
  })

  it('answers over TCP on the same port, where an answer too long for UDP is fetched', async () => {
    server.records.set('many.example', {
      TXT: Array.from({ length: 20 }, (_, index) => `value ${index} ${'y'.repeat(60)}`),
    })
    const values = await resolver.resolveTxt('many.example')
    assert.equal(values.length, 20)
    assert.ok(server.questions.some(({ name, over }) => name === 'many.example' && over === 'tcp'))
    const resolveOverTcp = TCPClient({ dns: '127.0.0.1', port: server.port })
    const packet = await resolveOverTcp('corp.example', 'A')
    assert.equal(packet.answers[0]?.address, '192.0.2.10')
  })

  it('counts what it was asked', async () => {
    server.records.set('counted.example', { TXT: ['one'] })
    await resolver.resolveTxt('counted.example')
    await resolver.resolveTxt('counted.example')
    assert.equal(server.asked('counted.example'), 2)
    assert.deepEqual(server.questions.at(-1), { name: 'counted.example', type: 'TXT', over: 'udp' })
  })

  it('takes no port that is taken', async () => {
    await assert.rejects(startDnsServer({ port: server.port }), { code: 'EADDRINUSE' })
  })

  it('closes while an answer is still waiting', async () => {
    const other = await startDnsServer({
      records: { 'slow.example': { TXT: ['late'], delayMilliseconds: 60_000 } },
    })
    const impatient = resolverAt(other, 100)
    await assert.rejects(impatient.resolveTxt('slow.example'), { code: 'ETIMEOUT' })
    await other.close()
    await assert.rejects(impatient.resolveTxt('slow.example'))
  })
})

function resolverAt({ address }: DnsServer, timeout: number): Resolver {
  const resolver = new Resolver({ timeout, tries: 1 })
  resolver.setServers([address])
  return resolver
}
