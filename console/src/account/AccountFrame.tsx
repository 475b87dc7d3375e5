import {
  IconApps,
  IconBuilding,
  IconChartHistogram,
  IconDatabase,
  IconDevices,
  IconHistory,
  IconKey,
  IconLock,
  IconLogout,
  IconMail,
  IconServer,
  IconShieldLock,
  IconUser,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, type LinkProps, Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Session } from '../api/answers.ts'
import { asProblem } from '../api/problem.ts'
import { ApplicationNavigation } from '../applications/ApplicationNavigation.tsx'
import { applicationQuery } from '../applications/applications-query.ts'
import { useDashboardOwner } from '../dashboards/use-dashboard-owner.ts'
import { Logo } from '../design/Logo.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { Provider } from '../experience/Provider.tsx'
import { experience, pageAddress } from '../experience/place.ts'
import { OperatorNavigation } from '../operator/OperatorNavigation.tsx'
import { OrganizationNavigation } from '../organizations/OrganizationNavigation.tsx'
import { Switcher } from '../organizations/Switcher.tsx'
import { FreshProof } from '../sessions/FreshProof.tsx'
import { signOut } from '../sessions/leave.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { FactorResetBanner } from '../sign-in/FactorResetBanner.tsx'
import { useIsOffered } from '../sign-in/use-is-offered.ts'
import { Badge } from './AccountPage.tsx'
import classes from './frame.module.css'
import { useCurrentInView } from './use-current-in-view.ts'

const pages = [
  { to: '/account/profile', label: 'Profile', Icon: IconUser },
  { to: '/account/email', label: 'E-mail', Icon: IconMail },
  { to: '/account/password', label: 'Password', Icon: IconLock },
  { to: '/account/security', label: 'Ways to sign in', short: 'Sign-in', Icon: IconShieldLock },
  { to: '/account/devices', label: 'Devices', Icon: IconDevices },
  { to: '/account/api-keys', label: 'API keys', short: 'Keys', Icon: IconKey },
  { to: '/account/applications', label: 'Applications', short: 'Apps', Icon: IconApps },
  { to: '/account/dashboards', label: 'Dashboards', short: 'Charts', Icon: IconChartHistogram },
  { to: '/account/activity', label: 'Activity', Icon: IconHistory },
  { to: '/account/organizations', label: 'Organizations', short: 'Orgs', Icon: IconBuilding },
  { to: '/account/data', label: 'Your data', short: 'Data', Icon: IconDatabase },
  { to: '/operator', label: 'Deployment', Icon: IconServer },
] satisfies { to: NonNullable<LinkProps['to']>; label: string; short?: string; Icon: typeof IconUser }[]

/** What the people of an Experience have as well; a password only where it is a way in. */
const ofExperience = [
  '/account/profile',
  '/account/email',
  '/account/password',
  '/account/security',
  '/account/devices',
  '/account/activity',
  '/account/data',
]

function isShown(to: string, isPasswordOffered: boolean, isOperator: boolean): boolean {
  if (!experience) return to !== '/operator' || isOperator
  return ofExperience.includes(to) && (to !== '/account/password' || isPasswordOffered)
}

/** What surrounds every page of the account area: who is signed in, where to go, and the way out. */
export function AccountFrame() {
  useFocusOnNewPage()
  const { data: session } = useQuery(sessionQuery)
  const { applicationId, dashboardId, ...named } = useParams({ strict: false })
  const ownerId = useDashboardOwner(dashboardId)
  const isOperating = useIsOperating()
  const organizationId = isOperating ? undefined : (named.organizationId ?? ownerId)
  const queryClient = useQueryClient()
  const leaving = useMutation({ mutationFn: () => signOut(queryClient) })
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.header}>
        <a className={classes.home} href={pageAddress('/account')}>
          <Logo />
        </a>
        <Person user={session?.user} />
        {!experience && (
          <div className={classes.switcher}>
            {applicationId ? (
              <OwnerSwitcher applicationId={applicationId} />
            ) : (
              <Switcher organizationId={organizationId} isDeployment={isOperating} />
            )}
          </div>
        )}
        <button
          type="button"
          className={classes.signOut}
          onClick={() => leaving.isPending || leaving.mutate()}
        >
          <IconLogout size={18} stroke={1.7} aria-hidden="true" />
          Sign out
        </button>
      </header>
      <Navigation {...{ organizationId, applicationId, isOperating }} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {leaving.error && (
          <div className={classes.problem}>
            <ProblemNotice problem={asProblem(leaving.error)} />
          </div>
        )}
        <div className={classes.problem}>
          <FactorResetBanner />
        </div>
        <Outlet />
        <Provider />
      </main>
      <FreshProof />
    </div>
  )
}

/** Whether an operator is among the pages of the deployment; to anybody else they are nothing. */
function useIsOperating(): boolean {
  const { data: session } = useQuery(sessionQuery)
  const isThere = useRouterState({ select: ({ location }) => /^\/operator(\/|$)/.test(location.pathname) })
  return isThere && (session?.user.operator ?? false)
}

type NavigationProps = {
  organizationId: string | undefined
  applicationId: string | undefined
  isOperating: boolean
}

function Navigation({ organizationId, applicationId, isOperating }: NavigationProps) {
  if (isOperating) return <OperatorNavigation />
  if (applicationId) return <ApplicationNavigation key={applicationId} applicationId={applicationId} />
  if (organizationId) return <OrganizationNavigation key={organizationId} organizationId={organizationId} />
  return <AccountNavigation />
}

/** Whose application it is, stands in no address. */
function OwnerSwitcher({ applicationId }: { applicationId: string }) {
  const { data } = useQuery(applicationQuery(applicationId))
  return <Switcher organizationId={data?.organizationId ?? undefined} />
}

function AccountNavigation() {
  const isPasswordOffered = useIsOffered('password')
  const { data: session } = useQuery(sessionQuery)
  const nav = useCurrentInView(session !== undefined)
  const isOperator = session?.user.operator ?? false
  const shown = pages.filter(({ to }) => isShown(to, isPasswordOffered, isOperator))
  return (
    <nav ref={nav} className={classes.nav} aria-label="Account">
      <ul>
        {shown.map(({ to, label, short, Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.navLink}>
              <Icon size={19} stroke={1.7} aria-hidden="true" />
              {short ? (
                <>
                  <span className={classes.inFull}>{label}</span>
                  <span className={classes.inShort}>{short}</span>
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

function Person({ user }: { user: Session['user'] | undefined }) {
  if (!user) return <div className={classes.person} />
  return (
    <div className={classes.person}>
      <span className={classes.initials} aria-hidden="true">
        {[...user.firstName].slice(0, 1)}
        {[...user.lastName].slice(0, 1)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>
          {user.firstName} {user.lastName}
        </span>
        <span className={classes.address} title={user.email}>
          {user.email}
        </span>
      </span>
      {user.operator && <Badge tone="good">Operator</Badge>}
    </div>
  )
}

function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current !== undefined && last.current !== '/account' && last.current !== path) focusHeading()
    last.current = path
  }, [path])
}
