import assert from 'node:assert/strict'
import { createId, type IdKind, idPrefixes } from '../../src/crypto/ids.ts'
import { type AgentPlace, agentPlace, mintedAgent } from '../support/agent-tokens.ts'
import { madeKey } from '../support/api-keys.ts'
import { operatorOf } from '../support/deployment-sso.ts'
import { developedExperience, madeGroup, madeUser } from '../support/developers.ts'
import type { Engine } from '../support/each-engine.ts'
import type { Client } from '../support/http-client.ts'
import { customRoleOf } from '../support/organizations.ts'
import { connectionOf, type SsoApp, startSsoApp } from '../support/sso.ts'
import type { Reference } from './schema-inputs.ts'

export const callers = ['nobody', 'session', 'operator', 'api-key', 'agent'] as const
export type CallerName = (typeof callers)[number]

/** A deployment with something of everything in it, and somebody of each kind who may send requests. */
export interface Ground extends AsyncDisposable {
  app: SsoApp
  clients: Record<CallerName, Client>
  /** The id that a reference stands for now: of what was made at first, of what answers named since, or of nothing. */
  resolve(reference: Reference): string
  /** Keeps the ids that an answer names. */
  learn(text: string): void
  isAlive(caller: CallerName): Promise<boolean>
}

/** What is not called in paths and bodies as its kind of id is. */
const otherNames: Record<string, IdKind[]> = {
  connection: ['ssoConnection'],
  domain: ['ssoDomain', 'experienceDomain'],
  share: ['dashboardShare'],
  parent: ['group'],
}
const idsKept = 6
const anyId = /\b([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g

export async function openGround(engine: Engine): Promise<Ground> {
  const app = await startSsoApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
  const first = new Map<string, string[]>()
  const since = new Map<string, string[]>()
  const clients = await populate(app, (text) => keep(first, text))
  return {
    app,
    clients,
    learn: (text) => keep(since, text),
    resolve({ reference, pick }) {
      const kinds = kindsOf(reference)
      const kind = kinds[pick % kinds.length] as IdKind
      const from = pick < 3 ? first : since
      const ids =
        pick === idsKept - 1 ? undefined : (from.get(idPrefixes[kind]) ?? first.get(idPrefixes[kind]))
      return ids?.[pick % ids.length] ?? createId(kind)
    },
    async isAlive(caller) {
      if (caller === 'nobody') return true
      const path = {
        session: '/v1/session',
        operator: '/v1/deployment/status',
        'api-key': '/v1/organizations',
        agent: '/v1/agent',
      }[caller]
      return (await clients[caller].get(path)).status === 200
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  }
}

function kindsOf(name: string): IdKind[] {
  const kinds = otherNames[name] ?? (Object.hasOwn(idPrefixes, name) ? [name as IdKind] : [])
  return kinds.length > 0 ? kinds : ['user', 'organization', 'project']
}

function keep(ids: Map<string, string[]>, text: string): void {
  for (const [id, prefix = ''] of text.matchAll(anyId)) {
    const known = ids.get(prefix) ?? []
    if (!known.includes(id)) ids.set(prefix, [id, ...known].slice(0, idsKept))
  }
}

async function populate(app: SsoApp, learn: (text: string) => void): Promise<Record<CallerName, Client>> {
  const place = await agentPlace(app)
  const { organization } = place
  const { browser } = organization.owner
  const agent = await mintedAgent(place)
  const key = await madeKey(app, organization.owner)
  const operator = await operatorOf(app)
  const experience = await developedExperience(app, { organization })
  const connection = await connectionOf(organization)
  const dashboard = await browser.post('/v1/dashboards', {
    organizationId: organization.id,
    name: 'Sign-ins',
  })
  const invitation = await browser.post(`${organization.path}/invitations`, {
    email: 'eve@example.org',
    role: 'viewer',
  })
  for (const { status, text } of [dashboard, invitation]) assert.equal(status, 201, text)
  const made = [place, agent.id, key.id, operator.id, experience, connection, dashboard.text, invitation.text]
  const role = await customRoleOf(app, organization, ['project.read'])
  learn(
    JSON.stringify([
      role,
      await madeUser(experience),
      await madeGroup(experience, 'Crew'),
      ...made.map(withoutClients),
    ]),
  )
  for (const list of ['/v1/session', '/v1/sessions', organization.path]) learn((await browser.get(list)).text)
  return {
    nobody: app.browser(),
    session: browser,
    operator: operator.browser,
    'api-key': key.program,
    agent: app.program(agent.secret),
  }
}

/** The ids in it, which stand at its surface. */
function withoutClients(made: string | object): unknown {
  return typeof made === 'string'
    ? made
    : Object.values(made as AgentPlace).filter((one) => typeof one === 'string')
}
