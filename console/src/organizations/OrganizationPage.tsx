import type { ReactNode } from 'react'
import { AccountPage } from '../account/AccountPage.tsx'
import { usePageTitle } from '../design/page.ts'
import { useOrganization } from './current-organization.ts'

/** A page of one organization. Its tab says which: people keep two of them side by side. */
export function OrganizationPage(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { name } = useOrganization()
  const page = <AccountPage {...props} />
  return <TabTitle title={`${props.title} · ${name}`}>{page}</TabTitle>
}

// Effects of the inner page run first, so that this title is the one that stays.
function TabTitle({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return children
}
