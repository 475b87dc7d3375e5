import { type FormEvent, type ReactNode, useState } from 'react'
import page from '../../account/page.module.css'
import { problemToShow } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Refusal } from '../../organizations/Refusal.tsx'
import { type ExperienceChanges, useChangeExperience } from './use-change-experience.ts'

/** What a form of settings knows about its sending. */
export function useSaving() {
  const change = useChangeExperience()
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')
  const [problem, setProblem] = useState<Problem>()
  async function save(changes: ExperienceChanges): Promise<boolean> {
    if (state === 'busy') return false
    setState('busy')
    setProblem(undefined)
    try {
      await change(changes)
      setState('saved')
      return true
    } catch (error) {
      setState('idle')
      setProblem(problemToShow(error))
      return false
    }
  }
  return {
    save,
    busy: state === 'busy',
    isSaved: state === 'saved',
    /** Something was changed since. */
    touch: () => {
      if (state === 'saved') setState('idle')
      setProblem(undefined)
    },
    problem,
    errorAt: (field: string) =>
      problem?.errors.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message,
  }
}

type SaveFormProps = {
  saving: ReturnType<typeof useSaving>
  /** Fields that show their errors themselves. */
  fields: readonly string[]
  onSave: () => void
  children: ReactNode
}

/** What is wrong with a group of choices, where a field would say it. */
export function ChoiceError({ saving, field }: { saving: ReturnType<typeof useSaving>; field: string }) {
  const error = saving.errorAt(field)
  if (!error) return null
  return (
    <p className={controls.fieldError} role="alert">
      {error}
    </p>
  )
}

/** A form of settings with its button, which says when it is saved. */
export function SaveForm({ saving, fields, onSave, children }: SaveFormProps) {
  const isAtField = fields.some((field) => saving.errorAt(field))
  return (
    <form
      className={controls.form}
      data-narrow
      noValidate
      onChange={saving.touch}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSave()
      }}
    >
      {children}
      {!isAtField && <Refusal problem={saving.problem} />}
      <div className={controls.actions}>
        <Action type="submit" busy={saving.busy}>
          Save
        </Action>
        <span role="status" className={page.saved}>
          {saving.isSaved && 'Saved'}
        </span>
      </div>
    </form>
  )
}
