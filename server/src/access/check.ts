import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import type { Credential, Person } from '../credentials/credential.ts'
import { notePermissionUse } from '../credentials/last-use.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { whoIs } from '../http/access.ts'
import { Problem } from '../http/problems.ts'
import { countDecision } from '../observability/metrics.ts'
import {
  type AnyPlace,
  type AnyStanding,
  findOrganizationStanding,
  findOwnStandingAt,
  findStandingAt,
  scopeOfPlace,
} from './any-place.ts'
import {
  type Decision,
  decide,
  decideForAgent,
  isVisible,
  type Question,
  reasons,
  type Who,
} from './decide.ts'
import { permissionNames, scopeKinds } from './permissions.ts'
import { requirePlace } from './place-fields.ts'

const id = (description: string) =>
  Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z]{3}_[0-9a-z]{26}$', description }))

/** One question: may this person do this, here? */
export const checkFields = Type.Object(
  {
    organizationId: id('The organization; needed unless an application or dashboard is named.'),
    projectId: id('A project of it.'),
    workspaceId: id('A workspace of the project.'),
    applicationId: id('An application, by itself or beside its organization.'),
    dashboardId: id('A dashboard, by itself or beside its organization.'),
    permission: Type.Enum([...permissionNames]),
    userId: id('Somebody else; needs `access.check` at the organization.'),
  },
  { additionalProperties: false },
)

const nullable = <T extends ReturnType<typeof Type.Object>>(schema: T) => Type.Union([schema, Type.Null()])

/** The answer: allowed or not, why, what would change it, and what decided. */
export const decisionView = Type.Object({
  allowed: Type.Boolean(),
  reason: Type.Union([Type.Enum([...reasons]), Type.Null()]),
  remedy: nullable(
    Type.Object({ action: Type.String({ description: 'The operation that would change the answer.' }) }),
  ),
  via: nullable(
    Type.Object({
      kind: Type.Enum(['membership', 'grant', 'ownership', 'agent-token']),
      role: Type.String({ description: 'Of an agent token, which has no role, its id.' }),
      scope: Type.Object({ kind: Type.Enum([...scopeKinds]), id: Type.String() }),
    }),
  ),
})

type Check = Static<typeof checkFields>
/** One question with the place that it names. */
type PlacedCheck = Pick<Check, 'permission'> & { place: AnyPlace }

// Asked about somebody else, what counts is what their role allows: how they signed in is known only when they do.
const anyProof: Who = { provesMfa: true, isFresh: true, cap: null }

/**
 * Decides one check for the caller, or for another member on behalf of whoever may ask about others.
 * @throws {Problem} not-found when the caller may not ask about that person there; validation when nobody is named.
 */
export function answerCheck(context: Context, caller: Credential, check: Check): Soon<Decision> {
  return whenReady(decideCheck(context, caller, check), countDecision)
}

function decideCheck(context: Context, caller: Credential, check: Check): Soon<Decision> {
  const { userId, permission } = check
  const question = { permission, needsFresh: false, now: context.clock.now() }
  const place = requirePlace(check)
  if (caller.kind === 'agent') {
    if (userId !== undefined) throw new Problem('not-found')
    return decideForAgent(caller, place, permission)
  }
  if (caller.kind === 'service-key') {
    if (userId === undefined) throw userMissing()
    return whenReady(findStandingAt(context, userId, place), (theirs) => decide(anyProof, theirs, question))
  }
  if (userId !== undefined && userId !== caller.user.id)
    return answerAbout(context, caller, userId, { permission, place })
  return whenReady(findOwnStandingAt(context, caller, place), (own) =>
    decideOwn(context, caller, own, question, place),
  )
}

/** @throws {Problem} not-found when the caller may not ask about others there. */
async function answerAbout(
  context: Context,
  caller: Person,
  userId: string,
  { permission, place }: PlacedCheck,
): Promise<Decision> {
  const question = { permission, needsFresh: false, now: context.clock.now() }
  const own = await findOwnStandingAt(context, caller, place)
  const asking = own ?? (await findOrganizationStanding(context, caller, place))
  const mayAsk = decide(whoIs(context, caller), asking, { ...question, permission: 'access.check' })
  if (!mayAsk.allowed) throw new Problem('not-found')
  const scope = scopeOfPlace(place)
  const isSeen = scope === 'organization' || isVisible(own, scope)
  return decide(anyProof, isSeen ? await findStandingAt(context, userId, place) : null, question)
}

function decideOwn(
  context: Context,
  person: Person,
  own: AnyStanding | null,
  question: Question,
  place: AnyPlace,
): Decision {
  // What the caller may not see answers like what is not there.
  const decision = decide(whoIs(context, person), isVisible(own, scopeOfPlace(place)) ? own : null, question)
  if (decision.allowed && person.kind === 'api-key') {
    notePermissionUse(context, person.id, question.permission)
  }
  return decision
}

function userMissing(): Problem {
  const message = 'Name the user that is asked about: a service key has no rights of its own.'
  return new Problem('validation', { errors: [{ path: 'userId', code: 'required', message }] })
}
