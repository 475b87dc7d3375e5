import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../../http/time-field.ts'
import { thingFields } from '../../projects/project-view.ts'
import { tidy } from '../../users/person-fields.ts'
import { deepest, type Group } from './groups.ts'

const nullableText = Type.Union([Type.String(), Type.Null()])

/** A group of an Experience. */
export const groupView = Type.Object({
  id: Type.String(),
  parentId: Type.Union([Type.String(), Type.Null()], {
    description: 'The group above it; whoever is in this one counts as in that one.',
  }),
  name: Type.String(),
  description: nullableText,
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed last.'),
})

export function toGroupView(group: Group): Static<typeof groupView> {
  const { id, parentId, name, description, createdAt, updatedAt } = group
  return { id, parentId, name, description, createdAt: toTime(createdAt), updatedAt: toTime(updatedAt) }
}

export const groupFields = {
  name: thingFields.name,
  description: Type.Optional(thingFields.description),
  parentId: Type.Optional(
    Type.Union([Type.String({ maxLength: 40 }), Type.Null()], {
      description: `The group above it; null: none. At most ${deepest} stand one beneath the other.`,
    }),
  ),
}

/** Text as it is kept: an empty one is none. */
export function tidyText(text: string | null | undefined): string | null {
  return tidy(text ?? '') || null
}
