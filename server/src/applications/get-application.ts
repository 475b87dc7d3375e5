import Type from 'typebox'
import { listPermissions } from '../access/decide.ts'
import { whoIs } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { getOwned } from '../ownership/owned.ts'
import { toOwnedView } from '../ownership/owned-view.ts'
import { ownPermissions } from '../projects/project-view.ts'
import { applicationParams, applicationView } from './application-view.ts'

/** One application, and what the caller may do there. */
export const getApplication = operation({
  id: 'getApplication',
  method: 'GET',
  path: '/applications/:applicationId',
  access: { permission: 'application.read' },
  tag: 'applications',
  summary: 'Read an application',
  params: applicationParams,
  responses: { 200: Type.Object({ ...applicationView.properties, permissions: ownPermissions }) },
  problems: [],
  async handle({ context, caller, standing }) {
    const application = await getOwned(context.database.kysely, 'application', standing.owned.id)
    return {
      status: 200,
      body: {
        ...toOwnedView(application),
        permissions: listPermissions(standing, whoIs(context, caller).cap),
      },
    }
  },
})
