// A service that deploys projects: Latchkey says who calls and whether they may.
import { createLatchkey, type Latchkey } from '@latchkey/client'
import { callerOf, createGuard } from '@latchkey/client/express'
import express from 'express'

export function createApp(latchkey: Latchkey) {
  const { requireAccess, requireSignedIn } = createGuard(latchkey)
  const app = express()

  app.get('/me', requireSignedIn(), (request, response) => {
    response.json(callerOf(request))
  })

  app.post(
    '/organizations/:organizationId/projects/:projectId/deployments',
    requireAccess('project.deploy', (request) => ({
      organizationId: request.params.organizationId,
      projectId: request.params.projectId,
    })),
    (request, response) => {
      const { user } = callerOf(request)
      response.status(202).json({ project: request.params.projectId, by: user?.name ?? 'an agent' })
    },
  )
  return app
}

if (import.meta.main) {
  const { LATCHKEY_BASE_URL: baseUrl = 'http://localhost:7420', PORT = '3000' } = process.env
  const listener = createApp(createLatchkey({ baseUrl })).listen(Number(PORT), 'localhost', () => {
    const address = listener.address()
    if (address && typeof address === 'object') console.log(`http://localhost:${address.port}`)
  })
}
