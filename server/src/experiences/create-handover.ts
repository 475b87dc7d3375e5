import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { findExperience } from './experiences.ts'
import { insertHandover } from './handovers.ts'

/** The application can learn of this session: by the code in the address, once, within a minute. @see RFC 9700 section 4.1 */
export const createHandover = operation({
  id: 'createHandover',
  method: 'POST',
  path: '/handovers',
  access: 'signed-in',
  directories: 'experiences',
  tag: 'experiences',
  summary: 'Go back to the application, signed in',
  params: Type.Object({ experienceId: Type.String({ maxLength: 40 }) }),
  body: Type.Object(
    {
      returnTo: Type.String({
        maxLength: 500,
        description: 'One of the addresses that the Experience is set up with, exactly.',
      }),
      state: Type.Optional(
        Type.String({
          maxLength: 500,
          description: 'What the application sent along; it comes back unchanged.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    201: Type.Object({ location: Type.String({ description: 'Where to send the browser.' }) }),
  },
  problems: [],
  async handle({ context, directory, client, session, body }) {
    const experience = await findExperience(context, directory.experienceId ?? '')
    if (experience === null) throw new Problem('not-found')
    const { returnTo, state } = body
    if (!experience.settings.returnAddresses.includes(returnTo)) {
      throw fieldProblem('returnTo', 'unknown', 'The application is not known at this address.')
    }
    const code = await transaction(context.database, async (tx) => {
      const facts = { directoryId: directory.id, sessionId: session.id, returnTo }
      const made = await insertHandover(context, tx, facts)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        act: 'session.handed-over',
        userId: session.user.id,
        sessionId: session.id,
        client,
      })
      return made
    })
    const location = new URL(returnTo)
    location.searchParams.set('code', code)
    if (state !== undefined) location.searchParams.set('state', state)
    return { status: 201, body: { location: location.href } }
  },
})
