import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eventFact, eventSentence, type Names } from '../src/audit/event-words.ts'

const names: Names = {
  person: (id) => ({ usr_1: 'Amina Diallo' })[id],
  role: (id) => ({ viewer: 'Viewer', admin: 'Admin', owner: 'Owner', rol_1: 'Release crew' })[id],
  place: (id) => ({ prj_1: 'Website' })[id],
}

type Event = Parameters<typeof eventSentence>[0]

const member = { kind: 'user', id: 'usr_1' }

const cases: [Partial<Event> & Pick<Event, 'act'>, string][] = [
  [
    { act: 'organization.created', details: { name: 'Lagoon Works' } },
    'founded the organization as “Lagoon Works”',
  ],
  [
    { act: 'organization.renamed', details: { from: 'Lagoon', name: 'Lagoon Works' } },
    'renamed the organization from “Lagoon” to “Lagoon Works”',
  ],
  [
    { act: 'member.role-changed', target: member, details: { from: 'viewer', role: 'rol_1' } },
    'changed the role of Amina Diallo from Viewer to Release crew',
  ],
  [
    {
      act: 'member.role-changed',
      target: { kind: 'user', id: 'usr_gone' },
      details: { from: 'rol_gone', role: 'viewer' },
    },
    'changed the role of a former member from a role that is gone to Viewer',
  ],
  [
    { act: 'grant.set', target: member, details: { scopeKind: 'project', scopeId: 'prj_1', role: 'admin' } },
    'gave Amina Diallo the role Admin on “Website”',
  ],
  [
    {
      act: 'grant.removed',
      target: member,
      details: { scopeKind: 'workspace', scopeId: 'wsp_1', role: 'admin' },
    },
    'took the role Admin on a workspace back from Amina Diallo',
  ],
  [
    { act: 'invitation.created', details: { email: 'lena@example.org', role: 'viewer' } },
    'invited lena@example.org as Viewer',
  ],
  [
    { act: 'invitation.role-changed', details: { email: 'lena@example.org', from: 'viewer', to: 'admin' } },
    'changed the role offered to lena@example.org from Viewer to Admin',
  ],
  [{ act: 'invitation.created', details: null }, 'invited somebody'],
  [
    {
      act: 'mfa-requirement.changed',
      details: { from: 'none', to: 'roles', roles: 'owner admin', graceUntil: null, appliesToApiKeys: true },
    },
    'changed the rule on second factors: required of members with the role Owner or Admin, API keys included',
  ],
  [
    {
      act: 'mfa-requirement.changed',
      details: { from: 'all', to: 'none', roles: '', graceUntil: null, appliesToApiKeys: false },
    },
    'changed the rule on second factors: required of nobody',
  ],
  [
    { act: 'agent-token.minted', details: { description: 'Watcher', permissions: 'workspace.read' } },
    'made the agent token “Watcher”',
  ],
  [
    { act: 'sso-connection.created', details: { name: 'Lagoon staff', kind: 'saml' } },
    'began to set up single sign-on “Lagoon staff” by SAML',
  ],
  [
    { act: 'sso-connection.deleted', details: { name: 'Lagoon staff', released: 3 } },
    'deleted the single sign-on connection “Lagoon staff”, and let 3 people go',
  ],
  [
    { act: 'account.released', target: member, details: { reason: 'removed' } },
    'let Amina Diallo go from single sign-on',
  ],
  [{ act: 'sso-domain.proven', details: { domain: 'lagoon.example' } }, 'proved the domain lagoon.example'],
  [
    { act: 'sso-domain.removed', details: { domain: 'lagoon.example', released: 0 } },
    'removed the domain lagoon.example from single sign-on',
  ],
  [
    { act: 'sso-enforcement.changed', details: { from: 'none', to: 'enforced', enforceAt: null } },
    'made single sign-on required',
  ],
  [{ act: 'sso-enforcement.changed', details: null }, 'changed whether single sign-on is required'],
  [{ act: 'agent-token.revoked', details: null }, 'revoked an agent token'],
  [{ act: 'project.created', target: { kind: 'project', id: 'prj_1' } }, 'created the project “Website”'],
  [{ act: 'project.created', target: { kind: 'project', id: 'prj_gone' } }, 'created a project'],
  [{ act: 'project.deleted', details: { name: 'Old' } }, 'deleted the project “Old”'],
  [
    { act: 'role.updated', details: { from: 'Crew', name: 'Crew', permissions: '' } },
    'changed the role “Crew”',
  ],
]

describe('the audit log', () => {
  for (const [event, sentence] of cases) {
    it(`says: ${sentence}`, () => {
      assert.equal(eventSentence({ target: null, details: null, ...event }, names), sentence)
    })
  }

  it('tells what a role allows, and passes over what it has no words for', () => {
    const details = { name: 'Crew', permissions: 'project.read project.deploy moon.visit' }
    assert.equal(
      eventFact({ act: 'role.created', target: null, details }),
      'Allows to see the project and bring changes of the project into use',
    )
    assert.equal(eventFact({ act: 'member.left', target: null, details: { role: 'viewer' } }), undefined)
  })
})
