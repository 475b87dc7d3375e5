import Type, { type Static } from 'typebox'
import { permissionNames } from '../access/permissions.ts'
import { timeField, toTime } from '../http/time-field.ts'
import type { Project } from './projects.ts'

/** A project, or a workspace, in the path or a body. */
export const thingFields = {
  name: Type.String({
    minLength: 1,
    maxLength: 80,
    pattern: '^(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]+$',
    patternMessage: 'Use one line of plain text.',
  }),
  description: Type.Union([
    Type.String({ maxLength: 500, pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}]*$' }),
    Type.Null(),
  ]),
}

export const projectPlace = Type.Object({
  organizationId: Type.String({ maxLength: 40 }),
  projectId: Type.String({ maxLength: 40 }),
})
export const organizationPlace = Type.Object({ organizationId: Type.String({ maxLength: 40 }) })

const nullableText = Type.Union([Type.String(), Type.Null()])

/** A project as those who may read it see it. */
export const projectView = Type.Object({
  id: Type.String(),
  organizationId: Type.String(),
  name: Type.String(),
  description: nullableText,
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed last.'),
})

/** With what the asking person may do there. */
export const ownPermissions = Type.Array(Type.Enum([...permissionNames]), {
  description: 'What you may do here.',
})

export function toProjectView(project: Project): Static<typeof projectView> {
  const { id, organizationId, name, description, createdAt, updatedAt } = project
  return { id, organizationId, name, description, createdAt: toTime(createdAt), updatedAt: toTime(updatedAt) }
}
