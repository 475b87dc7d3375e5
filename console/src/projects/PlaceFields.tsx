import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import controls from '../design/controls.module.css'
import { SelectField } from '../organizations/SelectField.tsx'
import { useEveryItem } from '../organizations/use-every-item.ts'
import { projectsQuery, workspacesQuery } from './projects-query.ts'

export type Place = { projectId: string; workspaceId: string }

type PlaceFieldsProps = {
  organizationId: string
  value: Place
  onChange: (place: Place) => void
  error?: string | undefined
  /** The first entry of the list of workspaces: what it means to choose none. */
  wholeProject?: string
}

/** A project, and one of its workspaces. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { organizationId, value, onChange, error, wholeProject = 'The whole project' } = props
  const projects = useEveryItem(useInfiniteQuery(projectsQuery(organizationId)))
  const { data: workspaces } = useQuery({
    ...workspacesQuery({ organizationId, projectId: value.projectId }),
    enabled: value.projectId !== '',
  })
  return (
    <div className={controls.pair}>
      <SelectField
        label="Project"
        value={value.projectId}
        error={error}
        hint={projects?.length === 0 && 'There is no project that you may see.'}
        onChange={(projectId) => onChange({ projectId, workspaceId: '' })}
      >
        <option value="">Choose a project</option>
        {projects?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Workspace"
        value={value.workspaceId}
        onChange={(workspaceId) => onChange({ ...value, workspaceId })}
      >
        <option value="">{wholeProject}</option>
        {workspaces?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
