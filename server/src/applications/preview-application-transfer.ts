import { operation } from '../http/operation.ts'
import { requireOwner } from '../ownership/owner.ts'
import { previewTransfer } from '../ownership/transfer.ts'
import { toTransferPreview, transferPreviewView, transferQuery } from '../ownership/transfer-view.ts'
import { tidy } from '../users/person-fields.ts'
import { applicationParams } from './application-view.ts'
import { countPeople } from './applications.ts'

/** Tells what a transfer would take along, what would end and what stands in its way, and changes nothing. */
export const previewApplicationTransfer = operation({
  id: 'previewApplicationTransfer',
  method: 'GET',
  path: '/applications/:applicationId/transfer-preview',
  access: { permission: 'application.transfer' },
  tag: 'applications',
  summary: 'See what giving an application away would do',
  params: applicationParams,
  query: transferQuery,
  responses: { 200: transferPreviewView },
  problems: ['access-denied'],
  async handle({ context, caller, standing, query }) {
    const { kind, id } = standing.owned
    const to = await requireOwner(context, caller, query.organizationId, kind)
    const name = query.name === undefined ? null : tidy(query.name)
    const people = (db: Parameters<typeof countPeople>[0]) => countPeople(db, id)
    const preview = await previewTransfer(context, caller.user.id, { kind, id, to, name, people })
    return { status: 200, body: toTransferPreview(preview) }
  },
})
