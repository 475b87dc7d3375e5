import { operation } from '../http/operation.ts'
import { sessionView, toSessionView } from './session-view.ts'

/** Who is signed in here, and how well that was proven. */
export const getSession = operation({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  access: 'signed-in',
  directories: 'all',
  direct: true,
  tag: 'sessions',
  summary: 'The session of this credential',
  responses: { 200: sessionView },
  problems: [],
  handle({ session }) {
    return { status: 200, body: toSessionView(session) }
  },
})
