import Type, { type TSchema } from 'typebox'
import type { SettingChanges } from '../config/setting-changes.ts'
import { changeableKeys, settingsSchema } from '../config/settings.ts'
import { operation } from '../http/operation.ts'
import { inSession } from '../operator/operator-act.ts'
import { changeSettings } from './change-settings.ts'
import { settingsView, viewSettings } from './settings-view.ts'

const body = Type.Object(Object.fromEntries(changeableKeys.map((key) => [key, changeOf(key)])), {
  additionalProperties: false,
  minProperties: 1,
})

/** The named settings are these for every request that begins from now on, in every process. */
export const updateDeploymentSettings = operation({
  id: 'updateDeploymentSettings',
  method: 'PATCH',
  path: '/deployment/settings',
  access: { operator: true, fresh: true },
  tag: 'operator',
  summary: 'Change settings while the deployment runs',
  description: 'Null puts a setting back to what is configured. All of them change, or none.',
  body,
  responses: { 200: settingsView },
  problems: [],
  async handle({ context, session, client, body: changes }) {
    await changeSettings(context, changes as SettingChanges, inSession({ session, client }))
    return { status: 200, body: await viewSettings(context.config, context.database.kysely) }
  },
})

/** A value as its setting takes it, or null. What is left out is left alone: there is no default. */
function changeOf(key: (typeof changeableKeys)[number]): TSchema {
  const {
    default: _ofStart,
    changeable: _mark,
    ...schema
  } = settingsSchema.properties[key] as TSchema & {
    default?: unknown
    changeable?: true
  }
  return Type.Optional(Type.Union([schema as TSchema, Type.Null()]))
}
