import type { ReactNode } from 'react'
import { OperatorPage } from '../../operator/OperatorPage.tsx'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { useSsoPlace } from './place.ts'

type SsoPlacePageProps = { title: string; lead?: ReactNode; children: ReactNode }

/** A page about connections: for whom it opens depends on whose they are. */
export function SsoPlacePage(props: SsoPlacePageProps) {
  const { isDeployment } = useSsoPlace()
  return isDeployment ? <OperatorPage {...props} /> : <OrganizationPage needs="sso.manage" {...props} />
}
