import { Link } from '@tanstack/react-router'
import page from '../account/page.module.css'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import type { ProjectItem } from '../organizations/answers.ts'
import { count } from '../organizations/in-words.ts'
import { Row } from '../organizations/Row.tsx'

export function ProjectRow({ project }: { project: ProjectItem }) {
  const { organizationId, id: projectId, name, description, workspaces, updatedAt } = project
  return (
    <Row
      name={name}
      title={
        <Link to="/organizations/$organizationId/projects/$projectId" params={{ organizationId, projectId }}>
          {name}
        </Link>
      }
    >
      {description && <p>{description}</p>}
      <p className={page.rowDetail}>
        {count(workspaces, 'workspace')} ·{' '}
        <time dateTime={updatedAt} title={dateAndTime(updatedAt)}>
          changed {sinceInWords(updatedAt)}
        </time>
      </p>
    </Row>
  )
}
