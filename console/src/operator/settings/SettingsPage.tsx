import { useQuery } from '@tanstack/react-query'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { useDone } from '../../applications/use-done.ts'
import { Action } from '../../design/Action.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { Done } from '../../organizations/Done.tsx'
import { count } from '../../organizations/in-words.ts'
import type { Setting } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import { settingsQuery } from '../operator-query.ts'
import { SettingRow } from './SettingRow.tsx'
import { grouped } from './setting-words.ts'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form.ts'

export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery)
  const [done, tell] = useDone()
  return (
    <OperatorPage
      title="Settings"
      lead="What may change while the service runs. The rest is configured where it is started."
    >
      <Done message={done} />
      {data ? (
        <SettingsForm settings={data.settings} onSaved={tell} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={8} />}
        </Section>
      )}
    </OperatorPage>
  )
}

type SettingsFormProps = { settings: readonly Setting[]; onSaved: (message: string) => void }

function SettingsForm({ settings, onSaved }: SettingsFormProps) {
  const { form, problem, busy, discard, changes, rowOf } = useSettingsForm(settings, () =>
    onSaved('Saved. It holds from now on, in every process.'),
  )
  return (
    <form {...form} className={classes.form}>
      <ProblemNotice problem={problem} />
      {grouped(settings).map((group) => (
        <Section key={group.title} title={group.title}>
          <div className={classes.rows}>
            {group.settings.map((setting) => (
              <SettingRow key={setting.key} {...rowOf(setting)} />
            ))}
          </div>
        </Section>
      ))}
      {changes > 0 && (
        <div className={classes.bar}>
          <p role="status">{count(changes, 'change')} not saved</p>
          <Action type="submit" busy={busy}>
            Save
          </Action>
          <Action look="quiet" onClick={discard}>
            Discard
          </Action>
        </div>
      )}
    </form>
  )
}
