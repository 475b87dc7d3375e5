import {
  IconApps,
  IconArrowLeft,
  IconCode,
  IconHistory,
  IconHome,
  IconLogin2,
  IconPalette,
  IconSettings,
  IconShieldLock,
  IconSitemap,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import frame from '../account/frame.module.css'
import { useCurrentInView } from '../account/use-current-in-view.ts'
import type { Application, ApplicationPermission } from './answers.ts'
import { applicationQuery } from './applications-query.ts'

const base = '/applications/$applicationId'

const pages = [
  { to: `${base}/overview`, label: 'Overview', Icon: IconHome, needs: null },
  { to: `${base}/people`, label: 'People', Icon: IconUsers, needs: 'experience-users.read' },
  { to: `${base}/groups`, label: 'Groups', Icon: IconSitemap, needs: 'experience-users.read' },
  { to: `${base}/look`, label: 'Look', Icon: IconPalette, needs: 'experience.manage' },
  {
    to: `${base}/sign-in`,
    label: 'Signing in',
    short: 'Sign-in',
    Icon: IconLogin2,
    needs: 'experience.manage',
  },
  { to: `${base}/domains`, label: 'Domains', Icon: IconWorld, needs: 'experience.manage' },
  { to: `${base}/activity`, label: 'Activity', Icon: IconHistory, needs: 'experience-users.read' },
  { to: `${base}/use`, label: 'Use it in your code', short: 'Code', Icon: IconCode, needs: null },
  { to: `${base}/access`, label: 'Who has access', short: 'Access', Icon: IconShieldLock, needs: null },
  { to: `${base}/settings`, label: 'Settings', Icon: IconSettings, needs: null },
] as const satisfies { needs: ApplicationPermission | null; short?: string; [other: string]: unknown }[]

/** Where to go in an application: only what the role allows. */
export function ApplicationNavigation({ applicationId }: { applicationId: string }) {
  const { data: application } = useQuery(applicationQuery(applicationId))
  const shown = pages.filter(({ needs }) => needs === null || application?.permissions.includes(needs))
  const nav = useCurrentInView(application !== undefined)
  return (
    <nav ref={nav} className={frame.nav} aria-label="Application">
      <ul>
        <li>
          <ToList application={application} />
        </li>
        {application &&
          shown.map(({ to, label, Icon, ...more }) => (
            <li key={to}>
              <Link to={to} params={{ applicationId }} className={frame.navLink}>
                <Icon size={19} stroke={1.7} aria-hidden="true" />
                {'short' in more ? (
                  <>
                    <span className={frame.inFull}>{label}</span>
                    <span className={frame.inShort}>{more.short}</span>
                  </>
                ) : (
                  label
                )}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** Back to the applications among which this one is listed. */
function ToList({ application }: { application: Application | undefined }) {
  const words = (
    <>
      <IconArrowLeft size={19} stroke={1.7} aria-hidden="true" />
      <span className={frame.inFull}>All applications</span>
      <span className={frame.inShort}>All</span>
    </>
  )
  if (!application?.organizationId) {
    return (
      <Link to="/account/applications" className={frame.navLink}>
        {application ? words : <IconApps size={19} stroke={1.7} aria-label="Applications" />}
      </Link>
    )
  }
  const params = { organizationId: application.organizationId }
  return (
    <Link to="/organizations/$organizationId/applications" params={params} className={frame.navLink}>
      {words}
    </Link>
  )
}
