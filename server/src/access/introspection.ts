import type { Context } from '../context.ts'
import type { Credential, Person } from '../credentials/credential.ts'
import { findCredential, type ShownToken } from '../credentials/find-credential.ts'
import type { Soon } from '../database/soon.ts'
import { whoIs } from '../http/access.ts'
import {
  type AnyPlace,
  type AnyStanding,
  findOrganizationStanding,
  findOwnStandingAt,
  findStandingAt,
  scopeOfPlace,
} from './any-place.ts'
import { type Decision, decide, isVisible } from './decide.ts'
import type { Permission } from './permissions.ts'
import { type Actor, noteAllowed, type Rights, rightsAt } from './rights.ts'

/** A question about somebody else's secret. */
export interface IntrospectionQuestion {
  shown: ShownToken
  place: AnyPlace | null
  permission: Permission | undefined
}

/** RFC 7662 section 2.2, with what we add. Times in seconds. */
export interface ActiveToken {
  active: true
  token_type: 'session' | 'api_key' | 'agent'
  iss: string
  sub: string
  client_id: string
  username?: string
  exp?: number
  iat?: number
  amr?: string[]
  scope?: string
  decision?: Decision
}
export type Introspection = { active: false } | ActiveToken

const inactive: Introspection = { active: false }
const nobody = ''

/**
 * Says what a secret is worth to whoever asks: a service key learns about every credential, a person who may ask about
 * others in an organization about those of its members and agents, and everybody else nothing.
 * A secret that was never given out takes the same statements as one that is none of the caller's business.
 * @see RFC 7662 sections 2.2 and 4, OWASP ASVS 8.2.2
 */
export async function answerIntrospection(
  context: Context,
  caller: Credential,
  question: IntrospectionQuestion,
): Promise<Introspection> {
  if (caller.kind === 'service-key') return answerService(context, caller.directoryId, question)
  if (caller.kind === 'agent' || question.place === null) return inactive
  return answerOrganization(context, caller, { ...question, place: question.place })
}

async function answerService(
  context: Context,
  directoryId: string,
  question: IntrospectionQuestion,
): Promise<Introspection> {
  const actor = await findActor(context, directoryId, question.shown)
  const { place } = question
  const standing = place === null ? null : await standingOf(context, actor, place)
  if (actor === null) return inactive
  return describe(context, actor, question, place && rightsAt(context, actor, { place, standing }))
}

async function answerOrganization(
  context: Context,
  caller: Person,
  question: IntrospectionQuestion & { place: AnyPlace },
): Promise<Introspection> {
  const { place } = question
  const seen = await placeSeenBy(context, caller, place)
  if (seen === null) return inactive
  const actor = await findActor(context, caller.directoryId, question.shown)
  const standing = await standingOf(context, actor, place)
  const { organizationId } = seen
  const isThere = standing !== null || (await isMember(context, actor, { place, organizationId }))
  if (actor === null || !belongsTo(actor, organizationId, isThere)) return inactive
  const at = { place, standing: seen.whole ? standing : null }
  return describe(context, actor, question, rightsAt(context, actor, at))
}

/** What the caller may ask about: the whole place, its organization only, or, for most callers, nothing. */
async function placeSeenBy(
  context: Context,
  caller: Person,
  place: AnyPlace,
): Promise<{ organizationId: string; whole: boolean } | null> {
  const own = await findOwnStandingAt(context, caller, place)
  const asking = own ?? (await findOrganizationStanding(context, caller, place))
  const { allowed } = decide(whoIs(context, caller), asking, {
    permission: 'access.check',
    needsFresh: false,
    now: context.clock.now(),
  })
  const organizationId = asking?.organizationId ?? null
  if (!allowed || organizationId === null) return null
  const scope = scopeOfPlace(place)
  return { organizationId, whole: scope === 'organization' || isVisible(own, scope) }
}

/** A service key is none: it has no rights that another service could go by. */
async function findActor(context: Context, directoryId: string, shown: ShownToken): Promise<Actor | null> {
  const found = await findCredential(context, shown)
  if (found === null || found.kind === 'ended' || found.kind === 'service-key') return null
  return found.kind === 'agent' || found.directoryId === directoryId ? found : null
}

function standingOf(context: Context, actor: Actor | null, place: AnyPlace): Soon<AnyStanding | null> {
  if (actor === null || actor.kind === 'agent') return findStandingAt(context, nobody, place)
  return findOwnStandingAt(context, actor, place)
}

async function isMember(
  context: Context,
  actor: Actor | null,
  { place, organizationId }: { place: AnyPlace; organizationId: string },
): Promise<boolean> {
  if (scopeOfPlace(place) === 'organization') return false
  return (await standingOf(context, actor, { organizationId })) !== null
}

/** A key that was capped to other organizations is as foreign to this one as its owner's other affairs. */
function belongsTo(actor: Actor, organizationId: string, isMember: boolean): boolean {
  return actor.kind === 'agent' ? actor.organizationId === organizationId : isMember
}

const tokenTypes = { session: 'session', 'api-key': 'api_key', agent: 'agent' } as const

function describe(
  context: Context,
  actor: Actor,
  { permission }: IntrospectionQuestion,
  rights: Rights | null,
): ActiveToken {
  const answer: ActiveToken = {
    active: true,
    token_type: tokenTypes[actor.kind],
    iss: context.config.baseUrl,
    sub: actor.kind === 'agent' ? actor.id : actor.user.id,
    client_id: actor.id,
  }
  if (actor.kind !== 'agent') answer.username = actor.user.email
  if (actor.expiresAt !== null) answer.exp = Math.floor(actor.expiresAt / 1000)
  if (actor.kind === 'session') {
    answer.iat = Math.floor(actor.createdAt / 1000)
    answer.amr = actor.methods
  }
  if (rights === null) return answer
  answer.scope = rights.list().join(' ')
  if (permission !== undefined) {
    answer.decision = rights.decide(permission)
    noteAllowed(context, actor, { permission, decision: answer.decision })
  }
  return answer
}
