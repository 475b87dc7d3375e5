import Value from 'typebox/value'
import { type Config, crossFaults, sessionLengths } from './config.ts'
import {
  changeableKeys,
  environmentName,
  type SettingKey,
  type Settings,
  settingsSchema,
} from './settings.ts'

/** What operators changed while the deployment runs, by the keys of `changeableKeys`. */
export type SettingChanges = Partial<Record<SettingKey, unknown>>

/** A view of the configuration in which these changes stand; the rest, what is not enumerable included, is inherited. */
export function changedConfig(config: Config, changes: SettingChanges): Config {
  const settings = { ...config.configured, ...changes } as Settings
  // All of them: the given one may itself be a view in which others stand.
  const own = Object.fromEntries(changeableKeys.map((key) => [key, settings[key]]))
  return Object.assign(Object.create(config) as Config, { ...own, ...sessionLengths(settings) })
}

/** What is wrong with changes by themselves and together with what is configured, as it would be told at the start. */
export function* changeFaults(
  configured: Settings,
  changes: SettingChanges,
): Generator<{ key: SettingKey; message: string }> {
  const sound: SettingChanges = {}
  for (const [key, value] of Object.entries(changes) as [SettingKey, unknown][]) {
    const [fault] = Value.Errors(settingsSchema.properties[key], value)
    if (fault) yield { key, message: `This value ${fault.message}.` }
    else sound[key] = value
  }
  const settings = { ...configured, ...sound } as Settings
  // What is configured was sound at the start: a fault that is new is one of what may be changed.
  for (const fault of crossFaults(settings, {})) {
    const key = changeableKeys.find((one) => fault.startsWith(`${environmentName(one)}: `))
    if (key !== undefined) yield { key, message: toSentence(fault.slice(environmentName(key).length + 2)) }
  }
  if (sessionLengths(settings).sessionTtl !== settings.sessionTtl && 'sessionTtl' in sound) {
    yield { key: 'sessionTtl', message: `With ${environmentName('sessionPreset')}=strict at most 86400.` }
  }
}

/** The changes that can stand: what was configured since, or another release, may have made some of them unfit. */
export function fitChanges(
  configured: Settings,
  changes: SettingChanges,
): { fit: SettingChanges; unfit: SettingKey[] } {
  const unfit = [...changeFaults(configured, changes)].map(({ key }) => key)
  const fit = Object.entries(changes).filter(([key]) => !unfit.includes(key as SettingKey))
  return { fit: Object.fromEntries(fit), unfit }
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
