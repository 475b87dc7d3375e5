import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { toOwnedView } from '../ownership/owned-view.ts'
import { requireOwner } from '../ownership/owner.ts'
import { transferOwned } from '../ownership/transfer.ts'
import { transferFields } from '../ownership/transfer-view.ts'
import { tidy } from '../users/person-fields.ts'
import { applicationParams, applicationView } from './application-view.ts'
import { countPeople } from './applications.ts'

/** The application belongs to another owner, with its Experience and all of its people. */
export const transferApplication = operation({
  id: 'transferApplication',
  method: 'POST',
  path: '/applications/:applicationId/transfer',
  access: { permission: 'application.transfer', fresh: true },
  tag: 'applications',
  summary: 'Give an application to another owner',
  description:
    'To an organization where you may create applications, or to your personal space. Its Experience and people stay as they are; roles that members have on it alone end.',
  params: applicationParams,
  body: Type.Object(transferFields, { additionalProperties: false }),
  responses: { 200: applicationView },
  problems: ['name-taken', 'plan-limit-reached'],
  async handle({ context, directory, client, caller, standing, body }) {
    const { kind, id } = standing.owned
    const to = await requireOwner(context, caller, body.organizationId, kind)
    const moved = await transferOwned(
      context,
      { directoryId: directory.id, client, caller },
      {
        kind,
        id,
        to,
        name: body.name === undefined ? null : tidy(body.name),
        people: (db) => countPeople(db, id),
      },
    )
    return { status: 200, body: toOwnedView(moved) }
  },
})
