import { createServer, type default as DNS, Packet } from 'dns2'

/** What is answered for one name. Several TXT values are several records. */
export interface DnsRecords {
  TXT?: string[]
  A?: string[]
  /** An answer without records instead: `SERVFAIL` (the zone is broken), `REFUSED`. */
  failure?: 'SERVFAIL' | 'REFUSED'
  delayMilliseconds?: number
  /** Never answered at all. */
  silent?: boolean
}

export interface DnsQuestion {
  name: string
  /** `TXT`, `A`, … */
  type: string
  over: 'udp' | 'tcp'
}

export interface DnsServer {
  /** `127.0.0.1:port`, the form of node:dns' `setServers` and of a resolver setting; UDP and TCP share the port. */
  address: string
  port: number
  /** Names in lower case, without a dot at their end. What is not in here does not exist (NXDOMAIN). */
  records: Map<string, DnsRecords>
  /** Every question so far, oldest first. */
  questions: DnsQuestion[]
  /** How often `name` was asked for. */
  asked(name: string): number
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface DnsServerOptions {
  port?: number
  records?: Record<string, DnsRecords>
}

/** The longest character-string of a TXT record (RFC 1035 §3.3.14); longer values are cut into several. */
const longestText = 255

/** An authoritative DNS server on loopback over UDP and TCP, answering from a map. */
export async function startDnsServer(options: DnsServerOptions = {}): Promise<DnsServer> {
  const records = new Map(Object.entries(options.records ?? {}))
  const questions: DnsQuestion[] = []
  const waiting = new Set<NodeJS.Timeout>()
  const sockets = new Set<{ destroy(): void }>()

  const { server, port } = await open(options.port ?? 0, (request, respond, client) => {
    const over = 'destroy' in client ? 'tcp' : 'udp'
    if ('destroy' in client) sockets.add(client)
    const [question] = request.questions
    if (!question) return
    const name = question.name.toLowerCase().replace(/\.$/, '')
    questions.push({ name, type: Packet.typeName(question.type), over })
    const found = records.get(name)
    if (found?.silent) return
    const answer = answerTo(request, found)
    if (!found?.delayMilliseconds) {
      respond(answer)
      return
    }
    const timer = setTimeout(() => {
      waiting.delete(timer)
      respond(answer)
    }, found.delayMilliseconds)
    waiting.add(timer)
  })
  const close = async () => {
    for (const timer of waiting) clearTimeout(timer)
    for (const socket of sockets) socket.destroy()
    await server.close()
  }
  return {
    address: `127.0.0.1:${port}`,
    port,
    records,
    questions,
    asked: (name) => questions.filter((question) => question.name === name).length,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function answerTo(request: InstanceType<typeof Packet>, found: DnsRecords | undefined) {
  const answer = Packet.createResponseFromRequest(request)
  answer.header.aa = 1
  if (!found) answer.header.rcode = Packet.RCODE.NXDOMAIN
  else if (found.failure) answer.header.rcode = Packet.RCODE[found.failure]
  const [question] = request.questions
  if (!question || !found || found.failure) return answer
  const base = { name: question.name, class: Packet.CLASS.IN, ttl: 0 }
  if (question.type === Packet.TYPE.TXT) {
    for (const text of found.TXT ?? []) {
      answer.answers.push(new Packet.Resource({ ...base, type: Packet.TYPE.TXT, data: piecesOf(text) }))
    }
  }
  if (question.type === Packet.TYPE.A) {
    for (const address of found.A ?? []) {
      answer.answers.push(new Packet.Resource({ ...base, type: Packet.TYPE.A, address }))
    }
  }
  return answer
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start === 0 || start < text.length; start += longestText) {
    pieces.push(text.slice(start, start + longestText))
  }
  return pieces
}

/**
 * UDP takes a free port, TCP the same number, as a resolver falls back to TCP on the port it was given; a number that is
 * taken for TCP is given up for another.
 */
async function open(wanted: number, handle: DNS.DnsHandler, triesLeft = 5) {
  const server = createServer({ udp: { type: 'udp4' }, tcp: true, handle })
  const { udp, tcp } = (server as unknown as { servers: DnsListeners }).servers
  const failed = new Promise<never>((_resolve, reject) => server.once('error', reject))
  try {
    const port = await Promise.race([bound(udp, wanted), failed])
    await Promise.race([bound(tcp, port), failed])
    return { server, port }
  } catch (error) {
    udp.close()
    if (wanted !== 0 || triesLeft === 0) throw error
    return open(wanted, handle, triesLeft - 1)
  }
}

interface DnsListener {
  listen(port: number, address: string): unknown
  once(event: 'listening', listener: () => void): unknown
  address(): { port: number }
  close(): unknown
}

interface DnsListeners {
  udp: DnsListener
  tcp: DnsListener
}

function bound(listener: DnsListener, port: number): Promise<number> {
  return new Promise((resolve) => {
    listener.once('listening', () => resolve(listener.address().port))
    listener.listen(port, '127.0.0.1')
  })
}
