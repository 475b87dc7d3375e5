import type { ReactNode } from 'react'
import { AccountPage, Section } from '../account/AccountPage.tsx'
import { usePageTitle } from '../design/page.ts'
import type { Permission } from './answers.ts'
import { useMay, useOrganization } from './current-organization.ts'
import { AskAdministrators } from './mfa-requirement/AskAdministrators.tsx'

type OrganizationPageProps = {
  title: string
  lead?: ReactNode
  /** Without this permission the page says so; whoever has an old address comes here nevertheless. */
  needs?: Permission
  children: ReactNode
}

/** A page of one organization. Its tab says which: people keep two of them side by side. */
export function OrganizationPage({ title, lead, needs, children }: OrganizationPageProps) {
  const { name } = useOrganization()
  const may = useMay()
  return (
    <TabTitle title={`${title} · ${name}`}>
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
  const { id, name, role } = useOrganization()
  return (
    <Section title="Your role does not open this page">
      <p>
        You are {role.name} in {name}. An administrator can give you a role that allows more.
      </p>
      <AskAdministrators organizationId={id} name={name} isAboutRole />
    </Section>
  )
}
