import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Cap, isInSight, isWithinCap, organizationsWithin, projectsWithin, rankWithin } from './cap.ts'
import { type Permission, permissionNames, permissions, permissionsOpenTo } from './permissions.ts'
import { builtInRole, builtInRoles } from './roles.ts'

const none: Cap = { role: null, organizations: null, permissions: null, projects: null }
const [north, south] = ['org_north', 'org_south']
const inNorth = { organizationId: north, projectId: null }
const inProject = { organizationId: north, projectId: 'prj_one' }
const left = (cap: Partial<Cap>, at = inProject as { organizationId: string; projectId: string | null }) =>
  permissionNames.filter((permission) => isWithinCap({ ...none, ...cap }, permission, at))

describe('the cap of a key', () => {
  it('without limits leaves exactly what keys may do', () => {
    assert.deepEqual(left({}), permissionsOpenTo('api-key'))
    assert.deepEqual(left({}, inNorth), permissionsOpenTo('api-key'))
  })

  it('opens nothing that is not for keys, whatever it names', () => {
    const everything = { role: 'owner', permissions: permissionNames } as const
    for (const permission of left(everything)) assert.ok(permissionsOpenTo('api-key').includes(permission))
    assert.deepEqual(left(everything), left({}))
  })

  it('leaves of each role what that role and keys have in common', () => {
    for (const role of builtInRoles) {
      const held = builtInRole(role).permissions
      const expected = permissionsOpenTo('api-key').filter((permission) => held.has(permission))
      assert.deepEqual(left({ role }), expected, role)
      assert.deepEqual(left({ organizations: [{ id: north, role }] }), expected, role)
    }
  })

  it('cuts by both roles where both are given', () => {
    const organizations = [{ id: north, role: 'viewer' as const }]
    assert.deepEqual(left({ role: 'admin', organizations }), left({ role: 'viewer' }))
    assert.deepEqual(left({ role: 'billing', organizations }), ['organization.read'])
  })

  it('leaves nothing in other organizations', () => {
    assert.deepEqual(left({ organizations: [{ id: south, role: null }] }), [])
    assert.deepEqual(left({ organizations: [] }), [])
    assert.deepEqual(left({ organizations: [{ id: north, role: null }] }), left({}))
  })

  it('leaves of the named permissions those that keys may use', () => {
    const named: Permission[] = ['project.read', 'members.invite']
    assert.deepEqual(left({ permissions: named }), ['project.read'])
    assert.deepEqual(left({ permissions: [] }), [])
  })

  it('for projects leaves what is theirs, and of the organization only that it can be seen', () => {
    const narrow = permissionsOpenTo('api-key').filter((name) =>
      ['project', 'workspace'].includes(permissions[name].scope),
    )
    const cap = { projects: ['prj_one'] }
    assert.deepEqual(left(cap), ['organization.read', ...narrow])
    assert.deepEqual(left(cap, { organizationId: north, projectId: 'prj_two' }), ['organization.read'])
    assert.deepEqual(left(cap, inNorth), ['organization.read'])
  })

  it('makes its organizations and projects all that is in sight', () => {
    const sees = (cap: Partial<Cap>, projectId: string | null, organizationId = north) =>
      isInSight({ ...none, ...cap }, { organizationId, projectId })
    assert.deepEqual(
      [sees({}, null), sees({}, 'prj_one'), sees({ permissions: [] }, 'prj_one')],
      [true, true, true],
    )
    const inNorth = { organizations: [{ id: north, role: null }] }
    assert.deepEqual([sees(inNorth, 'prj_one'), sees(inNorth, null, south)], [true, false])
    const inOne = { projects: ['prj_one'] }
    assert.deepEqual([sees(inOne, null), sees(inOne, 'prj_one'), sees(inOne, 'prj_two')], [true, true, false])
  })

  it('reaches the personal space and what an organization owns only without narrower limits', () => {
    const owned = { kind: 'application', id: 'app_one' }
    const sees = (cap: Partial<Cap>, organizationId: string | null) =>
      isInSight({ ...none, ...cap }, { organizationId, projectId: null, owned })
    const caps = [{}, { organizations: [{ id: north, role: null }] }, { projects: ['prj_one'] }]
    assert.deepEqual(
      caps.map((cap) => [sees(cap, null), sees(cap, north), sees(cap, south)]),
      [
        [true, true, true],
        [false, true, false],
        [false, false, false],
      ],
    )
    const reads = (cap: Partial<Cap>, organizationId: string | null) =>
      isWithinCap({ ...none, ...cap }, 'application.read', { organizationId, projectId: null, owned })
    assert.deepEqual(
      caps.map((cap) => [reads(cap, null), reads(cap, north), reads(cap, south)]),
      [
        [true, true, true],
        [false, true, false],
        [false, false, false],
      ],
    )
    assert.equal(reads({ role: 'none' }, null), false)
  })

  it('ranks as its highest roles, whatever acts it lists', () => {
    const rank = (cap: Partial<Cap>, organizationId = north) => [
      ...rankWithin({ ...none, ...cap }, organizationId),
    ]
    const held = (role: 'admin' | 'viewer') =>
      permissionNames.filter((name) => builtInRole(role).permissions.has(name))
    assert.deepEqual(rank({ permissions: ['members.remove'] }), permissionNames)
    assert.deepEqual(rank({ role: 'admin' }), held('admin'))
    const organizations = [{ id: north, role: 'viewer' as const }]
    assert.deepEqual(rank({ role: 'admin', organizations }), held('viewer'))
  })

  it('names the organizations that lists may show', () => {
    assert.equal(organizationsWithin(null), null)
    assert.equal(organizationsWithin(none), null)
    assert.deepEqual(organizationsWithin({ ...none, organizations: [{ id: north, role: null }] }), [north])
    assert.deepEqual(organizationsWithin({ ...none, permissions: ['project.read'] }), [])
  })

  it('names the projects that lists may show', () => {
    const within = (cap: Partial<Cap> | null, organizationId = north) =>
      projectsWithin(cap && { ...none, ...cap }, 'project.read', organizationId)
    assert.equal(within(null), null)
    assert.equal(within({ role: 'viewer' }), null)
    assert.deepEqual(within({ role: 'billing' }), [])
    assert.deepEqual(within({ permissions: ['organization.read'] }), [])
    assert.deepEqual(within({ projects: ['prj_one', 'prj_two'] }), ['prj_one', 'prj_two'])
    assert.deepEqual(within({ projects: ['prj_one'], role: 'none' }), [])
    assert.deepEqual(within({ organizations: [{ id: north, role: null }] }, south), [])
  })
})
