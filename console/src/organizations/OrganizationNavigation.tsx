import {
  IconApps,
  IconCards,
  IconChartHistogram,
  IconFolders,
  IconHelpCircle,
  IconHistory,
  IconHome,
  IconKey,
  IconLogin2,
  IconMailForward,
  IconReceipt,
  IconSettings,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import frame from '../account/frame.module.css'
import { useCurrentInView } from '../account/use-current-in-view.ts'
import type { Permission } from './answers.ts'
import { organizationQuery } from './organization-query.ts'

const base = '/organizations/$organizationId'

const pages = [
  { to: `${base}/overview`, label: 'Overview', Icon: IconHome, needs: null },
  { to: `${base}/projects`, label: 'Projects', Icon: IconFolders, needs: null },
  { to: `${base}/applications`, label: 'Applications', short: 'Apps', Icon: IconApps, needs: null },
  {
    to: `${base}/dashboards`,
    label: 'Dashboards',
    short: 'Charts',
    Icon: IconChartHistogram,
    needs: null,
  },
  { to: `${base}/members`, label: 'Members', Icon: IconUsers, needs: 'members.read' },
  { to: `${base}/invitations`, label: 'Invitations', Icon: IconMailForward, needs: 'members.invite' },
  { to: `${base}/roles`, label: 'Roles', Icon: IconCards, needs: 'roles.read' },
  { to: `${base}/access`, label: 'Access check', Icon: IconHelpCircle, needs: null },
  { to: `${base}/security`, label: 'Security', Icon: IconShieldLock, needs: 'mfa.manage' },
  { to: `${base}/sso`, label: 'Single sign-on', short: 'SSO', Icon: IconLogin2, needs: 'sso.manage' },
  { to: `${base}/billing`, label: 'Billing', Icon: IconReceipt, needs: 'billing.read' },
  { to: `${base}/audit`, label: 'Audit log', Icon: IconHistory, needs: 'audit.read' },
  { to: `${base}/settings`, label: 'Settings', Icon: IconSettings, needs: null },
] as const satisfies { needs: Permission | null; short?: string; [other: string]: unknown }[]

/** Where to go in an organization: only what the role allows. */
export function OrganizationNavigation({ organizationId }: { organizationId: string }) {
  const { data: organization } = useQuery(organizationQuery(organizationId))
  const shown = pages.filter(({ needs }) => needs === null || organization?.permissions.includes(needs))
  const nav = useCurrentInView(organization !== undefined)
  return (
    <nav ref={nav} className={frame.nav} aria-label="Organization">
      <ul>
        {organization ? (
          shown.map(({ to, label, Icon, ...more }) => (
            <li key={to}>
              <Link to={to} params={{ organizationId }} className={frame.navLink}>
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
          ))
        ) : (
          <li>
            <Link to="/account/organizations" className={frame.navLink}>
              <IconKey size={19} stroke={1.7} aria-hidden="true" />
              All organizations
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
