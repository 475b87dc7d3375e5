import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** What stands in Latchkey's place or before it: a proxy, a wrong address, a server that hangs. */
export interface InBetween extends AsyncDisposable {
  url: string
  /** Method and path of every request so far. */
  requests: string[]
}

/** Answers the first request with the first handler, and so on; the last one answers all others. */
export async function startInBetween(...handlers: [Handler, ...Handler[]]): Promise<InBetween> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const handler = handlers[Math.min(requests.length, handlers.length - 1)] as Handler
    requests.push(`${request.method} ${request.url}`)
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A handler that answers this. */
export function answering(status: number, headers: Record<string, string> = {}, body = ''): Handler {
  return (_request, response) => void response.writeHead(status, headers).end(body)
}

/** As Latchkey answers when it is busy. */
export function busy(retryAfterSeconds: number, status = 503): Handler {
  const code = status === 503 ? 'overloaded' : 'too-many-attempts'
  const body = { type: `/docs/problems#${code}`, title: 'Busy', status, code, detail: '', retryAfterSeconds }
  const headers = { 'content-type': 'application/problem+json', 'retry-after': String(retryAfterSeconds) }
  return answering(status, headers, JSON.stringify(body))
}

/** Takes the request and breaks the connection. */
export const breaking: Handler = (request) => void request.socket.destroy()

/** Takes the request and never answers. */
export const hanging: Handler = () => undefined
