import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { dashboardParams } from './dashboard-view.ts'
import { getDashboard } from './dashboards.ts'
import { findFigures } from './figures.ts'
import { figuresView, periodField, toFiguresCsv, toFiguresView } from './figures-view.ts'
import { panelNames } from './panels.ts'
import { listSources } from './sources.ts'

/** What the panels of a dashboard show now, also one of them as a file. */
export const getDashboardFigures = operation({
  id: 'getDashboardFigures',
  method: 'GET',
  path: '/dashboards/:dashboardId/figures',
  access: { permission: 'dashboard.read' },
  tag: 'dashboards',
  summary: 'Read or download the figures of a dashboard',
  description:
    'Numbers of what belongs to its owner. Somebody’s own dashboard also counts the organizations whose audit log they may read.',
  params: dashboardParams,
  query: Type.Object(
    {
      period: periodField,
      panel: Type.Optional(Type.Enum([...panelNames], { description: 'Only this one.' })),
      format: Type.Optional(
        Type.Enum(['json', 'csv'], { description: '`csv` downloads the panel as a file.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 200: figuresView },
  problems: ['access-denied'],
  async handle({ context, caller, standing, query }) {
    const dashboard = await getDashboard(context.database.kysely, standing.owned.id)
    const { panel: wanted, period = '30d' } = query
    const panels = dashboard.panels.filter(({ panel }) => wanted === undefined || panel === wanted)
    if (wanted !== undefined && panels.length === 0) {
      throw fieldProblem('panel', 'unknown', 'The dashboard has no such panel.')
    }
    const sources = await listSources(context, dashboard.owner, caller)
    const figures = await findFigures(context, { panels, sources, period })
    if (query.format !== 'csv') return { status: 200, body: toFiguresView(figures) }
    const only = figures.panels[0]
    if (wanted === undefined || only === undefined) {
      throw fieldProblem('panel', 'required', 'Name the panel to download.')
    }
    const file = { name: `${wanted}-${period}.csv`, type: 'text/csv' }
    return { status: 200, file: { ...file, content: toFiguresCsv(figures.times, only) } }
  },
})
