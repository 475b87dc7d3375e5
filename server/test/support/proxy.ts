import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { repositoryRoot } from './source-tree.ts'
import { temporaryFolder } from './temporary.ts'

export interface RunningProxy extends AsyncDisposable {
  /** `https://localhost:…` */
  origin: string
  request(path: string, options?: RequestOptions): Promise<ProxyAnswer>
}

export interface RequestOptions {
  method?: string
  /** A header with several values is sent in as many lines. */
  headers?: Record<string, string | string[]>
  body?: Buffer | string
}

export interface ProxyAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Ports {
  proxy: number
  latchkey: number
  service: number
}

const startTimeoutMilliseconds = 15_000

/** The block of this language in a page of the documentation, which is what its readers copy. */
export function blockOf(page: string, language: string): string {
  const text = readFileSync(join(repositoryRoot, page), 'utf8')
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))]
  assert.equal(blocks.length, 1, `${page} has ${blocks.length} blocks of ${language}`)
  return blocks[0]?.[1] ?? ''
}

/** nginx with the configuration of the guide; only addresses, names and certificates are those of the test. */
export async function startNginx(program: string, config: string, ports: Ports): Promise<RunningProxy> {
  const folder = temporaryFolder()
  const { cert, key } = makeCertificate(folder.path)
  const site = substitute(config, {
    'listen 443 ssl;': `listen 127.0.0.1:${ports.proxy} ssl;`,
    'server_name id.example.com;': 'server_name localhost;',
    '/etc/ssl/id.example.com/fullchain.pem': cert,
    '/etc/ssl/id.example.com/privkey.pem': key,
    '127.0.0.1:7420': `127.0.0.1:${ports.latchkey}`,
    '127.0.0.1:8080': `127.0.0.1:${ports.service}`,
  })
  const file = join(folder.path, 'nginx.conf')
  mkdirSync(join(folder.path, 'temporary'))
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(join(folder.path, 'site.conf'), site)
  writeFileSync(
    file,
    [
      // One process under the account of the test: nothing has to be given away to workers of another one.
      'daemon off; master_process off;',
      `pid ${folder.path}/nginx.pid; error_log stderr warn;`,
      'events {}',
      `http { access_log off; ${kinds.map((kind) => `${kind}_temp_path ${folder.path}/temporary/${kind};`).join(' ')}`,
      `include ${folder.path}/site.conf; }`,
    ].join('\n'),
  )
  return startProxy(program, ['-p', folder.path, '-e', 'stderr', '-c', file], { folder, port: ports.proxy })
}

/** Caddy with the configuration of the guide. */
export async function startCaddy(program: string, config: string, ports: Ports): Promise<RunningProxy> {
  const folder = temporaryFolder()
  const { cert, key } = makeCertificate(folder.path)
  const site = substitute(config, {
    'id.example.com {': `https://localhost:${ports.proxy} {\n\tbind 127.0.0.1\n\ttls ${cert} ${key}`,
    '127.0.0.1:7420': `127.0.0.1:${ports.latchkey}`,
    '127.0.0.1:8080': `127.0.0.1:${ports.service}`,
  })
  const file = join(folder.path, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${site}`)
  const args = ['run', '--config', file, '--adapter', 'caddyfile']
  return startProxy(program, args, { folder, port: ports.proxy })
}

/** HAProxy with the configuration of the guide. */
export async function startHaproxy(program: string, config: string, ports: Ports): Promise<RunningProxy> {
  const folder = temporaryFolder()
  const { cert, key } = makeCertificate(folder.path)
  const both = join(folder.path, 'both.pem')
  writeFileSync(both, readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'))
  const site = substitute(config, {
    'bind :443': `bind 127.0.0.1:${ports.proxy}`,
    '/etc/haproxy/id.example.com.pem': both,
    'hdr Host id.example.com': 'hdr Host localhost',
    '127.0.0.1:7420': `127.0.0.1:${ports.latchkey}`,
    '127.0.0.1:8080': `127.0.0.1:${ports.service}`,
  })
  const file = join(folder.path, 'haproxy.cfg')
  writeFileSync(file, site)
  return startProxy(program, ['-db', '-f', file], { folder, port: ports.proxy })
}

function substitute(config: string, replacements: Record<string, string>): string {
  return Object.entries(replacements).reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `the guide no longer says "${from}"`)
    return text.replaceAll(from, to)
  }, config)
}

function makeCertificate(folder: string): { cert: string; key: string } {
  const cert = join(folder, 'cert.pem')
  const key = join(folder, 'key.pem')
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
    ],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  return { cert, key }
}

// The proxy ends when its standard input does: also when the test was killed.
const untilInputEnds = '"$0" "$@" </dev/null & pid=$!; cat >/dev/null; kill "$pid"; wait "$pid"'

async function startProxy(
  program: string,
  args: string[],
  at: { folder: { path: string } & Disposable; port: number },
): Promise<RunningProxy> {
  const { PATH = '' } = process.env
  const child = spawn('/bin/sh', ['-c', untilInputEnds, program, ...args], {
    env: { PATH, HOME: at.folder.path, XDG_DATA_HOME: at.folder.path, XDG_CONFIG_HOME: at.folder.path },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  const stop = async () => {
    const closed = once(child, 'close')
    child.stdin.end()
    await closed
    at.folder[Symbol.dispose]()
  }
  const deadline = performance.now() + startTimeoutMilliseconds
  while (!(await isListening(at.port))) {
    if (performance.now() < deadline) {
      await sleep(20)
      continue
    }
    await stop()
    throw new Error(`${program} does not listen:\n${printed.join('')}`)
  }
  const origin = `https://localhost:${at.port}`
  return {
    origin,
    request: (path, options) => send(origin, path, options),
    [Symbol.asyncDispose]: stop,
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Sends the path exactly as it is given: `fetch` would tidy it up first. */
function send(origin: string, path: string, options: RequestOptions = {}): Promise<ProxyAnswer> {
  const { protocol, hostname, port } = new URL(origin)
  const { method = 'GET', headers = {}, body } = options
  const ask = protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = ask(
      // The name resolves to IPv6 as well, where nobody listens; the certificate is the test's own.
      { hostname, port, path, method, headers, family: 4, rejectUnauthorized: false, agent: false },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    request.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: '' })
    })
    request.on('error', reject)
    request.end(body)
  })
}
