import {
  IconArrowLeft,
  IconBuilding,
  IconClockPlay,
  IconGauge,
  IconHistory,
  IconLogin2,
  IconMail,
  IconMailForward,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import frame from '../account/frame.module.css'
import { useCurrentInView } from '../account/use-current-in-view.ts'

type PageFacts = { to: NonNullable<LinkProps['to']>; label: string; short?: string; Icon: typeof IconUsers }

const pages: PageFacts[] = [
  { to: '/account/profile', label: 'Your account', short: 'Account', Icon: IconArrowLeft },
  { to: '/operator/overview', label: 'Overview', Icon: IconGauge },
  { to: '/operator/people', label: 'People', Icon: IconUsers },
  { to: '/operator/invitations', label: 'Invitations', Icon: IconMailForward },
  { to: '/operator/organizations', label: 'Organizations', short: 'Orgs', Icon: IconBuilding },
  { to: '/operator/sso', label: 'Single sign-on', short: 'SSO', Icon: IconLogin2 },
  { to: '/operator/mail', label: 'Mail', Icon: IconMail },
  { to: '/operator/jobs', label: 'Jobs', Icon: IconClockPlay },
  { to: '/operator/settings', label: 'Settings', Icon: IconSettings },
  { to: '/operator/audit', label: 'Audit log', short: 'Audit', Icon: IconHistory },
]

/** Where to go in what concerns the whole deployment. */
export function OperatorNavigation() {
  const nav = useCurrentInView()
  return (
    <nav ref={nav} className={frame.nav} aria-label="Deployment">
      <ul>
        {pages.map(({ to, label, short, Icon }) => (
          <li key={to}>
            <Link to={to} className={frame.navLink}>
              <Icon size={19} stroke={1.7} aria-hidden="true" />
              {short ? (
                <>
                  <span className={frame.inFull}>{label}</span>
                  <span className={frame.inShort}>{short}</span>
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
