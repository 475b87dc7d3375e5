import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { DevicesPage } from '../sessions/DevicesPage.tsx'
import { AccountFrame } from './AccountFrame.tsx'
import { AccountPage } from './AccountPage.tsx'
import { ActivityPage } from './ActivityPage.tsx'
import { ConfirmEmailChangePage } from './ConfirmEmailChangePage.tsx'
import { EmailPage } from './EmailPage.tsx'
import { PasswordPage } from './PasswordPage.tsx'
import { ProfilePage } from './ProfilePage.tsx'
import { SecurityPage } from './SecurityPage.tsx'

const rootRoute = createRootRoute({ component: AccountFrame, notFoundComponent: NotFound })
const getParentRoute = () => rootRoute

const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute,
    path: '/account',
    beforeLoad: () => {
      throw redirect({ to: '/account/profile', replace: true })
    },
  }),
  createRoute({ getParentRoute, path: '/account/profile', component: ProfilePage }),
  createRoute({ getParentRoute, path: '/account/email', component: EmailPage }),
  createRoute({ getParentRoute, path: '/account/email-change', component: ConfirmEmailChangePage }),
  createRoute({ getParentRoute, path: '/account/password', component: PasswordPage }),
  createRoute({ getParentRoute, path: '/account/security', component: SecurityPage }),
  createRoute({ getParentRoute, path: '/account/devices', component: DevicesPage }),
  createRoute({ getParentRoute, path: '/account/activity', component: ActivityPage }),
])

export const router = createRouter({ routeTree, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function NotFound() {
  return (
    <AccountPage title="Page not found" lead="There is nothing at this address.">
      <p>
        <a href="/account/profile">Go to your profile</a>
      </p>
    </AccountPage>
  )
}
