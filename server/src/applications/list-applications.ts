import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { listedFields, listOwnedPage, ownerQuery, toListedView } from '../ownership/owned-view.ts'

/** Only the applications that the caller may read are listed. */
export const listApplications = operation({
  id: 'listApplications',
  method: 'GET',
  path: '/applications',
  access: 'person',
  tag: 'applications',
  summary: 'List applications of an organization or of your own',
  query: ownerQuery,
  responses: {
    200: Type.Object({
      items: Type.Array(Type.Object(listedFields)),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: ['not-found', 'access-denied'],
  async handle({ context, caller, query }) {
    const { items, nextCursor } = await listOwnedPage(context, caller, 'application', query)
    return { status: 200, body: { items: items.map(toListedView), nextCursor } }
  },
})
