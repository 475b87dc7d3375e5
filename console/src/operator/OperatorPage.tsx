import type { ReactNode } from 'react'
import { AccountPage } from '../account/AccountPage.tsx'
import { useDeployment } from '../api/deployment.ts'
import { usePageTitle } from '../design/page.ts'

type OperatorPageProps = { title: string; lead?: ReactNode; children: ReactNode }

/** A page about the whole deployment. Its tab says so: the pages of organizations look alike. */
export function OperatorPage({ title, lead, children }: OperatorPageProps) {
  const { deployment } = useDeployment()
  return (
    <TabTitle title={`${title} · ${deployment?.name ?? 'Deployment'}`}>
      <AccountPage title={title} lead={lead}>
        {children}
      </AccountPage>
    </TabTitle>
  )
}

// Effects of the inner page run first, so that this title is the one that stays.
function TabTitle({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return children
}
