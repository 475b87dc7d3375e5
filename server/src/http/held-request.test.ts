import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp } from '../../test/support/test-app.ts'

describe('a request whose body is held back', () => {
  it('does nothing when its session has ended by the time the body is there', async () => {
    await using app = await startTestApp()
    const ada = await registeredPerson(app)
    await app.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.server.address() as AddressInfo
    const cookie = [...ada.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = JSON.stringify({ company: 'Planted' })
    const socket = connect(port, '127.0.0.1')
    const head = [
      'PATCH /v1/account/profile HTTP/1.1',
      `host: ${new URL(app.context.config.baseUrl).host}`,
      `origin: ${app.context.config.baseUrl}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
      `cookie: ${cookie}`,
      'connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`)
    await delay(120)
    await app.context.database.kysely.deleteFrom('sessions').execute()
    socket.write(body.slice(5))
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    await once(socket, 'close')
    assert.match(answer, /^HTTP\/1\.1 401 /)
    const { company } = await app.context.database.kysely
      .selectFrom('users')
      .select('company')
      .where('email', '=', ada.email)
      .executeTakeFirstOrThrow()
    assert.equal(company, null)
  })
})
