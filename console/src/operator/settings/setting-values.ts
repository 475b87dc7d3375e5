import type { Setting } from '../answers.ts'

/** What stands in the fields, by the keys of the settings; a list is kept with commas. */
export type Texts = Record<string, string>

export function textOf(value: Setting['value']): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join(',') : String(value)
}

export function textsOf(settings: readonly Setting[]): Texts {
  return Object.fromEntries(settings.map(({ key, value }) => [key, textOf(value)]))
}

/** What a text of a field means to the server; nothing means what is configured. */
export function settingValue({ type }: Setting, text: string): Setting['value'] {
  if (text.trim() === '' && type !== 'enum-list') return null
  if (type === 'integer') return Number(text)
  if (type === 'enum-list') return listOf(text)
  return text.trim()
}

export function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',')
}

/** What somebody began to do with a setting: type another value, or take it back to what is configured. */
export type Drafts = ReadonlyMap<string, 'typed' | 'back'>

/** What stands in the field. What nobody touched here follows what others save meanwhile. */
export function shownText({ key, value, configured }: Setting, texts: Texts, drafts: Drafts): string {
  const draft = drafts.get(key)
  if (draft === 'typed') return texts[key] ?? ''
  return textOf(draft === 'back' ? configured : value)
}

/** Those that are to be something else than what holds. */
export function changedOf(settings: readonly Setting[], texts: Texts, drafts: Drafts): Setting[] {
  return settings.filter((setting) => {
    const draft = drafts.get(setting.key)
    return draft === 'back' || (draft === 'typed' && texts[setting.key] !== textOf(setting.value))
  })
}

/** What can be seen without asking the server. */
export function checkSetting(setting: Setting, text: string): string | undefined {
  const { type, minimum, maximum } = setting
  if (type === 'enum-list') return text === '' ? 'Choose at least one.' : undefined
  if (type !== 'integer') return undefined
  if (!/^\d{1,12}$/.test(text.trim())) return 'Enter a whole number.'
  const number = Number(text)
  if (typeof minimum === 'number' && number < minimum) return `At least ${minimum.toLocaleString('en-GB')}.`
  if (typeof maximum === 'number' && number > maximum) return `At most ${maximum.toLocaleString('en-GB')}.`
  return undefined
}
