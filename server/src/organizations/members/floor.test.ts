import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Permission } from '../../access/permissions.ts'
import { builtInRole, type Role } from '../../access/roles.ts'
import { floorOf } from './floor.ts'
import type { Grant, Holder, ScopePlace } from './grants.ts'

const one = { kind: 'project', id: 'one', projectId: 'one' } as const
const two = { kind: 'project', id: 'two', projectId: 'two' } as const
const inOne = { kind: 'workspace', id: 'in-one', projectId: 'one' } as const
const inTwo = { kind: 'workspace', id: 'in-two', projectId: 'two' } as const

const custom = (...permissions: Permission[]): Role => ({ id: 'rol_1', permissions: new Set(permissions) })
const manager = custom(
  'members.invite',
  'project.read',
  'project.update',
  'workspace.read',
  'workspace.update',
)

function holder(role: Role, ...grants: [ScopePlace, Role][]): Holder {
  const list = grants.map(
    ([scope, granted]): Grant => ({
      id: 'grt_1',
      userId: 'usr_1',
      scope: { ...scope, name: '' },
      role: granted,
      roleName: null,
    }),
  )
  return { organizationId: 'org_1', member: { userId: 'usr_1', role }, grants: list }
}

const cases: [string, Holder, ScopePlace | undefined, Permission[]][] = [
  ['the role, without grants', holder(manager), undefined, [...manager.permissions]],
  [
    'less than the role, where a grant on a project allows less; of the organization all stays',
    holder(manager, [one, custom('project.read', 'workspace.read')]),
    undefined,
    ['members.invite', 'project.read', 'workspace.read'],
  ],
  [
    'less on workspaces alone, where the grant is on one',
    holder(manager, [inOne, custom('workspace.read')]),
    undefined,
    ['members.invite', 'project.read', 'project.update', 'workspace.read'],
  ],
  [
    'only what all grants allow',
    holder(manager, [one, custom('project.update')], [two, custom('project.read', 'workspace.read')]),
    undefined,
    ['members.invite'],
  ],
  [
    'no more by a grant that raises',
    holder(custom('project.read'), [one, manager]),
    undefined,
    ['project.read'],
  ],
  [
    'what a grant raises to on its project',
    holder(custom('project.read'), [one, custom('project.deploy', 'workspace.update')]),
    one,
    ['project.deploy', 'workspace.update'],
  ],
  [
    'on a project what its workspaces allow too, and nothing of other projects',
    holder(manager, [inOne, custom('workspace.update')], [inTwo, custom()], [two, custom()]),
    one,
    ['members.invite', 'project.read', 'project.update', 'workspace.update'],
  ],
  [
    'on a workspace what its own grant allows, and of the project what counts there',
    holder(manager, [one, custom('project.read')], [inOne, custom('workspace.update')]),
    inOne,
    ['members.invite', 'project.read', 'workspace.update'],
  ],
  [
    'an admin’s role, whatever the grants say',
    holder(builtInRole('admin'), [one, custom()], [inTwo, custom()]),
    undefined,
    [...builtInRole('admin').permissions],
  ],
]

describe('the floor of a member', () => {
  for (const [name, member, place, expected] of cases) {
    it(`is ${name}`, () => {
      assert.deepEqual([...floorOf(member, place)].sort(), [...expected].sort())
    })
  }
})
