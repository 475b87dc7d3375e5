// A service that deploys projects: Latchkey says who calls and whether they may.
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createLatchkey, type Latchkey } from '@latchkey/client'
import { createGuard } from '@latchkey/client/hono'
import { Hono } from 'hono'

export function createApp(latchkey: Latchkey) {
  const { requireAccess, requireSignedIn } = createGuard(latchkey, {
    addressOf: (c) => getConnInfo(c).remote.address,
  })
  const app = new Hono()

  app.get('/me', requireSignedIn(), (c) => c.json(c.get('caller')))

  app.post(
    '/organizations/:organizationId/projects/:projectId/deployments',
    requireAccess('project.deploy', (c) => ({
      organizationId: c.req.param('organizationId'),
      projectId: c.req.param('projectId'),
    })),
    (c) => {
      const { user } = c.get('caller')
      return c.json({ project: c.req.param('projectId'), by: user?.name ?? 'an agent' }, 202)
    },
  )
  return app
}

if (import.meta.main) {
  const { LATCHKEY_BASE_URL: baseUrl = 'http://localhost:7420', PORT = '3000' } = process.env
  const { fetch } = createApp(createLatchkey({ baseUrl }))
  serve({ fetch, port: Number(PORT), hostname: 'localhost' }, ({ port }) =>
    console.log(`http://localhost:${port}`),
  )
}
