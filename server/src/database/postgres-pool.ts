import {
  PostgresConnection,
  type PostgresHost,
  type PostgresTarget,
  PostgresUnreachable,
} from './postgres-connection.ts'
import type { Soon } from './soon.ts'

const longestWaitMs = 5_000
const idleMs = 300_000
const lifetimeMs = 3_600_000
const closed = 'The connections to PostgreSQL are closed'

interface Waiting {
  resolve(connection: PostgresConnection): void
  reject(error: unknown): void
  timer: NodeJS.Timeout
}

/** The hosts that a connection URL names, in its order. */
export function hostsOf(url: string): PostgresHost[] {
  const authority = url.slice(url.indexOf('://') + 3).split(/[/?]/, 1)[0] ?? ''
  const names = authority.slice(authority.lastIndexOf('@') + 1).split(',')
  return names.map((name) => {
    const [, v6, host = v6 ?? '', port = '5432'] =
      /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(decodeURIComponent(name)) ?? []
    return { host: host || process.env.PGHOST || 'localhost', port: Number(port) }
  })
}

/**
 * The connections of one process to the host that takes writes: some that are lent for a transaction at a time, and
 * some that many look-ups travel on at once.
 */
export class PostgresPool {
  readonly #target: PostgresTarget
  readonly #size: number
  readonly #idle: PostgresConnection[] = []
  readonly #all = new Set<PostgresConnection>()
  readonly #waiting: Waiting[] = []
  readonly #sweep: NodeJS.Timeout
  /** Lent, idle and being opened. */
  #count = 0
  #preferred = 0
  #isEnded = false

  constructor(target: PostgresTarget, size: number) {
    this.#target = target
    this.#size = size
    this.#sweep = setInterval(() => this.#tidy(performance.now()), 1_000)
    this.#sweep.unref()
  }

  /** Lends a connection to one borrower. @throws {PostgresUnreachable} when there is none within some seconds. */
  async acquire(): Promise<PostgresConnection> {
    if (this.#isEnded) throw new PostgresUnreachable(closed)
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#count < this.#size) return this.#openAnother()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(new PostgresUnreachable('Every connection to PostgreSQL is busy'))
      }, longestWaitMs)
      const waiting = { resolve, reject, timer }
      this.#waiting.push(waiting)
    })
  }

  /** Takes back what `acquire` lent. */
  release(connection: PostgresConnection): void {
    const now = performance.now()
    const isOld = now - connection.openedAt > lifetimeMs
    if (connection.isOpen && !isOld && !this.#isEnded) {
      const next = this.#nextWaiting()
      if (next !== undefined) {
        next.resolve(connection)
        return
      }
      connection.idleSince = now
      this.#idle.push(connection)
      return
    }
    this.#count--
    if (connection.isOpen) void connection.close()
    this.#serveWaiting()
  }

  /** A connection that several may use at once, beside those that are lent. */
  createLane(): () => Soon<PostgresConnection> {
    let opening: Promise<PostgresConnection> | null = null
    let open: PostgresConnection | null = null
    const openAnother = () => {
      opening ??= this.#open()
        .then((fresh) => {
          // Those whose answers are still on their way get them.
          if (open?.isOpen) void open.close()
          open = fresh
          return fresh
        })
        .finally(() => {
          opening = null
        })
      return opening
    }
    return () => {
      if (open?.isOpen && performance.now() - open.openedAt < lifetimeMs) return open
      return openAnother()
    }
  }

  /** Closes all of them, those that are lent once they are back. */
  async end(): Promise<void> {
    this.#isEnded = true
    clearInterval(this.#sweep)
    for (const connection of this.#idle.splice(0)) {
      this.#count--
      await connection.close()
    }
    const deadline = performance.now() + 5_000
    while (this.#count > 0 && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20))
    await Promise.all([...this.#all].map((connection) => connection.close()))
  }

  async #openAnother(): Promise<PostgresConnection> {
    this.#count++
    try {
      return await this.#open()
    } catch (error) {
      this.#count--
      // Those that are lent come back, also where the server had no room for another one.
      if (this.#count > 0) throw error
      // They wait for the same server.
      for (let next = this.#nextWaiting(); next !== undefined; next = this.#nextWaiting()) next.reject(error)
      throw error
    }
  }

  /** Asks the hosts one after the other, the one that was the primary last first. */
  async #open(): Promise<PostgresConnection> {
    if (this.#isEnded) throw new PostgresUnreachable(closed)
    const { hosts } = this.#target
    let failure: unknown
    const first = this.#preferred
    for (let turn = 0; turn < hosts.length; turn++) {
      const index = (first + turn) % hosts.length
      try {
        const connection = await PostgresConnection.open(this.#target, hosts[index] as PostgresHost, (lost) =>
          this.#forget(lost),
        )
        this.#all.add(connection)
        this.#preferred = index
        return connection
      } catch (error) {
        failure ??= error
      }
    }
    throw failure
  }

  #forget(lost: PostgresConnection): void {
    this.#all.delete(lost)
    const place = this.#idle.indexOf(lost)
    if (place === -1) return
    this.#idle.splice(place, 1)
    this.#count--
  }

  #nextWaiting(): Waiting | undefined {
    const next = this.#waiting.shift()
    clearTimeout(next?.timer)
    return next
  }

  /** A connection was lost: somebody who waits may open another one. */
  #serveWaiting(): void {
    if (this.#count >= this.#size || this.#isEnded) return
    const next = this.#nextWaiting()
    if (next !== undefined) this.#openAnother().then(next.resolve, next.reject)
  }

  #tidy(now: number): void {
    for (const connection of this.#all) connection.checkSilence(now)
    for (const connection of [...this.#idle]) {
      if (now - connection.idleSince > idleMs) void connection.close()
    }
  }
}
