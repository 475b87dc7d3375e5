import Type from 'typebox'
import { idPattern } from '../crypto/ids.ts'
import { fieldProblem } from '../http/problems.ts'
import type { Place } from './standing.ts'

const id = (kind: 'organization' | 'project' | 'workspace', description: string) =>
  Type.Optional(Type.String({ maxLength: 40, pattern: idPattern(kind), description }))

/** A place that may be named beside a question, from wide to narrow. */
export const optionalPlaceFields = {
  organizationId: id('organization', 'The organization that is asked about.'),
  projectId: id('project', 'A project of it.'),
  workspaceId: id('workspace', 'A workspace of the project.'),
}

type GivenPlace = { [K in keyof Place]?: string | undefined }

/**
 * The place that was named, or null when none was.
 * @throws {Problem} validation when a narrower place is named without the wider one.
 */
export function readPlace({ organizationId, projectId, workspaceId }: GivenPlace): Place | null {
  if (organizationId === undefined) {
    if (projectId !== undefined || workspaceId !== undefined) throw missing('organizationId')
    return null
  }
  if (workspaceId !== undefined && projectId === undefined) throw missing('projectId')
  return { organizationId, projectId, workspaceId }
}

function missing(path: string) {
  return fieldProblem(path, 'required', 'A place is named from wide to narrow: this one is needed as well.')
}
