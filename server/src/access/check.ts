import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import { whoIs } from '../http/access.ts'
import { Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import { type Decision, decide, isVisible, reasons } from './decide.ts'
import { permissionNames, scopeKinds } from './permissions.ts'
import { findStanding, scopeOf } from './standing.ts'

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
      kind: Type.Enum(['membership', 'grant']),
      role: Type.String(),
      scope: Type.Object({ kind: Type.Enum([...scopeKinds]), id: Type.String() }),
    }),
  ),
})

type Check = Static<typeof checkFields>

/**
 * Decides one check for the caller, or for another member on behalf of somebody who may ask about others.
 * @throws {Problem} not-found when the caller may not ask about that person there.
 */
export async function answerCheck(context: Context, session: LiveSession, check: Check): Promise<Decision> {
  const { userId = session.user.id, permission } = check
  const question = { permission, needsFresh: false, now: context.clock.now() }
  const scope = scopeOf(check)
  const own = await findStanding(context, session.user.id, check)
  // What the caller may not see answers like what is not there.
  if (userId === session.user.id)
    return decide(whoIs(context, session), isVisible(own, scope) ? own : null, question)
  const { organizationId } = check
  const asking = own ?? (await findStanding(context, session.user.id, { organizationId }))
  const mayAsk = decide(whoIs(context, session), asking, { ...question, permission: 'access.check' })
  if (!mayAsk.allowed) throw new Problem('not-found')
  const isSeen = scope === 'organization' || isVisible(own, scope)
  const theirs = isSeen ? await findStanding(context, userId, check) : null
  // Asked about somebody else, what counts is what their role allows: how they signed in is known only when they do.
  return decide({ provesMfa: true, isFresh: true }, theirs, question)
}
