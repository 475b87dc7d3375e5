import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { CopyAction } from '../design/CopyAction.tsx'
import controls from '../design/controls.module.css'
import { PasswordField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { SelectField } from '../organizations/SelectField.tsx'
import classes from './dashboards.module.css'
import { sharesQuery } from './dashboards-query.ts'

const ends = [
  { days: '', label: 'When I close it' },
  { days: '1', label: 'After a day' },
  { days: '7', label: 'After a week' },
  { days: '30', label: 'After 30 days' },
  { days: '365', label: 'After a year' },
]

type Made = { link: string; hasPassword: boolean }

/** Makes a link, and shows it the one time that it can be shown. */
export function NewShare({ dashboardId }: { dashboardId: string }) {
  const queryClient = useQueryClient()
  const [made, setMade] = useState<Made>()
  const { form, field, values, set, problem, busy, reset } = useForm({
    initial: { password: '', days: '30' },
    submit: async ({ password, days }) => {
      const body = {
        ...(password ? { password } : {}),
        ...(days ? { days: Number(days) } : {}),
      }
      const { link, share } = await call(() =>
        client.POST('/v1/dashboards/{dashboardId}/shares', { params: { path: { dashboardId } }, body }),
      )
      setMade({ link, hasPassword: share.hasPassword })
      reset({ password: '', days })
      await queryClient.invalidateQueries({ queryKey: sharesQuery(dashboardId).queryKey })
    },
  })
  return (
    <>
      {made && <MadeLink key={made.link} made={made} />}
      <form {...form} className={controls.form} data-narrow>
        <ProblemNotice problem={problem} />
        <SelectField label="It closes" value={values.days} onChange={(days) => set('days', days)}>
          {ends.map(({ days, label }) => (
            <option key={days} value={days}>
              {label}
            </option>
          ))}
        </SelectField>
        <PasswordField
          {...field('password')}
          label="Password"
          optional
          autoComplete="new-password"
          description="Without one, the link alone is enough. Send the password another way than the link."
        />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Make a link
          </Action>
        </div>
      </form>
    </>
  )
}

function MadeLink({ made: { link, hasPassword } }: { made: Made }) {
  return (
    <Notice tone="good" role="status">
      <div className={classes.link}>
        <p>
          The link is open. Copy it now: it is not shown again.
          {hasPassword && ' Whoever has it needs the password too.'}
        </p>
        <code>{link}</code>
        <div>
          <CopyAction text={link}>Copy link</CopyAction>
        </div>
      </div>
    </Notice>
  )
}
