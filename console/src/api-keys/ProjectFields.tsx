import { useInfiniteQuery } from '@tanstack/react-query'
import { Loading } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import { CheckField } from '../design/CheckField.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { Choice, FieldGroup } from '../organizations/FieldGroup.tsx'
import { useEveryItem } from '../organizations/use-every-item.ts'
import { projectsQuery } from '../projects/projects-query.ts'
import classes from './api-keys.module.css'
import type { CapDraft, ChosenProject } from './cap-draft.ts'

type ProjectFieldsProps = {
  value: CapDraft
  onChange: (draft: CapDraft) => void
  error: string | undefined
}

/** Whether a key acts in all of the chosen organizations, or only in single projects of them. */
export function ProjectFields({ value, onChange, error }: ProjectFieldsProps) {
  const known = value.organizations.filter(({ name }) => name !== null)
  const gone = value.projects.filter(({ name }) => name === null)
  return (
    <>
      <FieldGroup question="In which of their projects?">
        <Choice
          group="projects"
          label="All"
          hint="And what belongs to the organization itself, such as its members."
          checked={!value.isOnProjects}
          onChoose={() => onChange({ ...value, isOnProjects: false })}
        />
        <Choice
          group="projects"
          label="Only chosen ones"
          hint="Of the organizations around them it sees that they exist, and nothing more."
          checked={value.isOnProjects}
          onChoose={() => onChange({ ...value, isOnProjects: true })}
        />
      </FieldGroup>
      {value.isOnProjects && (
        <div className={classes.indented}>
          {known.map(({ id, name }, index) => (
            <ProjectsOf
              key={id}
              organizationId={id}
              name={name ?? ''}
              value={value}
              onChange={onChange}
              error={index === 0 ? error : undefined}
            />
          ))}
          {gone.length > 0 && (
            <FieldGroup question="Not there for you any more">
              {gone.map((project) => (
                <ProjectField key={project.id} project={project} value={value} onChange={onChange} />
              ))}
            </FieldGroup>
          )}
        </div>
      )}
    </>
  )
}

type ProjectsOfProps = ProjectFieldsProps & { organizationId: string; name: string }

function ProjectsOf({ organizationId, name, value, onChange, error }: ProjectsOfProps) {
  const list = useInfiniteQuery(projectsQuery(organizationId))
  const { error: failure, refetch } = list
  const projects = useEveryItem(list)
  return (
    <FieldGroup question={`Projects of ${name}`}>
      {failure && <ProblemNotice problem={asProblem(failure)} onRetry={refetch} />}
      {!projects && !failure && <Loading lines={2} />}
      {projects?.length === 0 && <p className={classes.quiet}>There is no project in it that you may see.</p>}
      <div className={classes.permissions}>
        {projects?.map((project, index) => (
          <ProjectField
            key={project.id}
            project={{ id: project.id, name: project.name, organizationId }}
            value={value}
            onChange={onChange}
            error={index === 0 ? error : undefined}
          />
        ))}
      </div>
      {projects?.length === 0 && error && <p className={classes.error}>{error}</p>}
    </FieldGroup>
  )
}

type ProjectFieldProps = Omit<ProjectFieldsProps, 'error'> & {
  project: ChosenProject
  error?: string | undefined
}

function ProjectField({ project, value, onChange, error }: ProjectFieldProps) {
  const others = value.projects.filter(({ id }) => id !== project.id)
  return (
    <CheckField
      label={project.name ?? 'A project that is gone'}
      checked={others.length < value.projects.length}
      error={error}
      onChange={(isChosen) => onChange({ ...value, projects: isChosen ? [...others, project] : others })}
    />
  )
}
