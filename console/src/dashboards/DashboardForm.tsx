import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'

export type DashboardFacts = { name: string; description: string | null }

type DashboardFormProps = {
  action: string
  initial?: DashboardFacts
  /** May throw a Problem. */
  onSubmit: (facts: DashboardFacts) => Promise<void>
}

/** Name and description of a dashboard. */
export function DashboardForm({ action, initial, onSubmit }: DashboardFormProps) {
  const { form, field, problem, busy } = useForm({
    initial: { name: initial?.name ?? '', description: initial?.description ?? '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the dashboard a name.') }),
    submit: ({ name, description }) =>
      onSubmit({ name: name.trim(), description: description.trim() || null }),
  })
  const name = field('name')
  const isTaken = problem?.code === 'name-taken'
  const taken = isTaken ? 'There is a dashboard of that name. Choose another.' : undefined
  return (
    <form {...form} className={controls.form} data-narrow>
      <ProblemNotice problem={isTaken ? undefined : problem} />
      <Field {...name} label="Name" autoComplete="off" maxLength={80} error={name.error ?? taken} />
      <Field {...field('description')} label="Description" optional autoComplete="off" maxLength={500} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {action}
        </Action>
      </div>
    </form>
  )
}
