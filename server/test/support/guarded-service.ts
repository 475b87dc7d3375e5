import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** A request as it reached the service. */
export interface SeenRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  bytes: number
  sha256: string
}

export interface GuardedService extends AsyncDisposable {
  port: number
  /** Every request that got through so far, oldest first; websockets with no body. */
  seen: SeenRequest[]
}

/**
 * A service that knows nothing of accounts: it answers what it was sent, echoes on websockets, and changes to any other
 * protocol that it is asked for, as servers of HTTP/2 without TLS do (`h2c`).
 */
export async function startGuardedService(): Promise<GuardedService> {
  const seen: SeenRequest[] = []
  const server = createServer(async (request, response) => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
    }
    const { method = '', url = '', headers } = request
    const one = { method, url, headers, bytes, sha256: hash.digest('hex') }
    seen.push(one)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(one))
  })
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers, bytes: 0, sha256: '' })
    if (headers.upgrade?.toLowerCase() !== 'websocket') {
      socket.end(
        `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${headers.upgrade}\r\n\r\n`,
      )
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('message', (data, isBinary) => opened.send(data, { binary: isBinary }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
