import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startTestApp } from '../../test/support/test-app.ts'

describe('the inbox of local mode', () => {
  it('is for the person at this machine: not for other addresses, not through whoever forwards for others', async () => {
    await using app = await startTestApp()
    const path = '/local/inbox.json'
    assert.equal((await app.program().get(path)).status, 200)
    assert.equal((await app.program(undefined, { address: '203.0.113.5' }).get(path)).status, 404)
    for (const headers of [{ 'x-forwarded-for': '203.0.113.5' }, { forwarded: 'for=203.0.113.5' }]) {
      assert.equal((await app.program(undefined, { headers }).get(path)).status, 404)
    }
  })
})
