import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { AccessPage } from '../access/AccessPage.tsx'
import { ApiKeysPage } from '../api-keys/ApiKeysPage.tsx'
import { EditKeyPage } from '../api-keys/EditKeyPage.tsx'
import { KeyPage } from '../api-keys/KeyPage.tsx'
import { NewKeyPage } from '../api-keys/NewKeyPage.tsx'
import { AccessPage as ApplicationAccessPage } from '../applications/AccessPage.tsx'
import { ActivityPage as ApplicationActivityPage } from '../applications/ActivityPage.tsx'
import { ApplicationFrame } from '../applications/ApplicationFrame.tsx'
import { OrganizationApplicationsPage, OwnApplicationsPage } from '../applications/ApplicationsPage.tsx'
import { DomainsPage } from '../applications/domains/DomainsPage.tsx'
import { LookPage } from '../applications/experience/LookPage.tsx'
import { SigningInPage } from '../applications/experience/SigningInPage.tsx'
import { GroupsPage } from '../applications/groups/GroupsPage.tsx'
import { OverviewPage as ApplicationOverviewPage } from '../applications/OverviewPage.tsx'
import { PeoplePage } from '../applications/people/PeoplePage.tsx'
import { PersonPage } from '../applications/people/PersonPage.tsx'
import { SettingsPage as ApplicationSettingsPage } from '../applications/SettingsPage.tsx'
import { UsePage } from '../applications/UsePage.tsx'
import { AuditPage } from '../audit/AuditPage.tsx'
import type { Period } from '../dashboards/answers.ts'
import { OrganizationDashboardsPage, OwnDashboardsPage } from '../dashboards/DashboardsPage.tsx'
import { periods } from '../dashboards/panel-words.ts'
import { experience, routerBase } from '../experience/place.ts'
import { InvitationsPage } from '../invitations/InvitationsPage.tsx'
import { readMailSearch } from '../operator/mail/mail-words.ts'
import { OperatorFrame } from '../operator/OperatorFrame.tsx'
import { readPeopleSearch, readQuery } from '../operator/people/people-search.ts'
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
import { DataPage } from './DataPage.tsx'
import { DeletionPage } from './deletion/DeletionPage.tsx'
import { EmailPage } from './EmailPage.tsx'
import { FailedPage } from './FailedPage.tsx'
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
  createRoute({
    getParentRoute: ofOrganization,
    path: 'applications',
    component: OrganizationApplicationsPage,
  }),
  createRoute({ getParentRoute: ofOrganization, path: 'dashboards', component: OrganizationDashboardsPage }),
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

const operatorRoute = createRoute({ getParentRoute, path: '/operator', component: OperatorFrame })
const ofOperator = () => operatorRoute

/** Few people run the deployment: what only they see is loaded by them. Single sign-on has the pages of organizations. */
const operatorPages = operatorRoute.addChildren([
  createRoute({
    getParentRoute: ofOperator,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/operator/overview', replace: true })
    },
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'overview',
    component: lazyRouteComponent(() => import('../operator/OverviewPage.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'people',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('../operator/people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'people/$userId',
    component: lazyRouteComponent(() => import('../operator/people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'invitations',
    component: lazyRouteComponent(() => import('../operator/people/InvitationsPage.tsx'), 'InvitationsPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'organizations',
    validateSearch: readQuery,
    component: lazyRouteComponent(
      () => import('../operator/organizations/OrganizationsPage.tsx'),
      'OrganizationsPage',
    ),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'organizations/$organizationId',
    component: lazyRouteComponent(
      () => import('../operator/organizations/OneOrganizationPage.tsx'),
      'OneOrganizationPage',
    ),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'mail',
    validateSearch: readMailSearch,
    component: lazyRouteComponent(() => import('../operator/mail/MailPage.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'jobs',
    component: lazyRouteComponent(() => import('../operator/JobsPage.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'settings',
    component: lazyRouteComponent(() => import('../operator/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'audit',
    component: lazyRouteComponent(() => import('../operator/AuditPage.tsx'), 'AuditPage'),
  }),
  createRoute({ getParentRoute: ofOperator, path: 'sso', component: SsoPage }),
  createRoute({ getParentRoute: ofOperator, path: 'sso/new', component: NewConnectionPage }),
  createRoute({ getParentRoute: ofOperator, path: 'sso/$connectionId', component: ConnectionPage }),
  createRoute({ getParentRoute: ofOperator, path: 'sso/$connectionId/test', component: TestPage }),
  createRoute({
    getParentRoute: ofOperator,
    path: 'sso/$connectionId/enforcement',
    component: EnforcementPage,
  }),
])

const applicationRoute = createRoute({
  getParentRoute,
  path: '/applications/$applicationId',
  component: ApplicationFrame,
})
const ofApplication = () => applicationRoute

const applicationPages = applicationRoute.addChildren([
  createRoute({
    getParentRoute: ofApplication,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/applications/$applicationId/overview', params, replace: true })
    },
  }),
  createRoute({ getParentRoute: ofApplication, path: 'overview', component: ApplicationOverviewPage }),
  createRoute({ getParentRoute: ofApplication, path: 'people', component: PeoplePage }),
  createRoute({ getParentRoute: ofApplication, path: 'people/$userId', component: PersonPage }),
  createRoute({ getParentRoute: ofApplication, path: 'groups', component: GroupsPage }),
  createRoute({ getParentRoute: ofApplication, path: 'look', component: LookPage }),
  createRoute({ getParentRoute: ofApplication, path: 'sign-in', component: SigningInPage }),
  createRoute({ getParentRoute: ofApplication, path: 'domains', component: DomainsPage }),
  createRoute({ getParentRoute: ofApplication, path: 'activity', component: ApplicationActivityPage }),
  createRoute({ getParentRoute: ofApplication, path: 'use', component: UsePage }),
  createRoute({ getParentRoute: ofApplication, path: 'access', component: ApplicationAccessPage }),
  createRoute({ getParentRoute: ofApplication, path: 'settings', component: ApplicationSettingsPage }),
])

// A dashboard brings a library of charts along: it is loaded by those who look at one.
const dashboardRoute = createRoute({
  getParentRoute,
  path: '/dashboards/$dashboardId',
  component: lazyRouteComponent(() => import('../dashboards/DashboardFrame.tsx'), 'DashboardFrame'),
})
const ofDashboard = () => dashboardRoute

const dashboardPages = dashboardRoute.addChildren([
  createRoute({
    getParentRoute: ofDashboard,
    path: '/',
    validateSearch: ({ period }: { period?: unknown }): { period?: Period } => {
      const asked = periods.find((known) => known === period)
      return asked ? { period: asked } : {}
    },
    component: lazyRouteComponent(() => import('../dashboards/FiguresPage.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: ofDashboard,
    path: 'sharing',
    component: lazyRouteComponent(() => import('../dashboards/SharingPage.tsx'), 'SharingPage'),
  }),
  createRoute({
    getParentRoute: ofDashboard,
    path: 'settings',
    component: lazyRouteComponent(
      () => import('../dashboards/DashboardSettingsPage.tsx'),
      'DashboardSettingsPage',
    ),
  }),
])

const ownPages = [
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
  createRoute({ getParentRoute, path: '/account/data', component: DataPage }),
  createRoute({ getParentRoute, path: '/account/data/deletion', component: DeletionPage }),
]

/** What the people of an Experience have not. */
const platformPages = [
  createRoute({ getParentRoute, path: '/account/api-keys', component: ApiKeysPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/new', component: NewKeyPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/$apiKeyId', component: KeyPage }),
  createRoute({ getParentRoute, path: '/account/api-keys/$apiKeyId/edit', component: EditKeyPage }),
  createRoute({ getParentRoute, path: '/account/applications', component: OwnApplicationsPage }),
  createRoute({
    getParentRoute,
    path: '/applications',
    beforeLoad: () => {
      throw redirect({ to: '/account/applications', replace: true })
    },
  }),
  applicationPages,
  createRoute({ getParentRoute, path: '/account/dashboards', component: OwnDashboardsPage }),
  createRoute({
    getParentRoute,
    path: '/dashboards',
    beforeLoad: () => {
      throw redirect({ to: '/account/dashboards', replace: true })
    },
  }),
  dashboardPages,
  createRoute({ getParentRoute, path: '/account/organizations', component: OrganizationsPage }),
  createRoute({
    getParentRoute,
    path: '/organizations',
    beforeLoad: () => {
      throw redirect({ to: '/account/organizations', replace: true })
    },
  }),
  organizationPages,
  operatorPages,
]

const routeTree = rootRoute.addChildren([...ownPages, ...(experience ? [] : platformPages)])

export const router = createRouter({
  routeTree,
  basepath: routerBase,
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function NotFound() {
  return (
    <AccountPage title="Page not found" lead="There is nothing at this address.">
      <p>
        <Link to="/account/profile">Go to your profile</Link>
      </p>
    </AccountPage>
  )
}
