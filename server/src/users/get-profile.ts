import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { profileView, toProfileView } from './profile-view.ts'
import { findUser } from './users.ts'

/** The facts the account holds about its person. */
export const getProfile = operation({
  id: 'getProfile',
  method: 'GET',
  path: '/account/profile',
  access: 'person',
  directories: 'all',
  tag: 'account',
  summary: 'Read the profile',
  responses: { 200: profileView },
  problems: [],
  async handle({ context, directory, caller }) {
    const db = context.database.kysely
    const user = await findUser(db, directory.id, caller.user.id)
    if (user === undefined) throw new Problem('not-signed-in')
    return { status: 200, body: await toProfileView(context, db, user) }
  },
})
