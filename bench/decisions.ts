import { createRequire } from 'node:module'
import { createMongoAbility, subject } from '@casl/ability'
import { newEnforcer, newModelFromString } from 'casbin'
import { decide, type Standing } from '../server/src/access/decide.ts'
import { type Permission, permissionNames } from '../server/src/access/permissions.ts'
import { builtInRole, builtInRoles } from '../server/src/access/roles.ts'
import { median, ratio, type Table, whole } from './tables.ts'

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs')

const organizations = 10_000
const members = 1_000_000
const rounds = 5
const roundMs = 700

interface Member {
  user: string
  organization: string
  role: (typeof builtInRoles)[number]
}

interface Candidate {
  name: string
  loadedMembers: number
  /** Answers one question about one member. */
  ask(member: Member, permission: Permission): boolean
}

/**
 * Decisions a second in one process: the same people, roles and questions for Latchkey's decision function, CASL,
 * casbin and Cedar, alternating in one run; every answer is compared first.
 */
export async function measureDecisions(): Promise<Table> {
  const people = makeMembers()
  const candidates = [latchkey(people), casl(people), await casbin(people), cedarPolicies(people)]
  compareAnswers(candidates, people)
  const speeds = candidates.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, candidate] of candidates.entries()) speeds[index]?.push(runFor(candidate, people))
  }
  const medians = speeds.map(median)
  const own = medians[0] ?? Number.NaN
  return {
    title: `Decisions in one process, ${whole(organizations)} organizations, ${whole(members)} members`,
    columns: ['', 'members loaded', 'decisions/s', 'Latchkey is faster by'],
    rows: candidates.map(({ name, loadedMembers }, index) => {
      const speed = medians[index] ?? Number.NaN
      return [name, whole(loadedMembers), whole(speed), index === 0 ? '' : `${ratio(own / speed)} times`]
    }),
    findings: [
      `Latchkey decides ${whole(own)} times a second; to reach: 1,000,000, 4 times CASL, 1,000 times casbin and Cedar.`,
      'CASL is given one ability per role, built beforehand, and Cedar only the two entities that a question is about: both look up the member themselves no more than Latchkey does.',
    ],
  }
}

function makeMembers(): Member[] {
  return Array.from({ length: members }, (_, index) => ({
    user: `u${index}`,
    organization: `o${index % organizations}`,
    role: builtInRoles[index % builtInRoles.length] as Member['role'],
  }))
}

/** A question for each call, the same for all candidates. */
function question(people: readonly Member[], turn: number): [Member, Permission] {
  const member = people[(turn * 7_919) % people.length] as Member
  return [member, permissionNames[turn % permissionNames.length] as Permission]
}

function latchkey(people: readonly Member[]): Candidate {
  const standings = new Map(people.map((member) => [member, toStanding(member)]))
  const who = { provesMfa: true, isFresh: true, cap: null }
  return {
    name: 'Latchkey `decide`',
    loadedMembers: people.length,
    ask(member, permission) {
      const standing = standings.get(member) ?? null
      return decide(who, standing, { permission, needsFresh: false, now: 0 }).allowed
    },
  }
}

function toStanding({ organization, role }: Member): Standing {
  return {
    organizationId: organization,
    organizationName: organization,
    projectId: null,
    workspaceId: null,
    role: builtInRole(role),
    projectGrant: null,
    workspaceGrant: null,
    mfaRule: { appliesTo: 'none', roles: [], graceUntil: null, appliesToApiKeys: false },
    hasSecondFactor: true,
  } as Standing
}

function casl(people: readonly Member[]): Candidate {
  const abilities = new Map(
    builtInRoles.map((role) => [role, (organization: string) => abilityOf(role, organization)]),
  )
  const kept = new Map(people.map((member) => [member, abilities.get(member.role)?.(member.organization)]))
  return {
    name: 'CASL',
    loadedMembers: people.length,
    ask(member, permission) {
      const place = subject('Organization', { id: member.organization })
      return kept.get(member)?.can(permission, place) ?? false
    },
  }
}

const abilityCache = new Map<string, ReturnType<typeof createMongoAbility>>()

function abilityOf(role: Member['role'], organization: string) {
  const key = `${role}:${organization}`
  const known = abilityCache.get(key)
  if (known) return known
  const rules = [...builtInRole(role).permissions].map((action) => ({
    action,
    subject: 'Organization',
    conditions: { id: organization },
  }))
  const ability = createMongoAbility(rules)
  abilityCache.set(key, ability)
  return ability
}

const casbinModel = `
[request_definition]
r = sub, dom, act
[policy_definition]
p = role, act
[role_definition]
g = _, _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.act == p.act && g(r.sub, p.role, r.dom)
`

async function casbin(people: readonly Member[]): Promise<Candidate> {
  const enforcer = await newEnforcer(newModelFromString(casbinModel))
  const policies = builtInRoles.flatMap((role) =>
    [...builtInRole(role).permissions].map((act) => [role, act]),
  )
  await enforcer.addPolicies(policies)
  // A first row makes casbin's role manager; the others are entered into it directly, which loads a million in seconds.
  await enforcer.addGroupingPolicy('nobody', 'none', 'nowhere')
  const links = enforcer.getNamedRoleManager('g') ?? enforcer.getRoleManager()
  for (const { user, role, organization } of people) await links.addLink(user, role, organization)
  return {
    name: 'casbin',
    loadedMembers: people.length,
    ask: (member, permission) => enforcer.enforceSync(member.user, member.organization, permission),
  }
}

function cedarPolicies(people: readonly Member[]): Candidate {
  const text = builtInRoles
    .map((role) => {
      const actions = [...builtInRole(role).permissions].map((act) => `Action::"${act}"`).join(', ')
      return `permit(principal, action in [${actions}], resource) when { principal.role == "${role}" && principal.organization == resource };`
    })
    .join('\n')
  const parsed = cedar.preparsePolicySet?.('bench', { staticPolicies: text })
  const isKept = parsed?.type === 'success'
  return {
    name: 'Cedar (wasm)',
    loadedMembers: people.length,
    ask(member, permission) {
      const principal = { type: 'User', id: member.user }
      const resource = { type: 'Organization', id: member.organization }
      const call = {
        principal,
        action: { type: 'Action', id: permission },
        resource,
        context: {},
        entities: [
          {
            uid: principal,
            attrs: { role: member.role, organization: { __entity: resource } },
            parents: [],
          },
          { uid: resource, attrs: {}, parents: [] },
        ],
      }
      const answer = isKept
        ? cedar.statefulIsAuthorized({ ...call, preparsedPolicySetId: 'bench', validateRequest: false })
        : cedar.isAuthorized({ ...call, policies: { staticPolicies: text } })
      if (answer.type !== 'success') throw new Error(`Cedar refuses the question: ${JSON.stringify(answer)}`)
      return answer.response.decision === 'allow'
    },
  }
}

function compareAnswers(candidates: readonly Candidate[], people: readonly Member[]): void {
  for (let turn = 0; turn < 500; turn++) {
    const [member, permission] = question(people, turn)
    const expected = builtInRole(member.role).permissions.has(permission)
    for (const { name, ask } of candidates) {
      if (ask(member, permission) !== expected)
        throw new Error(`${name} disagrees on ${permission} for ${member.role}.`)
    }
  }
}

/** Decisions a second over a stretch of time. */
function runFor({ ask }: Candidate, people: readonly Member[]): number {
  const startedAt = performance.now()
  let turn = 0
  let allowed = 0
  while (performance.now() - startedAt < roundMs) {
    for (let burst = 0; burst < 20; burst++) {
      const [member, permission] = question(people, turn)
      if (ask(member, permission)) allowed++
      turn++
    }
  }
  if (allowed === 0) throw new Error('Nothing was allowed: the measurement measures nothing.')
  return (turn / (performance.now() - startedAt)) * 1000
}
