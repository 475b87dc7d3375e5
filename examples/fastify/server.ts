// A service that deploys projects: Latchkey says who calls and whether they may.
import type { AddressInfo } from 'node:net'
import { createLatchkey, type Latchkey } from '@latchkey/client'
import { callerOf, createGuard } from '@latchkey/client/fastify'
import Fastify from 'fastify'

export function createApp(latchkey: Latchkey) {
  const { requireAccess, requireSignedIn } = createGuard(latchkey)
  const app = Fastify()

  app.get('/me', { onRequest: requireSignedIn() }, async (request) => callerOf(request))

  app.post<{ Params: { organizationId: string; projectId: string } }>(
    '/organizations/:organizationId/projects/:projectId/deployments',
    {
      onRequest: requireAccess('project.deploy', (request) => ({
        organizationId: request.params.organizationId,
        projectId: request.params.projectId,
      })),
    },
    async (request, reply) => {
      const { user } = callerOf(request)
      reply.code(202)
      return { project: request.params.projectId, by: user?.name ?? 'an agent' }
    },
  )
  return app
}

if (import.meta.main) {
  const { LATCHKEY_BASE_URL: baseUrl = 'http://localhost:7420', PORT = '3000' } = process.env
  const app = createApp(createLatchkey({ baseUrl }))
  await app.listen({ port: Number(PORT), host: 'localhost' })
  const { port } = app.server.address() as AddressInfo
  console.log(`http://localhost:${port}`)
}
