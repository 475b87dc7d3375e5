import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import type { Workspace } from './workspaces.ts'

export const workspacePlace = Type.Object({
  organizationId: Type.String({ maxLength: 40 }),
  projectId: Type.String({ maxLength: 40 }),
  workspaceId: Type.String({ maxLength: 40 }),
})

/** A workspace as those who may read it see it. */
export const workspaceView = Type.Object({
  id: Type.String(),
  organizationId: Type.String(),
  projectId: Type.String(),
  name: Type.String(),
  description: Type.Union([Type.String(), Type.Null()]),
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed last.'),
})

export function toWorkspaceView(workspace: Workspace): Static<typeof workspaceView> {
  return { ...workspace, createdAt: toTime(workspace.createdAt), updatedAt: toTime(workspace.updatedAt) }
}
