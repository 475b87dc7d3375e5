// The least that a session check can be: node:http, one SHA-256, one row, one JSON of a given size. It is what the
// session check of Latchkey is measured against. Arguments: port, `sqlite:<file>` or `postgres://…`, bytes of the body.
import { hash } from 'node:crypto'
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import postgres from 'postgres'

type Row = { id: string; user_id: string; methods: string; created_at: number; expires_at: number }

const columns = 'id, user_id, methods, created_at, expires_at'
const [port = '', database = '', size = ''] = process.argv.slice(2)
let filler: string | undefined
const find = database.startsWith('sqlite:') ? openFile(database.slice(7)) : openServer(database)

const server = createServer(async (request, response) => {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
  const row = await find(hash('sha256', token, 'base64url'))
  const body = row === undefined ? '' : fill(row)
  response.writeHead(row === undefined ? 401 : 200, {
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

function openFile(path: string): (tokenHash: string) => Row | undefined {
  const file = new DatabaseSync(path)
  const statement = file.prepare(`select ${columns} from sessions where token_hash = ?`)
  return (tokenHash) => statement.get(tokenHash) as Row | undefined
}

function openServer(url: string): (tokenHash: string) => Promise<Row | undefined> {
  const client = postgres(url, { max: 10 })
  return async (tokenHash) => {
    const rows = await client.unsafe<Row[]>(
      `select ${columns} from sessions where token_hash = $1`,
      [tokenHash],
      {
        prepare: true,
      },
    )
    return rows[0]
  }
}
