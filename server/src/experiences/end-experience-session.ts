import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { sessionTokenField } from './application-session-view.ts'
import { endApplicationSession } from './application-sessions.ts'
import { experienceParams, experiencePath, getOwnExperience } from './owners-call.ts'

/** The session is over, in the application and on the Experience's pages; one that was over already stays so. */
export const endExperienceSession = operation({
  id: 'endExperienceSession',
  method: 'POST',
  path: `${experiencePath}/sessions/end`,
  access: { permission: 'experience-users.check' },
  tag: 'experience access',
  summary: 'Sign somebody out',
  params: experienceParams,
  body: Type.Object({ sessionToken: sessionTokenField }, { additionalProperties: false }),
  responses: { 204: null },
  problems: [],
  async handle(call) {
    const { context, body } = call
    const { directoryId } = await getOwnExperience(call)
    await transaction(context.database, async (tx) => {
      const ended = await endApplicationSession(context, tx, directoryId, body.sessionToken)
      if (ended === null) return
      await recordEvent(context, tx, {
        directoryId,
        act: 'session.ended-by-application',
        userId: ended.userId,
        sessionId: ended.id,
        actor: { kind: 'system', id: null },
      })
    })
    return { status: 204 }
  },
})
