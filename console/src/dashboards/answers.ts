import type { Got } from '../api/answers.ts'

export type DashboardItem = Got<'/v1/dashboards'>['items'][number]
export type Dashboard = Got<'/v1/dashboards/{dashboardId}'>
export type DashboardPermission = Dashboard['permissions'][number]
export type Panel = Dashboard['panels'][number]
export type PanelName = Panel['panel']
export type Figures = Got<'/v1/dashboards/{dashboardId}/figures'>
export type Period = Figures['period']
export type Step = Figures['step']
export type PanelFigures = Figures['panels'][number]
export type Series = PanelFigures['series'][number]
export type Metric = Series['metric']
export type Share = Got<'/v1/dashboards/{dashboardId}/shares'>['items'][number]
export type TransferPreview = Got<'/v1/dashboards/{dashboardId}/transfer-preview'>
