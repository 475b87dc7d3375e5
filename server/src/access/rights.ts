import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import { notePermissionUse } from '../credentials/last-use.ts'
import { whoIs } from '../http/access.ts'
import { countDecision } from '../observability/metrics.ts'
import type { LiveAgent } from '../workspaces/agents/live-agent.ts'
import { type AnyPlace, type AnyStanding, findOwnStandingAt, scopeOfPlace } from './any-place.ts'
import { type Decision, decide, decideForAgent, isVisible, listPermissions } from './decide.ts'
import type { Permission } from './permissions.ts'

/** What speaks for somebody or something: all credentials but those that only ask about others. */
export type Actor = Person | LiveAgent

/** What a credential may do at one place, at this moment. */
export interface Rights {
  /** The place can be seen; what cannot be seen answers as what is not there. */
  isVisible: boolean
  /** The organization that the place is in; null for none, and where nothing is seen. */
  organizationId: string | null
  decide(permission: Permission): Decision
  /** Everything that is allowed there, MFA rules and caps included. */
  list(): Permission[]
}

/** The rights of a credential at a place, with one statement for a person and none for an agent. */
export async function findRights(context: Context, actor: Actor, place: AnyPlace): Promise<Rights> {
  const standing = actor.kind === 'agent' ? null : await findOwnStandingAt(context, actor, place)
  return rightsAt(context, actor, { place, standing })
}

/** The rights of a credential whose standing at the place is known already; an agent's needs none. */
export function rightsAt(
  context: Context,
  actor: Actor,
  at: { place: AnyPlace; standing: AnyStanding | null },
): Rights {
  return actor.kind === 'agent' ? rightsOfAgent(actor, at.place) : rightsOfPerson(context, actor, at)
}

function rightsOfPerson(
  context: Context,
  person: Person,
  { place, standing }: { place: AnyPlace; standing: AnyStanding | null },
): Rights {
  const seen = isVisible(standing, scopeOfPlace(place)) ? standing : null
  const who = whoIs(context, person)
  const now = context.clock.now()
  const answer = (permission: Permission) => decide(who, seen, { permission, needsFresh: false, now })
  return {
    isVisible: seen !== null,
    organizationId: seen === null ? null : seen.organizationId,
    decide: (permission) => countDecision(answer(permission)),
    list: () =>
      seen === null ? [] : listPermissions(seen).filter((permission) => answer(permission).allowed),
  }
}

function rightsOfAgent(agent: LiveAgent, place: AnyPlace): Rights {
  const answer = (permission: Permission) => decideForAgent(agent, place, permission)
  const list = () => agent.permissions.filter((permission) => answer(permission).allowed)
  return {
    isVisible: list().length > 0,
    organizationId: agent.organizationId,
    decide: (permission) => countDecision(answer(permission)),
    list,
  }
}

/** Notes that a key was allowed what was asked, so that its owner sees which permissions it never needed. */
export function noteAllowed(
  context: Context,
  actor: Actor,
  asked: { permission: Permission; decision: Decision },
): void {
  if (asked.decision.allowed && actor.kind === 'api-key') {
    notePermissionUse(context, actor.id, asked.permission)
  }
}
