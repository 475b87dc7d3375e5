import { Link } from '@tanstack/react-router'
import { type ReactNode, use } from 'react'
import { AccountPage, Section } from '../account/AccountPage.tsx'
import { usePageTitle } from '../design/page.ts'
import { CurrentOrganization } from '../organizations/current-organization.ts'
import { AskAdministrators } from '../organizations/mfa-requirement/AskAdministrators.tsx'
import type { ApplicationPermission } from './answers.ts'
import classes from './applications.module.css'
import { useApplication, useMayHere } from './current-application.ts'

type ApplicationPageProps = {
  title: string
  lead?: ReactNode
  /** Without this permission the page says so; whoever has an old address comes here nevertheless. */
  needs?: ApplicationPermission
  children: ReactNode
}

/** A page of one application. Its tab says which: people keep two of them side by side. */
export function ApplicationPage({ title, lead, needs, children }: ApplicationPageProps) {
  const { id: applicationId, name } = useApplication()
  const may = useMayHere()
  return (
    <TabTitle title={title === name ? name : `${title} · ${name}`}>
      {title !== name && (
        <p className={classes.where}>
          <Link to="/applications/$applicationId/overview" params={{ applicationId }}>
            {name}
          </Link>
        </p>
      )}
      <AccountPage title={title} lead={lead}>
        {needs === undefined || may(needs) ? children : <NotWithThisRole />}
      </AccountPage>
    </TabTitle>
  )
}

// Effects of the inner page run first, so that this title is the one that stays.
function TabTitle({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return children
}

function NotWithThisRole() {
  const application = useApplication()
  const organization = use(CurrentOrganization)
  return (
    <Section title="Your role does not open this page">
      <p>
        {organization
          ? `An administrator of ${organization.name} can give you a role on ${application.name} that allows more.`
          : `What you may do with ${application.name} has changed. Load the page again.`}
      </p>
      {organization && (
        <AskAdministrators organizationId={organization.id} name={organization.name} isAboutRole />
      )}
    </Section>
  )
}
