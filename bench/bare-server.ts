// The least that a check can be: node:http, one SHA-256, one row, one JSON of a given size; for a POST also the JSON that
// was sent and a second row, as deciding takes. It is what Latchkey is measured against. Arguments: port, `sqlite:<file>` or `postgres://…`, bytes of the body.
import { hash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'

type Row = { id: string; user_id: string; methods: string; created_at: number; expires_at: number }

const session = 'select id, user_id, methods, created_at, expires_at from sessions where token_hash = $1'
const member = 'select role, created_at, updated_at from members where user_id = $1 and organization_id = $2'
const [port = '', database = '', size = ''] = process.argv.slice(2)
let filler: string | undefined
const prepare = database.startsWith('sqlite:') ? openFile(database.slice(7)) : openServer(database)
const findSession = prepare<Row>(session)
const findMember = prepare(member)

const server = createServer(async (request, response) => {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
  const row = await findSession(hash('sha256', token, 'base64url'))
  const isFound = row !== undefined && (request.method !== 'POST' || (await isMember(request, row)))
  const body = isFound ? fill(row) : ''
  response.writeHead(isFound ? 200 : 401, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.keepAliveTimeout = 65_000
server.listen(Number(port), '127.0.0.1')

function fill(row: Row): string {
  const { id, user_id: user, methods, created_at: from, expires_at: to } = row
  filler ??= 'x'.repeat(
    Math.max(0, Number(size) - JSON.stringify({ id, user, methods, from, to, filler: '' }).length),
  )
  return JSON.stringify({ id, user, methods, from, to, filler })
}

async function isMember(request: IncomingMessage, { user_id }: Row): Promise<boolean> {
  const text = await new Promise<string>((resolve) => {
    let read = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      read += chunk
    })
    request.on('end', () => resolve(read))
  })
  const { organizationId } = JSON.parse(text) as { organizationId: string }
  return (await findMember(user_id, organizationId)) !== undefined
}

type Prepare = <R>(sql: string) => (...values: string[]) => R | undefined | Promise<R | undefined>

function openFile(path: string): Prepare {
  const file = new DatabaseSync(path)
  return <R>(sql: string) => {
    const statement = file.prepare(sql.replaceAll(/\$\d/g, '?'))
    return (...values: string[]) => statement.get(...values) as R | undefined
  }
}

function openServer(url: string): Prepare {
  const client = postgres(url, { max: 10 })
  return <R>(sql: string) =>
    async (...values: string[]) => {
      const rows = await client.unsafe(sql, values, { prepare: true })
      return rows[0] as R | undefined
    }
}
