import { Link } from '@tanstack/react-router'
import { useDashboard, useMayOnDashboard } from './current-dashboard.ts'
import classes from './dashboards.module.css'

/** The pages of one dashboard: only what the role allows. */
export function DashboardTabs() {
  const { id: dashboardId, organizationId } = useDashboard()
  const may = useMayOnDashboard()
  const params = { dashboardId }
  const isChangeable = may('dashboard.update') || may('dashboard.transfer') || may('dashboard.delete')
  // Members see who else sees a dashboard of theirs; one's own has nobody but the readers of its links.
  const isOfMembers = organizationId !== null
  if (!isOfMembers && !may('dashboard.share') && !isChangeable) return null
  return (
    <nav className={classes.tabs} aria-label="Dashboard">
      <ul>
        <li>
          <Link
            to="/dashboards/$dashboardId"
            params={params}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            Figures
          </Link>
        </li>
        {(isOfMembers || may('dashboard.share')) && (
          <li>
            <Link to="/dashboards/$dashboardId/sharing" params={params}>
              {isOfMembers ? 'Access' : 'Sharing'}
            </Link>
          </li>
        )}
        {isChangeable && (
          <li>
            <Link to="/dashboards/$dashboardId/settings" params={params}>
              Settings
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
