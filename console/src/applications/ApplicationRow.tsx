import { Link } from '@tanstack/react-router'
import { Badge } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { Row } from '../organizations/Row.tsx'
import type { ApplicationItem } from './answers.ts'

export function ApplicationRow({ application }: { application: ApplicationItem }) {
  const { id: applicationId, organizationId, name, description, role, updatedAt } = application
  return (
    <Row
      name={name}
      title={
        <>
          <Link to="/applications/$applicationId/overview" params={{ applicationId }}>
            {name}
          </Link>
          {organizationId !== null && <Badge>{role.name}</Badge>}
        </>
      }
    >
      {description && <p>{description}</p>}
      <p className={page.rowDetail}>
        <time dateTime={updatedAt} title={dateAndTime(updatedAt)}>
          changed {sinceInWords(updatedAt)}
        </time>
      </p>
    </Row>
  )
}
