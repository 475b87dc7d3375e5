import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import express from 'express'
import Fastify from 'fastify'
import { Hono } from 'hono'
import type { Latchkey } from '../../src/client.ts'
import { callerOf, createGuard as expressGuard } from '../../src/express.ts'
import { callerOf as callerOfFastify, createGuard as fastifyGuard } from '../../src/fastify.ts'
import { createGuard as honoGuard } from '../../src/hono.ts'

/**
 * A service of somebody's, with Latchkey before its routes: `/me` for people, `/anybody` for agents too, and
 * `/deploy/:organizationId/:projectId/:workspaceId`, `/deploy-by-query?…` for whoever may deploy there. Each answers
 * who called.
 */
export interface Service extends AsyncDisposable {
  url: string
}

const deploy = '/deploy/:organizationId/:projectId/:workspaceId'

export const services: Record<string, (latchkey: Latchkey) => Promise<Service>> = {
  express: startExpress,
  fastify: startFastify,
  hono: startHono,
}

async function startExpress(latchkey: Latchkey): Promise<Service> {
  const { requireAccess, requireSignedIn } = expressGuard(latchkey)
  const app = express()
  app.get('/me', requireSignedIn(), (request, response) => void response.json(callerOf(request)))
  const anybody = requireSignedIn({ accept: ['session', 'api-key', 'agent'] })
  app.get('/anybody', anybody, (request, response) => void response.json(callerOf(request)))
  app.all(
    deploy,
    requireAccess('project.deploy', ({ params: { organizationId, projectId, workspaceId } }) => ({
      organizationId,
      projectId,
      workspaceId,
    })),
    (request, response) => void response.json(callerOf(request)),
  )
  app.post(
    '/deploy-by-query',
    requireAccess('project.deploy', ({ query: { organizationId, projectId } }) => ({
      organizationId,
      projectId,
    })),
    (request, response) => void response.json(callerOf(request)),
  )
  app.get('/unguarded', (request, response) => void response.json(callerOf(request)))
  app.use((_error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    response.status(500).end()
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return serviceOn(server)
}

async function startFastify(latchkey: Latchkey): Promise<Service> {
  const { requireAccess, requireSignedIn } = fastifyGuard(latchkey)
  const app = Fastify({ forceCloseConnections: true })
  const anybody = requireSignedIn({ accept: ['session', 'api-key', 'agent'] })
  app.get('/me', { onRequest: requireSignedIn() }, async (request) => callerOfFastify(request))
  app.get('/anybody', { onRequest: anybody }, async (request) => callerOfFastify(request))
  app.all(
    deploy,
    {
      onRequest: requireAccess('project.deploy', ({ params }) => ({
        organizationId: params.organizationId,
        projectId: params.projectId,
        workspaceId: params.workspaceId,
      })),
    },
    async (request) => callerOfFastify(request),
  )
  app.post(
    '/deploy-by-query',
    {
      preHandler: requireAccess<{ Querystring: Record<string, unknown> }>('project.deploy', ({ query }) => ({
        organizationId: query.organizationId,
        projectId: query.projectId,
      })),
    },
    async (request) => callerOfFastify(request),
  )
  app.get('/unguarded', async (request) => callerOfFastify(request))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, [Symbol.asyncDispose]: async () => app.close() }
}

async function startHono(latchkey: Latchkey): Promise<Service> {
  const { requireAccess, requireSignedIn } = honoGuard(latchkey)
  const app = new Hono()
  app.get('/me', requireSignedIn(), (c) => c.json(c.get('caller')))
  const anybody = requireSignedIn({ accept: ['session', 'api-key', 'agent'] })
  app.get('/anybody', anybody, (c) => c.json(c.get('caller')))
  app.all(
    deploy,
    requireAccess('project.deploy', (c) => ({
      organizationId: c.req.param('organizationId'),
      projectId: c.req.param('projectId'),
      workspaceId: c.req.param('workspaceId'),
    })),
    (c) => c.json(c.get('caller')),
  )
  app.post(
    '/deploy-by-query',
    requireAccess('project.deploy', (c) => ({
      organizationId: c.req.query('organizationId'),
      projectId: c.req.query('projectId'),
    })),
    (c) => c.json(c.get('caller')),
  )
  // A handler without a guard has no caller, as the types say; here it is asked for all the same.
  app.get('/unguarded', (c) =>
    c.json((c as { get(name: string): object | undefined }).get('caller') ?? {}, 500),
  )
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await new Promise((resolve) => server.once('listening', resolve))
  return serviceOn(server)
}

function serviceOn(server: Server): Service {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The service has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
