import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { AccessPage } from '../access/AccessPage.tsx'
import { ApiKeysPage } from '../api-keys/ApiKeysPage.tsx'
import { EditKeyPage } from '../api-keys/EditKeyPage.tsx'
import { KeyPage } from '../api-keys/KeyPage.tsx'
import { NewKeyPage } from '../api-keys/NewKeyPage.tsx'
import { AuditPage } from '../audit/AuditPage.tsx'
import { InvitationsPage } from '../invitations/InvitationsPage.tsx'
import { BillingPage } from '../organizations/billing/BillingPage.tsx'
import { MembersPage } from '../organizations/members/MembersPage.tsx'
import { MfaRequirementPage } from '../organizations/mfa-requirement/MfaRequirementPage.tsx'
import { OrganizationFrame } from '../organizations/OrganizationFrame.tsx'
import { OrganizationsPage } from '../organizations/OrganizationsPage.tsx'
import { OverviewPage } from '../organizations/OverviewPage.tsx'
import { RolesPage } from '../organizations/roles/RolesPage.tsx'
import { SettingsPage } from '../organizations/SettingsPage.tsx'
import { ConnectionPage } from '../organizations/sso/ConnectionPage.tsx'
import { EnforcementPage } from '../organizations/sso/EnforcementPage.tsx'
import { NewConnectionPage } from '../organizations/sso/NewConnectionPage.tsx'
import { SsoPage } from '../organizations/sso/SsoPage.tsx'
import { TestPage } from '../organizations/sso/TestPage.tsx'
import { ProjectPage } from '../projects/ProjectPage.tsx'
import { ProjectsPage } from '../projects/ProjectsPage.tsx'
import { DevicesPage } from '../sessions/DevicesPage.tsx'
import { WorkspacePage } from '../workspaces/WorkspacePage.tsx'
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

const organizationRoute = createRoute({
  getParentRoute,
  path: '/organizations/$organizationId',
  component: OrganizationFrame,
})
const ofOrganization = () => organizationRoute

const organizationPages = organizationRoute.addChildren([
  createRoute({
    getParentRoute: ofOrganization,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/organizations/$organizationId/overview', params, replace: true })
    },
  }),
  createRoute({ getParentRoute: ofOrganization, path: 'overview', component: OverviewPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'members', component: MembersPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'invitations', component: InvitationsPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'roles', component: RolesPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'access', component: AccessPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'projects', component: ProjectsPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'projects/$projectId', component: ProjectPage }),
  createRoute({
    getParentRoute: ofOrganization,
    path: 'projects/$projectId/workspaces/$workspaceId',
    component: WorkspacePage,
  }),
  createRoute({ getParentRoute: ofOrganization, path: 'security', component: MfaRequirementPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'sso', component: SsoPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'sso/new', component: NewConnectionPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'sso/$connectionId', component: ConnectionPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'sso/$connectionId/test', component: TestPage }),
  createRoute({
    getParentRoute: ofOrganization,
    path: 'sso/$connectionId/enforcement',
    component: EnforcementPage,
  }),
  createRoute({ getParentRoute: ofOrganization, path: 'billing', component: BillingPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'audit', component: AuditPage }),
  createRoute({ getParentRoute: ofOrganization, path: 'settings', component: SettingsPage }),
])

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
  createRoute({ getParentRoute, path: '/account/api-keys', component: ApiKeysPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/new', component: NewKeyPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/$apiKeyId', component: KeyPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/$apiKeyId/edit', component: EditKeyPage }),
  createRoute({ getParentRoute, path: '/account/activity', component: ActivityPage }),
  createRoute({ getParentRoute, path: '/account/organizations', component: OrganizationsPage }),
  createRoute({
    getParentRoute,
    path: '/organizations',
    beforeLoad: () => {
      throw redirect({ to: '/account/organizations', replace: true })
    },
  }),
  organizationPages,
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
