import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import type { Credential, Person } from '../credentials/credential.ts'
import { notePermissionUse } from '../credentials/last-use.ts'
import { type Soon, whenReady } from '../database/soon.ts'
import { whoIs } from '../http/access.ts'
import { Problem } from '../http/problems.ts'
import {
  type Decision,
  decide,
  decideForAgent,
  isVisible,
  type Question,
  reasons,
  type Standing,
  type Who,
} from './decide.ts'
import { permissionNames, scopeKinds } from './permissions.ts'
import { findOwnStanding, findStanding, scopeOf } from './standing.ts'

const id = (description: string) =>
  Type.String({ maxLength: 40, pattern: '^[a-z]{3}_[0-9a-z]{26}$', description })

/** One question: may this person do this, here? */
export const checkFields = Type.Object(
  {
    organizationId: id('The organization.'),
    projectId: Type.Optional(id('A project of it.')),
    workspaceId: Type.Optional(id('A workspace of the project.')),
    permission: Type.Enum([...permissionNames]),
    userId: Type.Optional(id('Somebody else; needs `access.check` at the organization.')),
  },
  { additionalProperties: false },
)

const nullable = <T extends ReturnType<typeof Type.Object>>(schema: T) => Type.Union([schema, Type.Null()])

/** The answer: allowed or not, why, what would change it, and which membership or grant decided. */
export const decisionView = Type.Object({
  allowed: Type.Boolean(),
  reason: Type.Union([Type.Enum([...reasons]), Type.Null()]),
  remedy: nullable(
    Type.Object({ action: Type.String({ description: 'The operation that would change the answer.' }) }),
  ),
  via: nullable(
    Type.Object({
      kind: Type.Enum(['membership', 'grant', 'agent-token']),
      role: Type.String({ description: 'Of an agent token, which has no role, its id.' }),
      scope: Type.Object({ kind: Type.Enum([...scopeKinds]), id: Type.String() }),
    }),
  ),
})

type Check = Static<typeof checkFields>

// Asked about somebody else, what counts is what their role allows: how they signed in is known only when they do.
const anyProof: Who = { provesMfa: true, isFresh: true, cap: null }

/**
 * Decides one check for the caller, or for another member on behalf of whoever may ask about others.
 * @throws {Problem} not-found when the caller may not ask about that person there; validation when nobody is named.
 */
export function answerCheck(context: Context, caller: Credential, check: Check): Soon<Decision> {
  const { userId, permission } = check
  const question = { permission, needsFresh: false, now: context.clock.now() }
  if (caller.kind === 'agent') {
    if (userId !== undefined) throw new Problem('not-found')
    return decideForAgent(caller, check, permission)
  }
  if (caller.kind === 'service-key') {
    if (userId === undefined) throw userMissing()
    return whenReady(findStanding(context, userId, check), (theirs) => decide(anyProof, theirs, question))
  }
  if (userId !== undefined && userId !== caller.user.id) return answerAbout(context, caller, userId, check)
  return whenReady(findOwnStanding(context, caller, check), (own) =>
    decideOwn(context, caller, own, question, check),
  )
}

/** @throws {Problem} not-found when the caller may not ask about others there. */
async function answerAbout(
  context: Context,
  caller: Person,
  userId: string,
  check: Check,
): Promise<Decision> {
  const question = { permission: check.permission, needsFresh: false, now: context.clock.now() }
  const own = await findOwnStanding(context, caller, check)
  const { organizationId } = check
  const asking = own ?? (await findOwnStanding(context, caller, { organizationId }))
  const mayAsk = decide(whoIs(context, caller), asking, { ...question, permission: 'access.check' })
  if (!mayAsk.allowed) throw new Problem('not-found')
  const scope = scopeOf(check)
  const isSeen = scope === 'organization' || isVisible(own, scope)
  return decide(anyProof, isSeen ? await findStanding(context, userId, check) : null, question)
}

function decideOwn(
  context: Context,
  person: Person,
  own: Standing | null,
  question: Question,
  check: Check,
): Decision {
  // What the caller may not see answers like what is not there.
  const decision = decide(whoIs(context, person), isVisible(own, scopeOf(check)) ? own : null, question)
  if (decision.allowed && person.kind === 'api-key') {
    notePermissionUse(context, person.id, question.permission)
  }
  return decision
}

function userMissing(): Problem {
  const message = 'Name the user that is asked about: a service key has no rights of its own.'
  return new Problem('validation', { errors: [{ path: 'userId', code: 'required', message }] })
}
