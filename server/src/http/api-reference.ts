import Fastify, { type FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { currentContext } from '../deployment/current-context.ts'
import { problemCatalogue } from './problem-catalogue.ts'

const hidden = { schema: { hide: true } }

// The reader writes style elements without a nonce; scripts still come from here only, and nothing goes elsewhere.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const reader = {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  proxyUrl: '',
}

/** `/openapi.json`, and `/docs` to read it in a browser, served from here alone. */
export function addApiReference(server: FastifyInstance, context: Context): void {
  const nameNow = async () => (await currentContext(context)).config.name
  server.get('/openapi.json', hidden, async (_request, reply) => reply.send(server.swagger()))
  server.get('/docs', hidden, async (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .type('text/html; charset=utf-8')
      .send(renderPage(await nameNow())),
  )
  server.get('/docs/problems', hidden, async (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .type('text/html; charset=utf-8')
      .send(renderProblems(await nameNow())),
  )
  let script: Promise<string> | undefined
  server.get('/docs/reader.js', hidden, async (_request, reply) => {
    script ??= loadReader()
    reply.header('cache-control', 'private, max-age=86400').type('text/javascript; charset=utf-8')
    return reply.send(await script)
  })
}

function inert(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function renderPage(name: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference · ${inert(name)}</title>
<link rel="icon" href="data:,">
</head>
<body>
<script id="api-reference" data-configuration="${inert(JSON.stringify(reader))}"></script>
<script src="/docs/reader.js"></script>
</body>
</html>`
}

/** Where the `type` of every problem leads. @see RFC 9457 section 3.1.1 */
function renderProblems(name: string): string {
  const entries = Object.entries(problemCatalogue).map(
    ([code, { status, title, detail }]) =>
      `<section id="${code}"><h2><code>${code}</code> <small>${status}</small></h2><p><b>${inert(title)}.</b> ${inert(detail)}</p></section>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems · ${inert(name)}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem }
h2 { font-size: 1.05rem; margin: 2rem 0 0 } p { margin: .25rem 0 } small { font-weight: 400; opacity: .7 }
section:target { outline: 2px solid; outline-offset: .75rem; border-radius: .25rem }
</style>
</head>
<body>
<h1>Problems</h1>
<p>Every error has one of these codes. <a href="/docs">API reference</a></p>
${entries.join('\n')}
</body>
</html>`
}

/** The package carries its 4 MB of script inside a module: it is loaded when somebody opens the page. */
async function loadReader(): Promise<string> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const carrier = Fastify()
  await carrier.register(scalar, { routePrefix: '/docs', configuration: { url: '/openapi.json' } })
  const answer = await carrier.inject('/docs/js/scalar.js')
  await carrier.close()
  if (answer.statusCode !== 200)
    throw new Error('The API reference does not carry its script where it should.')
  return answer.payload.replace(/\n\/\/# sourceMappingURL=.*$/, '')
}
