import { operation } from '../http/operation.ts'
import { settingsView, viewSettings } from './settings-view.ts'

/** Which settings may change while the deployment runs, and what they are now. */
export const getDeploymentSettings = operation({
  id: 'getDeploymentSettings',
  method: 'GET',
  path: '/deployment/settings',
  access: { operator: true },
  tag: 'operator',
  summary: 'The settings that may change while the deployment runs',
  responses: { 200: settingsView },
  problems: [],
  async handle({ context }) {
    return { status: 200, body: await viewSettings(context.config, context.database.kysely) }
  },
})
