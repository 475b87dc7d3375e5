import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { startLatchkey, type TestLatchkey } from '@latchkey/client/testing'
import { createApp } from './server.ts'

describe('deployments', () => {
  let latchkey: TestLatchkey
  let listener: ReturnType<ReturnType<typeof createApp>['listen']>

  before(async () => {
    latchkey = await startLatchkey()
    listener = createApp(latchkey.client).listen(0)
  })

  after(async () => {
    listener?.close()
    await latchkey?.[Symbol.asyncDispose]()
  })

  it('lets editors deploy, and viewers not', async () => {
    const organization = await latchkey.organization()
    const { projectId } = await latchkey.project(organization)
    const editor = await latchkey.asUser({ organization, role: 'editor' })
    const viewer = await latchkey.asUser({ organization, role: 'viewer' })

    const { port } = listener.address() as AddressInfo
    const url = `http://localhost:${port}/organizations/${organization.id}/projects/${projectId}/deployments`
    const deploy = (headers: Record<string, string>) => fetch(url, { method: 'POST', headers })

    assert.equal((await deploy(editor.headers)).status, 202)
    assert.equal((await deploy(viewer.headers)).status, 403)

    const key = await latchkey.asApiKey(editor)
    assert.equal((await deploy(key.headers)).status, 202)
    latchkey.clock.advance(91 * 86_400_000)
    assert.equal((await deploy(key.headers)).status, 401)
  })
})
