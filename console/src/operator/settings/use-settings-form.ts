import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { useForm } from '../../design/form.ts'
import type { Setting } from '../answers.ts'
import { operatorKey, settingsQuery } from '../operator-query.ts'
import {
  changedOf,
  checkSetting,
  type Drafts,
  settingValue,
  shownText,
  type Texts,
  textOf,
  textsOf,
} from './setting-values.ts'

/** All settings as one form: what is changed is saved together or not at all. */
export function useSettingsForm(settings: readonly Setting[], onSaved: () => void) {
  const queryClient = useQueryClient()
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const { form, field, values, set, problem, busy, reset } = useForm<Texts>({
    initial: textsOf(settings),
    check: (texts) =>
      Object.fromEntries(
        changedOf(settings, texts, drafts).map((one) => [
          one.key,
          checkSetting(one, shownText(one, texts, drafts)),
        ]),
      ),
    submit: async (texts) => {
      const body = Object.fromEntries(
        changedOf(settings, texts, drafts).map((one) => [
          one.key,
          drafts.get(one.key) === 'back' ? null : settingValue(one, texts[one.key] ?? ''),
        ]),
      )
      const saved = await call(() => client.PATCH('/v1/deployment/settings', { body }))
      queryClient.setQueryData(settingsQuery.queryKey, saved)
      await queryClient.invalidateQueries({ queryKey: operatorKey })
      discard()
      onSaved()
    },
  })
  function discard(): void {
    reset(textsOf(settings))
    setDrafts(new Map())
  }
  function change({ key }: Setting, draft: 'typed' | 'back', text: string): void {
    set(key, text)
    setDrafts(new Map([...drafts, [key, draft]]))
  }
  const changed = changedOf(settings, values, drafts)
  return {
    form,
    problem,
    busy,
    discard,
    changes: changed.length,
    /** What the row of a setting is drawn from. */
    rowOf: (setting: Setting) => ({
      setting,
      text: shownText(setting, values, drafts),
      error: field(setting.key).error,
      isChanged: changed.includes(setting),
      isGoingBack: drafts.get(setting.key) === 'back',
      onChange: (text: string) => change(setting, 'typed', text),
      onGoBack: () => change(setting, 'back', textOf(setting.configured)),
    }),
  }
}
