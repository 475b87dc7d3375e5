import Type, { type Static } from 'typebox'
import { idField } from '../organizations/organization-params.ts'
import { ownedFields, toOwnedView } from '../ownership/owned-view.ts'
import type { Dashboard } from './dashboards.ts'
import { panelView } from './panels.ts'

export const dashboardParams = Type.Object({ dashboardId: idField })

/** A dashboard as those who may read it see it. */
export const dashboardView = Type.Object({ ...ownedFields, panels: Type.Array(panelView) })

export function toDashboardView(dashboard: Dashboard): Static<typeof dashboardView> {
  return { ...toOwnedView(dashboard), panels: dashboard.panels }
}
