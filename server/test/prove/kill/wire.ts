import { Agent, request } from 'node:http'
import type { Transport } from '../../support/http-client.ts'

/** HTTP to one or several processes of a deployment, as a load balancer would lead to them. */
export interface Wire extends Transport {
  /** Only these ports are asked from now on; kept connections are closed. */
  lead(ports: readonly number[]): void
  close(): void
}

const patienceMilliseconds = 30_000

/** Every request says the deployment's own host, whichever port it goes to. */
export function createWire(baseUrl: string, ports: readonly number[]): Wire {
  const { host } = new URL(baseUrl)
  let [agent, open, turn] = [new Agent({ keepAlive: true }), ports, 0]
  return {
    baseUrl,
    lead(next) {
      agent.destroy()
      agent = new Agent({ keepAlive: true })
      open = next
    },
    close: () => agent.destroy(),
    send({ method, path, headers, body }) {
      const port = open[turn++ % open.length]
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const all = { host, ...headers, ...length }
      return new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, method, path, headers: all, agent }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          // An answer that breaks off is none.
          answer.on('aborted', () => reject(new Error('The answer broke off.')))
          answer.on('error', reject)
          answer.on('end', () => {
            const answered = new Headers()
            for (const [name, value] of Object.entries(answer.headers))
              for (const each of [value].flat()) if (each !== undefined) answered.append(name, each)
            resolve({
              status: answer.statusCode ?? 0,
              headers: answered,
              text: Buffer.concat(chunks).toString('utf8'),
            })
          })
        })
        sent.setTimeout(patienceMilliseconds, () => sent.destroy(new Error('No answer came.')))
        sent.on('error', reject)
        sent.end(body)
      })
    },
  }
}
