import {
  IconBuilding,
  IconDevices,
  IconHistory,
  IconKey,
  IconLock,
  IconLogout,
  IconMail,
  IconShieldLock,
  IconUser,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, type LinkProps, Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Session } from '../api/answers.ts'
import { asProblem } from '../api/problem.ts'
import { Logo } from '../design/Logo.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { OrganizationNavigation } from '../organizations/OrganizationNavigation.tsx'
import { Switcher } from '../organizations/Switcher.tsx'
import { FreshProof } from '../sessions/FreshProof.tsx'
import { signOut } from '../sessions/leave.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { FactorResetBanner } from '../sign-in/FactorResetBanner.tsx'
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
  { to: '/account/activity', label: 'Activity', Icon: IconHistory },
  { to: '/account/organizations', label: 'Organizations', short: 'Orgs', Icon: IconBuilding },
] satisfies { to: NonNullable<LinkProps['to']>; label: string; short?: string; Icon: typeof IconUser }[]

/** What surrounds every page of the account area: who is signed in, where to go, and the way out. */
export function AccountFrame() {
  useFocusOnNewPage()
  const { data: session } = useQuery(sessionQuery)
  const { organizationId } = useParams({ strict: false })
  const queryClient = useQueryClient()
  const leaving = useMutation({ mutationFn: () => signOut(queryClient) })
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.header}>
        <a className={classes.home} href="/account">
          <Logo />
        </a>
        <Person user={session?.user} />
        <div className={classes.switcher}>
          <Switcher organizationId={organizationId} />
        </div>
        <button
          type="button"
          className={classes.signOut}
          onClick={() => leaving.isPending || leaving.mutate()}
        >
          <IconLogout size={18} stroke={1.7} aria-hidden="true" />
          Sign out
        </button>
      </header>
      {organizationId ? (
        <OrganizationNavigation key={organizationId} organizationId={organizationId} />
      ) : (
        <Navigation />
      )}
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
      </main>
      <FreshProof />
    </div>
  )
}

function Navigation() {
  const nav = useCurrentInView()
  return (
    <nav ref={nav} className={classes.nav} aria-label="Account">
      <ul>
        {pages.map(({ to, label, short, Icon }) => (
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
