import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLoopback } from '../config/config.ts'
import type { Context } from '../context.ts'
import { currentContext } from '../deployment/current-context.ts'
import { answerLocalInbox } from '../emails/local-inbox.ts'
import { findExperienceBySlug } from '../experiences/experiences.ts'
import { asExperiencePage } from './experience-look.ts'
import { Problem } from './problems.ts'
import { pagePolicy } from './security-headers.ts'

const distFolder = fileURLToPath(new URL('../../../console/dist', import.meta.url))

/** The paths that people open, and the page of the console that serves each. */
const pages = {
  'index.html': [
    '/',
    '/sign-in',
    '/sign-in/github',
    '/sign-in/sso/continue',
    '/sign-in/sso/:connectionId/oidc',
    '/register',
    '/confirm-email',
    '/invitation',
    '/forgot-password',
    '/reset-password',
    '/undo-email-change',
    '/second-factor',
    '/cancel-factor-reset',
    '/account-deleted',
    '/join',
    '/shared-dashboard',
  ],
  'account.html': [
    '/account',
    '/account/*',
    '/organizations',
    '/organizations/*',
    '/applications',
    '/applications/*',
    '/dashboards',
    '/dashboards/*',
    '/operator',
    '/operator/*',
  ],
} as const

/** Those that an Experience has as well. */
const experiencePages = {
  'index.html': [
    '',
    '/',
    '/sign-in',
    '/sign-in/github',
    '/register',
    '/confirm-email',
    '/invitation',
    '/forgot-password',
    '/reset-password',
    '/undo-email-change',
    '/second-factor',
    '/cancel-factor-reset',
    '/account-deleted',
    '/continue',
  ],
  'account.html': ['/account', '/account/*'],
} as const

/** The page that has the browser post a form to a company's identity provider, wherever that is; it does nothing else. */
const postingPage = '/sign-in/sso/post'

/** Answers a person who opened an address that is none. */
export type SendMissingPage = (reply: FastifyReply) => FastifyReply

/**
 * Serves the console from its build, and in local mode the inbox.
 * @returns how to answer a browser that asked for a page there is not; null while the console is not built.
 */
export async function addPages(server: FastifyInstance, context: Context): Promise<SendMissingPage | null> {
  addInbox(server, context)
  if (!existsSync(join(distFolder, 'index.html'))) {
    context.log.warn('The console is not built; run: npm run build')
    return null
  }
  await server.register(fastifyStatic, {
    root: join(distFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    preCompressed: true,
    index: false,
    decorateReply: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable')
    },
  })
  for (const [file, paths] of Object.entries(pages)) {
    const html = builtPage(file)
    for (const path of paths) {
      server.get(path, { schema: { hide: true } }, async (_request, reply) => sendPage(reply, html()))
    }
  }
  addExperiencePages(server, context)
  const signInSide = builtPage('index.html')
  const isSecure = context.config.baseUrl.startsWith('https:')
  server.get(postingPage, { schema: { hide: true } }, async (_request, reply) =>
    sendPage(reply, signInSide(), isSecure ? 'https:' : 'https: http:'),
  )
  return (reply) => sendPage(reply.code(404), signInSide())
}

/** The same pages for each Experience, below its slug and on its own domain. */
function addExperiencePages(server: FastifyInstance, context: Context): void {
  const answer = async (html: string, request: FastifyRequest, reply: FastifyReply) => {
    const { slug = '' } = request.params as { slug?: string }
    const { arrival } = request.raw
    const experience = arrival?.experience ?? (await findExperienceBySlug(context, slug))
    if (experience?.slug !== slug) return reply.callNotFound()
    return sendPage(reply, asExperiencePage(html, experience, arrival ? '' : `/e/${slug}`))
  }
  for (const [file, paths] of Object.entries(experiencePages)) {
    const html = builtPage(file)
    for (const path of paths) {
      server.get(`/e/:slug${path}`, { schema: { hide: true } }, (request, reply) =>
        answer(html(), request, reply),
      )
    }
  }
  const signInSide = builtPage('index.html')
  server.get('/e/:slug/*', { schema: { hide: true } }, async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return reply.callNotFound()
    return answer(signInSide(), request, reply.code(404))
  })
}

/** A page of the build that is there now: one that replaces it takes the parts away that the page before it names. */
function builtPage(file: string): () => string {
  const path = join(distFolder, file)
  let html = readFileSync(path, 'utf8')
  let builtAt = statSync(path).mtimeMs
  return () => {
    const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? builtAt
    if (mtimeMs !== builtAt) {
      html = readFileSync(path, 'utf8')
      builtAt = mtimeMs
    }
    return html
  }
}

function sendPage(reply: FastifyReply, html: string, formTargets?: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url')
  return reply
    .header('content-security-policy', pagePolicy(nonce, formTargets))
    .type('text/html; charset=utf-8')
    .send(html.replaceAll('__CSP_NONCE__', nonce))
}

function addInbox(server: FastifyInstance, context: Context): void {
  const paths = ['/local/inbox', '/local/inbox.json', '/local/inbox.css', '/local/inbox.js', '/local/inbox/*']
  for (const path of paths) {
    server.get(path, { schema: { hide: true } }, async (request, reply) => {
      // Whoever forwards requests here speaks for others than the person at this machine.
      const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers
      const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/i, '')
      if (!isLoopback(peer) || forwarded !== undefined || forwardedFor !== undefined)
        throw new Problem('not-found')
      const { pathname, searchParams } = new URL(request.url, context.config.baseUrl)
      const mail = searchParams.get('mail') ?? undefined
      const current = await currentContext(context)
      const answer = await answerLocalInbox(current, { path: pathname, query: { mail } })
      if (answer === null) throw new Problem('not-found')
      return reply.code(answer.status).headers(answer.headers).send(answer.body)
    })
  }
}
