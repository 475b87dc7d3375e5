import Type, { type Static } from 'typebox'
import type { Config } from '../config/config.ts'
import { changedConfig } from '../config/setting-changes.ts'
import { changeableKeys, environmentName, type SettingKey, settingsSchema } from '../config/settings.ts'
import type { Db } from '../database/database.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { configWith } from './change-settings.ts'
import { listStoredChanges, type StoredChange, toChanges } from './deployment-settings.ts'

const value = Type.Union([Type.String(), Type.Integer(), Type.Array(Type.String()), Type.Null()])

const settingView = Type.Object({
  key: Type.String(),
  environmentName: Type.String({ description: 'The variable by which it is configured.' }),
  description: Type.String(),
  type: Type.Enum(['enum', 'integer', 'enum-list', 'text']),
  values: Type.Optional(Type.Array(Type.String(), { description: 'What can be chosen.' })),
  minimum: Type.Optional(Type.Integer()),
  maximum: Type.Optional(Type.Integer()),
  value,
  configured: value,
  changedAt: Type.Union([timeField('When it was changed; null: it is as configured.'), Type.Null()]),
  changedBy: Type.Union([Type.String(), Type.Null()], {
    description: 'Address of the operator. Null: it is as configured, or the command line changed it.',
  }),
})

/** The settings that may change while the deployment runs, as operators see them. */
export const settingsView = Type.Object({
  settings: Type.Array(settingView),
  plans: Type.Array(Type.String(), { description: 'Ids of the plans that are configured.' }),
})

/** What a setting can be, as its schema says. */
interface SettingSchema {
  type?: string
  description?: string
  enum?: string[]
  items?: { enum?: string[] }
  minimum?: number
  maximum?: number
}

/** All of them, with what is in force. */
export async function viewSettings(config: Config, db: Db): Promise<Static<typeof settingsView>> {
  const stored = await listStoredChanges(db)
  const current = configWith(config, toChanges(stored))
  const configured = changedConfig(config, {})
  const plans = Object.keys(config.plans)
  const settings = changeableKeys.map((key) => ({
    key,
    environmentName: environmentName(key),
    ...kindOf(key, plans),
    value: toValue(current, key),
    configured: toValue(configured, key),
    ...changeOf(stored, key),
  }))
  return { settings, plans }
}

function kindOf(key: SettingKey, plans: string[]) {
  const schema = settingsSchema.properties[key] as SettingSchema
  const { description = '', minimum, maximum } = schema
  if (key === 'defaultPlan' || key === 'personalPlan')
    return { description, type: 'enum', values: plans } as const
  if (schema.enum) return { description, type: 'enum', values: schema.enum } as const
  if (schema.items?.enum) return { description, type: 'enum-list', values: schema.items.enum } as const
  if (schema.type !== 'integer') return { description, type: 'text' } as const
  return {
    description,
    type: 'integer',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  } as const
}

function toValue(config: Config, key: SettingKey): Static<typeof value> {
  return (config[key as keyof Config] ?? null) as Static<typeof value>
}

function changeOf(stored: readonly StoredChange[], key: SettingKey) {
  const change = stored.find((one) => one.key === key)
  return { changedAt: change ? toTime(change.changedAt) : null, changedBy: change?.changedBy ?? null }
}
