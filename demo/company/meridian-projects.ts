import { comeIn, newOrigin } from './characters.ts'
import type { Diary } from './diary.ts'
import type { Meridian } from './meridian.ts'
import { makeProject } from './organization.ts'
import { done, type World } from './world.ts'

const projects = [
  {
    name: 'Fleet control',
    description: 'Where every robot is, and what it does next.',
    workspaces: ['Production', 'Staging', 'Simulator'],
  },
  {
    name: 'Vision models',
    description: 'Training and release of the picking models.',
    workspaces: ['Training', 'Evaluation'],
  },
  {
    name: 'Customer portal',
    description: 'Orders, spare parts and service visits.',
    workspaces: ['Production'],
  },
]

/** Projects, their workspaces, and agents: one that lives, one that ended, one that was taken back. */
export function foundProjects(world: World, diary: Diary, meridian: Meridian): void {
  diary.on(27, '09:10', async () => {
    await comeIn(world, meridian.cast.editor)
    for (const facts of projects) await makeProject(meridian.cast.editor, meridian, facts)
  })
  diary.on(20, '14:30', async () => {
    const { editor } = meridian.cast
    await comeIn(world, editor)
    const minted = { lifetimeSeconds: 86_400, permissions: ['workspace.read', 'project.deploy'] }
    const alive = await mint(meridian, { ...minted, description: 'Deploy runner, hall 3' })
    meridian.agentSecret = alive.secret
    await mint(meridian, { ...minted, description: 'Simulator of the trade fair', lifetimeSeconds: 3600 })
    const gone = await mint(meridian, { description: 'Test of the new runner' })
    await done(editor.browser.delete(`${gone.tokens}/${gone.agentToken.id}`))
  })
  // Twice a day the agent renews its secret before that ends, and says how it is.
  for (let daysAgo = 19; daysAgo >= 0; daysAgo--) {
    diary.on(daysAgo, '02:00', () => renewAgent(world, meridian))
    diary.on(daysAgo, '14:00', () => renewAgent(world, meridian))
  }
}

interface Minted {
  agentToken: { id: string }
  secret: string
}

async function mint({ cast, projects }: Meridian, body: object): Promise<Minted & { tokens: string }> {
  const workspace = projects[0]?.workspaces[0]
  if (workspace === undefined) throw new Error('There is no workspace for an agent.')
  const tokens = `${workspace.path}/agent-tokens`
  return { ...(await done(cast.editor.browser.post<Minted>(tokens, body))), tokens }
}

async function renewAgent(world: World, meridian: Meridian): Promise<void> {
  const agent = world.program(meridian.agentSecret, newOrigin())
  await done(agent.post('/v1/agent/heartbeat', { status: 'ok', version: '4.2.0' }))
  meridian.agentSecret = (await done(agent.post<{ secret: string }>('/v1/agent/renew'))).secret
}
