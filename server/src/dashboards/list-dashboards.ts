import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { listedFields, listOwnedPage, ownerQuery, toListedView } from '../ownership/owned-view.ts'

/** Only the dashboards that the caller may read are listed. */
export const listDashboards = operation({
  id: 'listDashboards',
  method: 'GET',
  path: '/dashboards',
  access: 'person',
  tag: 'dashboards',
  summary: 'List dashboards of an organization or of your own',
  query: ownerQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(Type.Object(listedFields)),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: ['not-found', 'access-denied'],
  async handle({ context, caller, query }) {
    const { items, nextCursor } = await listOwnedPage(context, caller, 'dashboard', query)
    return { status: 200, body: { items: items.map(toListedView), nextCursor } }
  },
})
