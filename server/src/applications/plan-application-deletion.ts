import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { countGrants } from '../ownership/owned.ts'
import { applicationParams } from './application-view.ts'
import { countBelow } from './applications.ts'

/** Tells what would die with an application, and changes nothing. */
export const planApplicationDeletion = operation({
  id: 'planApplicationDeletion',
  method: 'GET',
  path: '/applications/:applicationId/deletion-plan',
  access: { permission: 'application.delete' },
  tag: 'applications',
  summary: 'See what dies with an application',
  params: applicationParams,
  responses: {
    200: Type.Object({
      dies: Type.Object({
        people: Type.Integer({ description: 'People of its Experience, with all that is theirs.' }),
        sessions: Type.Integer(),
        groups: Type.Integer(),
        domains: Type.Integer(),
        grants: Type.Integer({ description: 'Roles that members have on it alone.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context, standing }) {
    const db = context.database.kysely
    const { id } = standing.owned
    const [below, grants] = await Promise.all([countBelow(db, id), countGrants(db, id)])
    return { status: 200, body: { dies: { ...below, grants } } }
  },
})
