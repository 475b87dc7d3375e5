import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Refusal } from '../organizations/Refusal.tsx'

export type ThingValues = { name: string; description: string | null }

type ThingFormProps = {
  action: string
  initial?: { name: string; description: string | null }
  act: {
    run: (values: ThingValues) => void
    busy: boolean
    problem: Problem | undefined
    forget: () => void
  }
}

/** Name and description of a project or a workspace. */
export function ThingForm({ action, initial, act }: ThingFormProps) {
  const { form, field } = useForm({
    initial: { name: initial?.name ?? '', description: initial?.description ?? '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give it a name.') }),
    submit: async ({ name, description }) =>
      act.run({ name: name.trim(), description: description.trim() || null }),
  })
  const atName = act.problem?.errors.find(({ path }) => path === 'name')?.message
  const taken = act.problem?.code === 'name-taken' ? 'There is one of that name. Choose another.' : undefined
  const name = field('name')
  return (
    <form {...form} className={controls.form} data-narrow onChange={() => act.problem && act.forget()}>
      <Refusal problem={atName || taken ? undefined : act.problem} />
      <Field {...name} label="Name" autoComplete="off" maxLength={80} error={name.error ?? atName ?? taken} />
      <Field {...field('description')} label="Description" optional autoComplete="off" maxLength={500} />
      <div className={controls.actions}>
        <Action type="submit" busy={act.busy}>
          {action}
        </Action>
      </div>
    </form>
  )
}
