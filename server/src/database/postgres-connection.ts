import { connect, Socket } from 'node:net'
import postgres from 'postgres'
import { withoutTimeLimit } from './transaction.ts'

/** One place where PostgreSQL may listen. */
export interface PostgresHost {
  host: string
  port: number
}

export interface PostgresTarget {
  url: string
  /** In the order in which they are asked. */
  hosts: readonly PostgresHost[]
  /** Run-time parameters of each session. */
  session: Record<string, string | number>
}

export interface PostgresResult {
  command: string
  count: number
  rows: Record<string, unknown>[]
}

/** The server cannot be reached, went away, or does not answer; whether what was under way was done is not known. */
export class PostgresUnreachable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PostgresUnreachable'
  }
}

const connectTimeoutSeconds = 5
/** Of the server; a connection whose server says nothing for longer than this and a little is dead. */
export const statementTimeoutMs = 15_000
const silenceMs = statementTimeoutMs + 3_000
const readOnly = '25006'

/**
 * One connection, and when it is gone it is gone. postgres.js would connect again by itself, and the next statement of
 * a transaction would then run outside of it; what it queues for a server that is away may wait for ever.
 */
export class PostgresConnection {
  readonly openedAt = performance.now()
  /** When it last became idle; kept by the pool. */
  idleSince = 0
  readonly #client: postgres.Sql
  readonly #onLost: (connection: PostgresConnection) => void
  #socket: Socket | undefined
  #isLost = false
  #why: string | undefined
  #pending = 0
  #heardAt = 0
  #isPatient = false

  private constructor(target: PostgresTarget, at: PostgresHost, onLost: (lost: PostgresConnection) => void) {
    this.#onLost = onLost
    const path = at.host.startsWith('/') ? `${at.host}/.s.PGSQL.${at.port}` : undefined
    const options = {
      // Lists: a single text is taken apart at colons, and so would be an IPv6 address.
      host: [at.host],
      port: [at.port],
      max: 1,
      connect_timeout: connectTimeoutSeconds,
      idle_timeout: 0,
      max_lifetime: null,
      // We use no arrays, and a server that ends while it is asked for their types would end this process as well.
      fetch_types: false,
      connection: { application_name: 'latchkey', statement_timeout: statementTimeoutMs, ...target.session },
      // 64-bit integers hold our milliseconds and counters, all below 2^53.
      types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
      onnotice: (notice: postgres.Notice) => this.#notice(notice),
      onclose: () => this.#drop(),
      socket: () => this.#open(path === undefined ? at : { path }, at.host),
    }
    this.#client = postgres(
      target.url,
      options as unknown as postgres.Options<{ bigint: postgres.PostgresType }>,
    )
  }

  /**
   * Connects to this host.
   * @param onLost is called once, when the connection is no more.
   * @throws {PostgresUnreachable} also when it takes no writes.
   */
  static async open(
    target: PostgresTarget,
    at: PostgresHost,
    onLost: (connection: PostgresConnection) => void,
  ): Promise<PostgresConnection> {
    const connection = new PostgresConnection(target, at, onLost)
    try {
      const { rows } = await connection.run('select pg_catalog.pg_is_in_recovery() as standby', [])
      if (rows[0]?.standby !== true) return connection
      throw new PostgresUnreachable(`${at.host}:${at.port} is a standby and takes no writes`)
    } catch (error) {
      connection.destroy()
      // Whatever kept it from opening, a refused certificate for one.
      if (error instanceof PostgresUnreachable || error instanceof postgres.PostgresError) throw error
      throw new PostgresUnreachable(`${at.host}:${at.port}: ${(error as Error).message}`, { cause: error })
    }
  }

  get isOpen(): boolean {
    return !this.#isLost
  }

  /** How many statements are under way. */
  get pending(): number {
    return this.#pending
  }

  /** Sends one statement behind those that are under way. @throws {PostgresUnreachable} */
  async run(sql: string, parameters: readonly unknown[]): Promise<PostgresResult> {
    if (this.#isLost) throw this.#unreachable()
    if (this.#pending++ === 0) this.#heardAt = performance.now()
    try {
      // A statement without parameters would otherwise travel by the other protocol, and answer text only.
      const how = { prepare: true, simple: false }
      const result = await this.#client.unsafe(sql, parameters as never[], how)
      if (this.#why !== undefined) throw this.#unreachable()
      if (sql === withoutTimeLimit) this.#isPatient = true
      else if (sql === 'commit' || sql === 'rollback') this.#isPatient = false
      return {
        command: result.command,
        count: result.count,
        rows: result as unknown as PostgresResult['rows'],
      }
    } catch (error) {
      throw this.#judge(error)
    } finally {
      this.#pending--
      this.#heardAt = performance.now()
    }
  }

  /**
   * Ends it when the server has not answered for longer than it may take. Where it may take its time, a server that is
   * gone is noticed by the operating system, which asks for it once a minute.
   */
  checkSilence(now: number): void {
    if (this.#pending > 0 && !this.#isPatient && now - this.#heardAt > silenceMs)
      this.destroy('PostgreSQL does not answer')
  }

  /** Ends it at once; what is under way fails. */
  destroy(why = 'The connection to PostgreSQL was ended'): void {
    this.#why ??= why
    this.#socket?.destroy()
    this.#drop()
  }

  /** Says goodbye to the server. */
  async close(): Promise<void> {
    this.#lose()
    await this.#client.end({ timeout: 1 })
    this.#socket?.destroy()
  }

  #open(at: { path: string } | PostgresHost, host: string): Socket {
    if (this.#socket !== undefined || this.#isLost) {
      const refused = new Socket()
      setImmediate(() => refused.destroy(this.#unreachable()))
      return refused
    }
    // postgres.js takes the name for TLS from there.
    this.#socket = Object.assign(connect(at), { host })
    return this.#socket
  }

  #notice({ routine }: postgres.Notice): void {
    // Somebody cancelled the wait for the standby. The server goes on to say that the commit succeeded; on the standby
    // it may be missing, so it must not be acknowledged.
    if (routine === 'SyncRepWaitForLSN') this.#why = 'The standby has not confirmed'
  }

  /** What postgres.js keeps beyond a hundred statements would fail one after the other, at its tries to connect again. */
  #drop(): void {
    this.#lose()
    this.#client.end({ timeout: 0 }).catch(() => undefined)
  }

  #lose(): void {
    if (this.#isLost) return
    this.#isLost = true
    this.#onLost(this)
  }

  #judge(error: unknown): unknown {
    if (error instanceof PostgresUnreachable) {
      this.destroy()
      return error
    }
    if (error instanceof postgres.PostgresError) {
      // The server has become a standby: the next connection looks for the primary.
      if (error.code === readOnly) this.destroy()
      return error
    }
    const code = String((error as { code?: unknown }).code ?? '')
    if (!this.#isLost && !/^(E[A-Z]|CONNECT)/.test(code)) return error
    const unreachable = this.#unreachable(error)
    this.destroy()
    return unreachable
  }

  #unreachable(cause?: unknown): PostgresUnreachable {
    const said = cause instanceof Error ? cause.message : 'The connection to PostgreSQL is lost'
    return new PostgresUnreachable(this.#why ?? said, { cause })
  }
}
