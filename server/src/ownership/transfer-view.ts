import Type, { type Static } from 'typebox'
import { idField } from '../organizations/organization-params.ts'
import { thingFields } from '../projects/project-view.ts'
import type { TransferPreview } from './transfer.ts'

/** To whom something is given. */
export const transferFields = {
  organizationId: Type.Union([idField, Type.Null()], {
    description: 'The organization that gets it; null: your personal space.',
  }),
  name: Type.Optional({
    ...thingFields.name,
    description: 'A new name, where the new owner has the old one.',
  }),
}

export const transferQuery = Type.Object(
  {
    organizationId: Type.Optional({
      ...idField,
      description: 'The organization that would get it; without it, your personal space.',
    }),
    name: transferFields.name,
  },
  { additionalProperties: false },
)

const organization = Type.Union([Type.String(), Type.Null()])

/** What a transfer would do. */
export const transferPreviewView = Type.Object({
  from: Type.Object({ organizationId: organization }, { description: 'Null: a personal space.' }),
  to: Type.Object({ organizationId: organization }),
  moves: Type.Object({ people: Type.Integer({ description: 'People of its Experience.' }) }),
  ends: Type.Object({ grants: Type.Integer({ description: 'Roles that members have on it alone.' }) }),
  obstacles: Type.Array(Type.Enum(['name-taken', 'plan-limit-reached']), {
    description: 'The problems that the transfer would answer now.',
  }),
})

export function toTransferPreview(preview: TransferPreview): Static<typeof transferPreviewView> {
  const { from, to, people, grants, obstacles } = preview
  return {
    from: { organizationId: from.organizationId },
    to: { organizationId: to.organizationId },
    moves: { people },
    ends: { grants },
    obstacles,
  }
}
