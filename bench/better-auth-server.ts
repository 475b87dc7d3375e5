// Better Auth as its guide sets it up, on SQLite by node:sqlite, with the plugins for organizations and API keys; its own
// limits are off as ours are. Arguments: port, file, `cookie-cache` or nothing. Prints credentials to ask with as JSON.
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import { organization } from 'better-auth/plugins'

const [port = '', file = '', cache = ''] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536')
const baseURL = `http://127.0.0.1:${port}`
const auth = betterAuth({
  baseURL,
  secret: 'a-secret-of-the-measurement-0123456789-abcdefg',
  database,
  emailAndPassword: { enabled: true },
  session: { cookieCache: { enabled: cache === 'cookie-cache', maxAge: 300 } },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  plugins: [organization(), apiKey({ rateLimit: { enabled: false } })],
})
const { runMigrations } = await getMigrations(auth.options)
await runMigrations()

const { headers, response: person } = await auth.api.signUpEmail({
  body: { email: 'ada@example.com', password: 'quiet lanterns over Trieste', name: 'Ada Moreau' },
  returnHeaders: true,
})
const cookie = headers
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ')
const acme = await auth.api.createOrganization({
  body: { name: 'Acme', slug: 'acme' },
  headers: new Headers({ cookie }),
})
const key = await auth.api.createApiKey({ body: { name: 'bench', userId: person.user.id } })

const answer = toNodeHandler(auth)
createServer(async (request, response) => {
  // Verifying a key is offered to the server's own code only, so the smallest route stands in front of it.
  if (request.url !== '/verify-key') return answer(request, response)
  const shown = request.headers['x-api-key']
  const { valid } = await auth.api.verifyApiKey({ body: { key: String(shown) } })
  const body = JSON.stringify({ valid })
  response.writeHead(valid ? 200 : 401, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}).listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ cookie, organizationId: acme?.id, apiKey: key.key })}\n`)
})
